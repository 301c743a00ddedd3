package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.BiConsumer;

/// Reads the one message that Helm sends as Protocol Buffers, the secret of a release. Fields are
/// those of `k8s.io/api/core/v1/generated.proto`.
final class ProtobufSecret {

    private static final int ENVELOPE = 4;

    private ProtobufSecret() {}

    static ObjectNode read(byte[] body) {
        ObjectNode secret = new ObjectMapper().createObjectNode();
        secret.put("apiVersion", "v1").put("kind", "Secret");
        each(
                Arrays.copyOfRange(body, ENVELOPE, body.length),
                (field, raw) -> {
                    if (field == 2) {
                        each(raw, (part, bytes) -> part(secret, part, bytes));
                    }
                });
        return secret;
    }

    private static void part(ObjectNode secret, int field, byte[] bytes) {
        switch (field) {
            case 1 ->
                    each(
                            bytes,
                            (part, value) -> metadata(secret.withObject("/metadata"), part, value));
            case 2 -> {
                byte[][] entry = entry(bytes);
                secret.withObject("/data")
                        .put(text(entry[0]), Base64.getEncoder().encodeToString(entry[1]));
            }
            case 3 -> secret.put("type", text(bytes));
            default -> {}
        }
    }

    private static void metadata(ObjectNode metadata, int field, byte[] bytes) {
        if (field == 1) {
            metadata.put("name", text(bytes));
        } else if (field == 11) {
            byte[][] entry = entry(bytes);
            metadata.withObject("/labels").put(text(entry[0]), text(entry[1]));
        }
    }

    private static byte[][] entry(byte[] bytes) {
        byte[][] entry = new byte[2][0];
        each(bytes, (field, value) -> entry[field - 1] = value);
        return entry;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Every field of a message that has a length; numbers are passed over.
    private static void each(byte[] message, BiConsumer<Integer, byte[]> visitor) {
        ByteBuffer in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            int key = number(in);
            int value = number(in);
            if ((key & 7) == 2) {
                byte[] bytes = new byte[value];
                in.get(bytes);
                visitor.accept(key >> 3, bytes);
            }
        }
    }

    private static int number(ByteBuffer in) {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
