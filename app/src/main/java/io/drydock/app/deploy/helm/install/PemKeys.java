package io.drydock.app.deploy.helm.install;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Makes TLS of the PEM texts of a kubeconfig. Keys come as PKCS #8, or as the older forms for RSA
/// (kubeadm, kind) and elliptic curves (k3s), which Java does not read by itself: they are PKCS #8
/// without its outermost layer.
final class PemKeys {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([^-]+)-----END \\1-----");
    private static final byte[] RSA = bytes("300d06092a864886f70d0101010500");
    private static final byte[] EC_ALGORITHM = bytes("06072a8648ce3d0201");
    private static final List<byte[]> CURVES =
            List.of(
                    bytes("06082a8648ce3d030107"),
                    bytes("06052b81040022"),
                    bytes("06052b81040023"));
    private static final char[] NO_PASSWORD = {};

    private PemKeys() {}

    /// @throws GeneralSecurityException when a text is not what it should be
    static SSLContext context(
            Optional<String> authority, Optional<String> certificate, Optional<String> key)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore own = empty();
        if (certificate.isPresent() && key.isPresent()) {
            own.setKeyEntry(
                    "caller",
                    privateKey(key.get()),
                    NO_PASSWORD,
                    certificates(certificate.get()).toArray(Certificate[]::new));
        }
        keys.init(own, NO_PASSWORD);
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        if (authority.isPresent()) {
            KeyStore trusted = empty();
            int number = 0;
            for (Certificate one : certificates(authority.get())) {
                trusted.setCertificateEntry("authority-" + number++, one);
            }
            trust.init(trusted);
        } else {
            trust.init((KeyStore) null);
        }
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static List<Certificate> certificates(String pem) throws GeneralSecurityException {
        byte[] content = pem.getBytes(StandardCharsets.US_ASCII);
        return List.copyOf(
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(content)));
    }

    static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        Matcher matcher = KEY.matcher(pem);
        if (!matcher.find()) {
            throw new GeneralSecurityException("there is no private key");
        }
        byte[] content = Base64.getMimeDecoder().decode(matcher.group(2));
        return switch (matcher.group(1)) {
            case "RSA PRIVATE KEY" -> key("RSA", wrapped(RSA, content));
            case "EC PRIVATE KEY" -> key("EC", wrapped(curve(content), content));
            default -> anyKey(content);
        };
    }

    private static PrivateKey anyKey(byte[] content) throws GeneralSecurityException {
        String algorithm =
                contains(content, EC_ALGORITHM) ? "EC" : contains(content, RSA) ? "RSA" : "EdDSA";
        return key(algorithm, content);
    }

    private static PrivateKey key(String algorithm, byte[] content)
            throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(content));
    }

    private static byte[] curve(byte[] content) throws GeneralSecurityException {
        for (byte[] curve : CURVES) {
            if (contains(content, curve)) {
                return der(0x30, EC_ALGORITHM, curve);
            }
        }
        throw new GeneralSecurityException("the key's curve is not P-256, P-384 or P-521");
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return der(0x30, bytes("020100"), algorithm, der(0x04, key));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int length = content.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static boolean contains(byte[] content, byte[] part) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        return all.contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
