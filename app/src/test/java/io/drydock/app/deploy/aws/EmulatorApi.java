package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The interfaces of AWS as the emulator offers them in a region, asked without a library for each
/// service. The official command line would take a second for each of the hundreds of questions.
///
/// The emulator reads the service and the region off the signature and does not check it, so what
/// stands in the place of one is none.
final class EmulatorApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI endpoint;
    private final String region;

    EmulatorApi(HttpClient client, URI endpoint, String region) {
        this.client = client;
        this.endpoint = endpoint;
        this.region = region;
    }

    String region() {
        return region;
    }

    URI endpoint() {
        return endpoint;
    }

    Answer ec2(String action, String... parameters) throws Exception {
        return query("ec2", "2016-11-15", action, parameters);
    }

    Answer autoScaling(String action, String... parameters) throws Exception {
        return query("autoscaling", "2011-01-01", action, parameters);
    }

    Answer balancing(String action, String... parameters) throws Exception {
        return query("elasticloadbalancing", "2015-12-01", action, parameters);
    }

    Answer rds(String action, String... parameters) throws Exception {
        return query("rds", "2014-10-31", action, parameters);
    }

    Answer route53(String path) throws Exception {
        return Answer.parse(send("route53", request("/2013-04-01/" + path).GET()));
    }

    Answer route53(String path, String xml) throws Exception {
        return Answer.parse(
                send("route53", request("/2013-04-01/" + path).POST(BodyPublishers.ofString(xml))));
    }

    JsonNode fileSystems(String path) throws Exception {
        return JSON.readTree(send("elasticfilesystem", request("/2015-02-01/" + path).GET()));
    }

    /// Asks a service that takes JSON.
    ///
    /// @param target the operation with its prefix, such as `CertificateManager.ListCertificates`
    JsonNode json(String service, String target, String body) throws Exception {
        HttpRequest.Builder request =
                request("/")
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header("X-Amz-Target", target)
                        .POST(BodyPublishers.ofString(body));
        return JSON.readTree(send(service, request));
    }

    /// Asks a service that takes a form.
    ///
    /// @param parameters names and values in turn
    private Answer query(String service, String version, String action, String... parameters)
            throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("Action", action);
        form.put("Version", version);
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        HttpRequest.Builder request =
                request("/")
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .POST(body(form));
        return Answer.parse(send(service, request));
    }

    private static BodyPublisher body(Map<String, String> form) {
        return BodyPublishers.ofString(
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(endpoint.resolve(path)).timeout(Duration.ofMinutes(1));
    }

    private String send(String service, HttpRequest.Builder request) throws Exception {
        HttpRequest whole =
                request.header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=test/20260101/"
                                        + region
                                        + "/"
                                        + service
                                        + "/aws4_request, SignedHeaders=host, Signature=none")
                        .build();
        var response = client.send(whole, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            fail(whole + " to " + service + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
