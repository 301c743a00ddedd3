package io.drydock.app.deploy.helm.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A server and a caller that know each other by certificates of their own, made by the JDK's
/// keytool.
final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore server;
    private final KeyStore caller;

    Certificates(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        server = make(folder.resolve("server.p12"), List.of("-ext", "SAN=ip:127.0.0.1"));
        caller = make(folder.resolve("caller.p12"), List.of());
    }

    private static KeyStore make(Path file, List<String> more)
            throws IOException, GeneralSecurityException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        "own",
                        "-dname",
                        "CN=" + file.getFileName(),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD)));
        line.addAll(more);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("keytool failed: " + said);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /// What the server speaks TLS with; it trusts the caller only.
    SSLContext tls() throws GeneralSecurityException, IOException {
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(server, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("caller", caller.getCertificate("own"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    /// The server's certificate, as PEM.
    String authority() throws GeneralSecurityException {
        return pem(server.getCertificate("own"));
    }

    /// The caller's certificate, as PEM.
    String certificate() throws GeneralSecurityException {
        return pem(caller.getCertificate("own"));
    }

    /// The caller's key, as PEM.
    String key() throws GeneralSecurityException {
        Key key = Objects.requireNonNull(caller.getKey("own", PASSWORD));
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN "
                + type
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END "
                + type
                + "-----\n";
    }

    /// As a kubeconfig holds it.
    static String encoded(String pem) {
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
