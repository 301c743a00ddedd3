package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.NetworkFault;
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

    /// Whether AWS took the call and failed by itself.
    static boolean isOfAws(SdkException error) {
        return error instanceof AwsServiceException service && service.statusCode() >= 500;
    }

    /// Whether the call may not have arrived, or its answer may have been lost on the way.
    static boolean isUnanswered(SdkException error) {
        return isOfAws(error) || network(error).isPresent();
    }

    private static Optional<NetworkFault> network(SdkException error) {
        return error instanceof AwsServiceException ? Optional.empty() : NetworkFault.of(error);
    }

    /// Whether it may go better in a moment. An address that nobody knows of a region that nobody
    /// knows does not.
    static boolean mayPass(SdkException error, AwsAccess access) {
        if (isThrottling(error) || isOfAws(error)) {
            return true;
        }
        Optional<NetworkFault> fault = network(error);
        return fault.isPresent()
                && fault.get().mayPass()
                && !(fault.get().kind() == NetworkFault.Kind.UNKNOWN_HOST
                        && !Regions.isKnown(access));
    }

    /// What stands in the way now, as the beginning of a sentence.
    static String trouble(SdkException error, AwsAccess access) {
        if (isThrottling(error)) {
            return "AWS asks for fewer calls";
        }
        if (isOfAws(error)) {
            String code = code(error);
            return "AWS answers "
                    + ((AwsServiceException) error).statusCode()
                    + (code.isEmpty() || code.equals("null") ? "" : " (" + code + ")");
        }
        return network(error)
                .map(fault -> "AWS " + fault.words())
                .orElseGet(() -> "AWS refuses: " + message(error));
    }

    static boolean isAboutCredentials(SdkException error) {
        String code = code(error);
        String text = message(error).toLowerCase(Locale.ROOT);
        return network(error).isEmpty() && isAboutCredentials(code, text);
    }

    private static boolean isAboutCredentials(String code, String text) {
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
            return none(access);
        }
        if (FORBIDDEN.contains(code)) {
            return "The credentials may not do this: "
                    + text
                    + " Ask for the permission, or choose another profile.";
        }
        if (isThrottling(error)) {
            return "AWS still asks for fewer calls. Wait some minutes, then try again.";
        }
        if (isOfAws(error)) {
            return trouble(error, access)
                    + ", also when asked again"
                    + (text.isBlank() || text.equals("null") ? "" : ": " + text)
                    + ". It was reached; look at health.aws.amazon.com, then try again.";
        }
        Optional<NetworkFault> fault = network(error);
        if (fault.isPresent()) {
            return "AWS " + fault.get().words() + ". " + remedy(fault.get().kind(), access);
        }
        return "AWS refuses: " + text + (code.isEmpty() ? "" : " (" + code + ")");
    }

    private static String remedy(NetworkFault.Kind kind, AwsAccess access) {
        return switch (kind) {
            case UNKNOWN_HOST ->
                    Regions.isKnown(access)
                            ? "Check the network and its name service (VPN, proxy), then try again."
                            : Regions.unknown(access.region());
            case NOT_REACHED -> "Check the network (VPN, proxy, firewall), then try again.";
            case NOT_TRUSTED ->
                    "Something between here and AWS answers in its place, such as a proxy; give"
                            + " its certificate to Java, or go around it.";
            case NO_ANSWER -> "Look at health.aws.amazon.com, then try again.";
        };
    }

    /// One line: the chain of everything that was tried helps nobody who has no credentials.
    private static String none(AwsAccess access) {
        List<String> known = AwsAccess.profiles();
        String region = " (region " + access.region() + ")";
        if (access.profile().isPresent()) {
            String profile = access.profile().get();
            return known.contains(profile)
                    ? "The profile "
                            + profile
                            + " gives no credentials. Log in with: aws sso login --profile "
                            + profile
                            + region
                    : "There is no profile "
                            + profile
                            + " in your AWS configuration; "
                            + (known.isEmpty()
                                    ? "it has none. Make one with: aws configure sso"
                                    : "there are: " + String.join(", ", known))
                            + region;
        }
        return "There are no AWS credentials. Log in with: aws sso login, "
                + (known.isEmpty()
                        ? "or make a profile with: aws configure sso"
                        : "or choose a profile (there are: " + String.join(", ", known) + ")")
                + region;
    }

    private static String renew(AwsAccess access) {
        return access.profile()
                .map(profile -> "Renew them, for example with: aws sso login --profile " + profile)
                .orElse("Renew them, for example with: aws sso login, or choose a profile.");
    }
}
