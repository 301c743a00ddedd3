package io.drydock.app.deploy.aws;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/// How to reach an AWS account. Credentials come from the standard provider chain, or from a
/// profile of the person's own configuration; they are never kept.
///
/// @param region the region's code, such as `us-east-1`
/// @param profile the name of a profile; empty for the standard chain
/// @param endpoint another address of the service, such as an emulator's; empty for AWS itself
public record AwsAccess(String region, Optional<String> profile, Optional<URI> endpoint) {

    /// Calls are repeated in one place, [Calls], which looks before it repeats what changes
    /// something; the SDK itself does not.
    private static final ClientOverrideConfiguration ONCE =
            ClientOverrideConfiguration.builder()
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .build();

    /// The names of the profiles in the person's own AWS configuration, in its order.
    public static List<String> profiles() {
        return List.copyOf(ProfileFile.defaultProfileFile().profiles().keySet());
    }

    /// Clients for the services that a deployment needs.
    ///
    /// @param cloudFormation stacks and change sets
    /// @param s3 the bucket for templates
    /// @param sts who is calling
    record Clients(CloudFormationClient cloudFormation, S3Client s3, StsClient sts)
            implements AutoCloseable {

        @Override
        public void close() {
            cloudFormation.close();
            s3.close();
            sts.close();
        }
    }

    Clients open() {
        return new Clients(
                set(CloudFormationClient.builder())
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .overrideConfiguration(ONCE)
                        .build(),
                set(S3Client.builder())
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .forcePathStyle(endpoint.isPresent())
                        .overrideConfiguration(ONCE)
                        .build(),
                set(StsClient.builder())
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .overrideConfiguration(ONCE)
                        .build());
    }

    private <B extends AwsClientBuilder<B, C>, C> B set(B builder) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(Region.of(region)).credentialsProvider(credentials());
    }

    AwsCredentialsProvider credentials() {
        DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
        profile.ifPresent(chain::profileName);
        return chain.build();
    }
}
