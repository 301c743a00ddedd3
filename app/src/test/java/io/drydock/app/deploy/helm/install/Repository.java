package io.drydock.app.deploy.helm.install;

import com.marcnuri.helm.Helm;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A chart repository of a test.
final class Repository {

    private Repository() {}

    /// Packs every chart of a folder.
    static List<Path> pack(Path charts, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> all = Files.list(charts)) {
            for (Path chart : all.sorted().toList()) {
                new Helm(chart).packageIt().withDestination(target).call();
            }
        }
        try (Stream<Path> packed = Files.list(target)) {
            return packed.sorted().toList();
        }
    }

    /// Serves the charts of a folder.
    ///
    /// @param asked hears of the paths that are asked for
    static HttpServer serve(Path charts, Path work, List<String> asked) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StringBuilder index = new StringBuilder("apiVersion: v1\nentries:\n");
        for (Path archive : pack(charts, work)) {
            String file = String.valueOf(archive.getFileName());
            String name = file.replaceFirst("-[0-9].*", "");
            String version = file.substring(name.length() + 1).replace(".tgz", "");
            index.append(
                    "  %1$s: [{name: %1$s, version: %2$s, urls: [\"%3$s\"]}]\n"
                            .formatted(name, version, file));
        }
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    asked.add(path);
                    byte[] answer =
                            path.equals("/index.yaml")
                                    ? index.toString().getBytes(StandardCharsets.UTF_8)
                                    : Files.readAllBytes(work.resolve(path.substring(1)));
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        return server;
    }

    static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
