package io.drydock.app.deploy.aws;

import io.drydock.export.cloudformation.StackTemplates;
import io.drydock.export.cloudformation.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/// Puts templates that are too large to be given inline where CloudFormation can read them: into a
/// private bucket, under a key made from the content, so that the same template is put there once.
final class TemplateStaging {

    /// The one region that has no name as a bucket's location.
    private static final String FIRST_REGION = "us-east-1";

    private final S3Client s3;
    private final String region;

    TemplateStaging(S3Client s3, String region) {
        this.s3 = s3;
        this.region = region;
    }

    /// A template as a call passes it on.
    sealed interface Staged {

        /// The text itself.
        ///
        /// @param body the text
        record Inline(String body) implements Staged {}

        /// The text in a bucket.
        ///
        /// @param url its address
        record Uploaded(String url) implements Staged {}
    }

    Staged stage(String template, String bucket) {
        if (!Template.needsUpload(template)) {
            return new Staged.Inline(template);
        }
        ensure(bucket);
        String key = "templates/" + hash(template) + ".yaml";
        put(bucket, key, template);
        return new Staged.Uploaded("https://" + bucket + ".s3." + region + ".amazonaws.com/" + key);
    }

    /// Puts the nested templates of a divided one into a folder named after their content.
    ///
    /// @param texts the nested templates by the names of their files
    /// @return the parameters that tell the root template where they are
    Map<String, String> stageParts(Map<String, String> texts, String bucket) {
        StringBuilder all = new StringBuilder();
        texts.forEach((file, text) -> all.append(file).append('\n').append(text).append('\n'));
        String prefix = "templates/" + hash(all.toString());
        ensure(bucket);
        texts.forEach((file, text) -> put(bucket, prefix + "/" + file, text));
        return Map.of(StackTemplates.BUCKET, bucket, StackTemplates.PREFIX, prefix);
    }

    private void put(String bucket, String key, String text) {
        s3.putObject(
                request ->
                        request.bucket(bucket)
                                .key(key)
                                .serverSideEncryption(ServerSideEncryption.AES256),
                RequestBody.fromString(text));
    }

    private void ensure(String bucket) {
        try {
            s3.headBucket(request -> request.bucket(bucket));
        } catch (NoSuchBucketException missing) {
            create(bucket);
        }
    }

    private void create(String bucket) {
        s3.createBucket(request -> {
            request.bucket(bucket);
            if (!FIRST_REGION.equals(region)) {
                request.createBucketConfiguration(place ->
                        place.locationConstraint(BucketLocationConstraint.fromValue(region)));
            }
        });
        s3.putPublicAccessBlock(request ->
                request.bucket(bucket)
                        .publicAccessBlockConfiguration(block ->
                                block.blockPublicAcls(true)
                                        .blockPublicPolicy(true)
                                        .ignorePublicAcls(true)
                                        .restrictPublicBuckets(true)));
        s3.putBucketVersioning(request ->
                request.bucket(bucket)
                        .versioningConfiguration(
                                versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
