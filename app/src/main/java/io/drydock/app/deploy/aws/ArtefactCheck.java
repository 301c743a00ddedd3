package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.DeploymentException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Whether everything that machines fetch when they boot lies in the artefact bucket: what is
/// missing there fails a creation after half an hour.
final class ArtefactCheck {

    private static final String SUBJECT = "Artefacts";
    private static final long MIB = 1024L * 1024;

    private final S3Client s3;
    private final Calls calls;
    private final String region;

    ArtefactCheck(S3Client s3, Calls calls, String region) {
        this.s3 = s3;
        this.calls = calls;
        this.region = region;
    }

    /// What S3 says about something.
    ///
    /// @param status the HTTP status
    /// @param bytes its size; 0 where there is none
    private record Seen(int status, long bytes) {
        boolean isThere() {
            return status == 200;
        }

        boolean isMissing() {
            return status == 404;
        }
    }

    /// Everything that is missing, each by itself; one line when nothing is.
    ///
    /// @param keys what is fetched, under the folder
    List<Check> check(String bucket, String folder, SequencedSet<String> keys) {
        try {
            Seen place =
                    seen(() -> {
                        s3.headBucket(request -> request.bucket(bucket));
                        return 0L;
                    });
            if (place.isMissing()) {
                return List.of(
                        Check.failed(
                                SUBJECT,
                                "There is no bucket " + bucket + ".",
                                "aws s3 mb s3://" + bucket + " --region " + region));
            }
            return place.isThere()
                    ? objects(bucket, folder, keys)
                    : List.of(unknown("The bucket " + bucket, place));
        } catch (DeploymentException unanswered) {
            return List.of(
                    Check.warning(
                            SUBJECT,
                            "What lies in the bucket "
                                    + bucket
                                    + " could not be looked at: "
                                    + unanswered.getMessage(),
                            ""));
        }
    }

    private List<Check> objects(String bucket, String folder, SequencedSet<String> keys) {
        List<Check> checks = new ArrayList<>();
        long bytes = 0;
        for (String name : keys) {
            String key = folder.isEmpty() ? name : folder + "/" + name;
            String address = "s3://" + bucket + "/" + key;
            Seen object =
                    seen(() ->
                            s3.headObject(request -> request.bucket(bucket).key(key))
                                    .contentLength());
            bytes += object.bytes();
            if (object.isMissing()) {
                checks.add(Check.failed(SUBJECT, address + " is missing.", upload(name, address)));
            } else if (!object.isThere()) {
                checks.add(unknown(address, object));
            } else if (object.bytes() == 0) {
                checks.add(Check.failed(SUBJECT, address + " is empty.", upload(name, address)));
            }
        }
        if (checks.isEmpty()) {
            checks.add(
                    Check.passed(
                            SUBJECT,
                            "All "
                                    + keys.size()
                                    + " are in the bucket "
                                    + bucket
                                    + ", "
                                    + Math.ceilDiv(bytes, MIB)
                                    + " MB."));
        }
        return checks;
    }

    private static String upload(String name, String address) {
        return "aws s3 cp " + name.substring(name.lastIndexOf('/') + 1) + " " + address;
    }

    private static Check unknown(String what, Seen seen) {
        return Check.warning(
                SUBJECT,
                what + " could not be looked at (" + seen.status() + ").",
                "Look whether the account may read it, and whether it lies in the stack's region.");
    }

    private interface Look {
        Long bytes();
    }

    private Seen seen(Look look) {
        return calls.get(() -> {
            try {
                Long bytes = look.bytes();
                return new Seen(200, bytes == null ? 0 : bytes);
            } catch (S3Exception answer) {
                if (answer.statusCode() >= 500) {
                    throw answer;
                }
                return new Seen(answer.statusCode(), 0);
            }
        });
    }
}
