package io.drydock.export.fuzz;

import java.util.List;
import java.util.Random;

/// Texts and numbers that are allowed, or nearly, and that nobody would write.
final class OddTexts {

    /// Texts that mean something in a language we write, or are hard to draw.
    private static final List<String> HOSTILE =
            List.of(
                    "",
                    " ",
                    "-",
                    "null",
                    "no",
                    "0",
                    "a'b",
                    "a\"b",
                    "$(touch x)",
                    "`touch x`",
                    "${AWS::Region}",
                    "{{ .Values.x }}",
                    "a\nCONFIGURATION\nb",
                    "a\\",
                    "../../x",
                    "a: b #c",
                    "<x>&amp;]]>",
                    "--",
                    "-->",
                    "\u202eabc",
                    "\u6f22\u5b57",
                    "\u0627\u0644\u0639",
                    "e\u0301\u0301\u0301",
                    "\u200b",
                    "\u00a0",
                    "\ud83d\ude80",
                    "\ud83d\udc69\u200d\ud83d\udcbb",
                    "x".repeat(200),
                    "\u6f22".repeat(200),
                    "x".repeat(300),
                    "w w ".repeat(50).strip(),
                    "%s%n",
                    "*a",
                    "&a [*a]",
                    "a\tb",
                    "a\u0085b",
                    "[",
                    "Control Plane",
                    "wso2am");

    private static final int[] NUMBERS = {
        -1,
        0,
        1,
        2,
        3,
        7,
        20,
        80,
        100,
        443,
        1024,
        9443,
        10_000,
        50_000,
        65_535,
        65_536,
        1_000_000,
        Integer.MAX_VALUE
    };

    private static final List<String> HOSTS =
            List.of(
                    "a",
                    "A",
                    "x.y",
                    "1.2.3.4",
                    "gw.example.com",
                    "GW.example.com",
                    "*.example.com",
                    "localhost",
                    "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + ".dddd",
                    "a-b.example.com",
                    "a.b-example.com",
                    "tm1.drydock.internal");

    private static final List<String> CIDRS =
            List.of("10.0.0.0/16", "10.0.0.0/28", "0.0.0.0/0", "10.0.0.4/32", "192.168.0.0/24");

    private static final List<String> PATHS =
            List.of("/", "//", "/a?b=c&d", "/" + "a".repeat(1000), "services/Version", "/%00");

    private static final List<String> WORDS =
            List.of(
                    "0",
                    "A",
                    "a.b",
                    "a-b",
                    "a_b",
                    "ab",
                    "_",
                    "__",
                    "1e3",
                    "no",
                    "primary",
                    "Primary",
                    "a".repeat(63),
                    "x.large",
                    "t3.nano",
                    "c5.metal",
                    "db.t3.micro",
                    "8",
                    "99.99",
                    "a@b#c",
                    "Production and Sandbox",
                    "localhost:5000/a");

    private static final List<String> REGIONS =
            List.of("us-east-1", "us-gov-west-1", "cn-north-1", "xx-nowhere-9", "eu-west-1");

    /// Names that what is made of designs gives to things of its own.
    private static final List<String> TAKEN =
            List.of(
                    "vpc",
                    "data-key",
                    "internet-gateway",
                    "alarm-topic",
                    "log-bucket",
                    "dns-updater",
                    "database-setup",
                    "administrator",
                    "administrator-secret",
                    "encryption",
                    "template",
                    "values",
                    "platform",
                    "install",
                    "artefact",
                    "x",
                    "a".repeat(63),
                    "a-".repeat(31) + "a",
                    "z" + "9".repeat(62));

    private static final List<String> HELM_KEYS =
            List.of(
                    "wso2",
                    "wso2.deployment",
                    "wso2.deployment.replicas",
                    "wso2.deployment.image",
                    "wso2.deployment.image.repository",
                    "wso2.apim.version",
                    "wso2.apim.configurations",
                    "wso2.apim.configurations.databases.apim_db.url",
                    "wso2.apim.configurations.gateway.environments",
                    "kubernetes.ingressClass",
                    "kubernetes",
                    "aws",
                    "aws.enabled",
                    "x",
                    "x.y/z.w-v");

    private static final List<String> HELM_VALUES =
            List.of(
                    "1",
                    "-0.5e300",
                    "true",
                    "null",
                    "\"\"",
                    "\"x\"",
                    "\"{{ .Values.x }}\"",
                    "\"a\\nb\"",
                    "[]",
                    "[1,[2,[3]]]",
                    "{}",
                    "{\"a\":{\"b\":1}}",
                    "{\"repository\":\"\"}",
                    "{\"\":1}",
                    "{\"a b\":null,\"c: d\":[{}]}",
                    "x: y: z",
                    "&a [*a,*a]");

    private static final List<String> KEYSTORES =
            List.of("primary", "Primary", "a-b", "a.b", "a_b", "ab", "AB", "_", "__", "0", "9-9");

    private OddTexts() {}

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static int number(Random random) {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    /// A text for a field: mostly of what the field may hold.
    static String text(String field, Random random) {
        if (random.nextInt(4) == 0) {
            return one(HOSTILE, random);
        }
        return switch (field) {
            case "name", "description", "justification" -> one(HOSTILE, random);
            case "id" -> one(TAKEN, random);
            case "hostName", "host", "domain" -> one(HOSTS, random);
            case "cidr" -> one(CIDRS, random);
            case "healthCheckPath" -> one(PATHS, random);
            case "region" -> one(REGIONS, random);
            default -> one(WORDS, random);
        };
    }

    /// An identifier that is spelt like another one where case and hyphens go, that something else
    /// has already, or that is as long as one may be.
    static String identifier(String other, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> other.replace("-", "");
            case 1 ->
                    other.length() < 3 ? other + "-x" : other.charAt(0) + "-" + other.substring(1);
            case 2 -> (other + "-" + "long-".repeat(12)).substring(0, 62) + "x";
            case 3 -> other + one(List.of("-targets", "-secret", "-role", "-subnet", "-1"), random);
            default -> one(TAKEN, random);
        };
    }

    static String helmKey(Random random) {
        return one(HELM_KEYS, random);
    }

    static String helmValue(Random random) {
        return one(HELM_VALUES, random);
    }

    static String keystore(Random random) {
        return one(KEYSTORES, random);
    }
}
