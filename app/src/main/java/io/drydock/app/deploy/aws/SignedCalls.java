package io.drydock.app.deploy.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Single questions to services that the SDK would need a library of its own for (that of EC2 alone
/// has 24 MB), signed by the SDK.
final class SignedCalls {

    /// What cannot be found out is only told as such, so nobody waits long for it.
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final AwsAccess access;
    private final Calls calls;
    private final Set<String> silent = new HashSet<>();

    SignedCalls(AwsAccess access, Calls calls) {
        this.access = access;
        this.calls = calls;
    }

    /// An answer.
    ///
    /// @param status the HTTP status
    /// @param body the text
    record Answer(int status, String body) {
        boolean isFine() {
            return status == 200;
        }
    }

    /// Asks a service that takes JSON.
    ///
    /// @param target the operation with its prefix, such as `AmazonSSM.GetParameter`
    /// @return the answer; empty when there is none
    Optional<Answer> json(String service, String target, String body) {
        return ask(
                service,
                Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", target),
                body);
    }

    /// Asks a service that takes a form and answers XML.
    ///
    /// @param fields the operation, its version and its parameters
    /// @return the answer; empty when there is none
    Optional<Answer> form(String service, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return ask(
                service,
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A service that does not answer is not asked again: each time would take as long.
    private Optional<Answer> ask(String service, Map<String, String> headers, String body) {
        if (silent.contains(service)) {
            return Optional.empty();
        }
        Optional<Answer> answer = calls.once(() -> send(service, headers, body));
        if (answer.isEmpty()) {
            silent.add(service);
        }
        return answer;
    }

    private Optional<Answer> send(String service, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        URI address =
                access.endpoint()
                        .orElse(
                                URI.create(
                                        "https://"
                                                + service
                                                + "."
                                                + access.region()
                                                + ".amazonaws.com"));
        SdkHttpFullRequest.Builder request =
                SdkHttpFullRequest.builder().method(SdkHttpMethod.POST).uri(address);
        if (address.getPath().isEmpty()) {
            request.encodedPath("/");
        }
        headers.forEach(request::putHeader);
        request.putHeader("Content-Length", Integer.toString(bytes.length));
        try (SdkHttpClient client =
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER)
                        .build()) {
            SignedRequest signed =
                    AwsV4HttpSigner.create()
                            .sign(sign ->
                                    sign.identity(access.credentials().resolveCredentials())
                                            .request(request.build())
                                            .payload(() -> new ByteArrayInputStream(bytes))
                                            .putProperty(
                                                    AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                                            .putProperty(
                                                    AwsV4HttpSigner.REGION_NAME, access.region()));
            HttpExecuteResponse response =
                    client.prepareRequest(
                                    HttpExecuteRequest.builder()
                                            .request(signed.request())
                                            .contentStreamProvider(signed.payload().orElseThrow())
                                            .build())
                            .call();
            String text = "";
            if (response.responseBody().isPresent()) {
                try (InputStream stream = response.responseBody().get()) {
                    text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return Optional.of(new Answer(response.httpResponse().statusCode(), text));
        } catch (IOException | SdkException unanswered) {
            // Whoever asks says that it could not be found out.
            return Optional.empty();
        }
    }
}
