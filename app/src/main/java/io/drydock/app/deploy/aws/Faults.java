package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// What is behind an error of the SDK, and what a person can do about it.
final class Faults {

    private static final List<String> OUTDATED =
            List.of(
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "RequestExpired",
                    "TokenRefreshRequired");

    private static final List<String> UNKNOWN =
            List.of(
                    "InvalidClientTokenId",
                    "UnrecognizedClientException",
                    "SignatureDoesNotMatch",
                    "IncompleteSignature",
                    "AuthFailure");

    private static final List<String> FORBIDDEN =
            List.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "Forbidden");

    private Faults() {}

    static String code(SdkException error) {
        return error instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? String.valueOf(service.awsErrorDetails().errorCode())
                : "";
    }

    static String message(SdkException error) {
        return error instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? String.valueOf(service.awsErrorDetails().errorMessage())
                : String.valueOf(error.getMessage());
    }

    static boolean isThrottling(SdkException error) {
        String code = code(error).toLowerCase(Locale.ROOT);
        return code.contains("throttl")
                || code.contains("requestlimitexceeded")
                || (error instanceof AwsServiceException service && service.statusCode() == 429);
    }

    /// Whether the call may not have arrived, or its answer may have been lost on the way.
    static boolean isOutOfReach(SdkException error) {
        if (error instanceof AwsServiceException service) {
            return service.statusCode() >= 500;
        }
        Optional<Throwable> cause = Optional.of(error);
        while (cause.isPresent()) {
            if (cause.get() instanceof IOException) {
                return true;
            }
            cause = Optional.ofNullable(cause.get().getCause());
        }
        return false;
    }

    static boolean isAboutCredentials(SdkException error) {
        String code = code(error);
        String text = message(error).toLowerCase(Locale.ROOT);
        return OUTDATED.contains(code)
                || UNKNOWN.contains(code)
                || (code.isEmpty() && (text.contains("credential") || text.contains("token")));
    }

    /// The error as a sentence with the next step.
    static DeploymentException explain(SdkException error, AwsAccess access) {
        return new DeploymentException(sentence(error, access), error);
    }

    static String sentence(SdkException error, AwsAccess access) {
        String code = code(error);
        String text = message(error);
        if (OUTDATED.contains(code)
                || (isAboutCredentials(error)
                        && text.toLowerCase(Locale.ROOT).contains("expired"))) {
            return "The credentials have expired. " + renew(access);
        }
        if (UNKNOWN.contains(code)) {
            return "AWS does not accept the credentials ("
                    + code
                    + "): they are wrong, or the region "
                    + access.region()
                    + " is not enabled for the account. "
                    + renew(access);
        }
        if (isAboutCredentials(error)) {
            return "There are no usable credentials: " + text + " " + renew(access);
        }
        if (FORBIDDEN.contains(code)) {
            return "The credentials may not do this: "
                    + text
                    + " Ask for the permission, or choose another profile.";
        }
        if (isThrottling(error)) {
            return "AWS still asks for fewer calls. Wait some minutes, then try again.";
        }
        if (isOutOfReach(error)) {
            return "AWS cannot be reached (" + text + "). Check the network, then try again.";
        }
        return "AWS refuses: " + text + (code.isEmpty() ? "" : " (" + code + ")");
    }

    private static String renew(AwsAccess access) {
        return access.profile()
                .map(profile -> "Renew them, for example with: aws sso login --profile " + profile)
                .orElse("Renew them, for example with: aws sso login, or choose a profile.");
    }
}
