package io.drydock.model.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProfileId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// No way to make an element goes round the grammars and bounds.
class ConstructorsHoldTextsTest {

    private static final ElementId ID = new ElementId("a");
    private static final ElementId OTHER = new ElementId("b");
    private static final Placement HERE = Placement.in(new ElementId("s"));
    private static final Cidr NETWORK = Cidr.of("10.0.0.0/16");
    private static final Settings SETTINGS =
            Settings.production("example.com", Settings.ArtifactSync.DATABASE);

    record Text(String name, TextGrammar grammar, boolean optional, Function<String, ?> make) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Figure(String name, Bound bound, IntFunction<?> make) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Text> texts() {
        Cluster cluster = new Cluster(ID, "n", ProfileId.GATEWAY, "c5.large", Scaling.FIXED);
        ListenerRule rule = new ListenerRule(443, "", ID, 8243, false, "");
        return Stream.of(
                new Text("element id", TextGrammar.ELEMENT_ID, false, ElementId::new),
                new Text("cluster name", TextGrammar.LINE, false, cluster::withName),
                new Text("cluster size", TextGrammar.MACHINE_SIZE, false, cluster::withSize),
                new Text("keystore", TextGrammar.FILE_NAME, false, cluster::withKeystore),
                new Text(
                        "environment",
                        TextGrammar.ENVIRONMENT,
                        false,
                        it -> new GatewayEnvironment(it, GatewayEnvironment.Type.HYBRID)),
                new Text(
                        "node name",
                        TextGrammar.LINE,
                        false,
                        it -> new ProfileNode(ID, it, OTHER, HERE)),
                new Text(
                        "host name",
                        TextGrammar.HOST,
                        true,
                        new ProfileNode(ID, "n", OTHER, HERE)::withHostName),
                new Text("rule host", TextGrammar.HOST_PATTERN, true, rule::withHost),
                new Text("health check", TextGrammar.URL_PATH, true, rule::withHealthCheckPath),
                new Text(
                        "database name",
                        TextGrammar.DATABASE_NAME,
                        false,
                        it -> new LogicalDatabase(DatabaseRole.APIM, it, "u")),
                new Text(
                        "database user",
                        TextGrammar.DATABASE_USER,
                        false,
                        it -> new LogicalDatabase(DatabaseRole.APIM, "d", it)),
                new Text("server name", TextGrammar.LINE, false, server()::withName),
                new Text(
                        "instance class",
                        TextGrammar.MACHINE_SIZE,
                        false,
                        server()::withInstanceClass),
                new Text(
                        "engine version",
                        TextGrammar.VERSION,
                        false,
                        it -> server().withEngine(Engine.MYSQL, it)),
                new Text(
                        "cache type",
                        TextGrammar.MACHINE_SIZE,
                        false,
                        it -> new Cache(ID, "n", it, 1, false, HERE)),
                new Text(
                        "bastion type",
                        TextGrammar.MACHINE_SIZE,
                        false,
                        it -> new Bastion(ID, "n", it, HERE, List.of())),
                new Text(
                        "service name",
                        TextGrammar.LINE,
                        false,
                        it -> new ServiceNode(ID, it, ServiceNode.Kind.DNS, HERE)),
                new Text(
                        "external name",
                        TextGrammar.LINE,
                        false,
                        it -> new ExternalNode(ID, it, ExternalNode.Kind.STAFF, HERE)),
                new Text(
                        "file system name",
                        TextGrammar.LINE,
                        false,
                        it -> new FileSystem(ID, it, HERE, List.of())),
                new Text("zone", TextGrammar.LINE, false, it -> new Zone(ID, it)),
                new Text(
                        "subnet",
                        TextGrammar.LINE,
                        false,
                        it -> new Subnet(ID, it, OTHER, Tier.PUBLIC, NETWORK)),
                new Text(
                        "AWS region",
                        TextGrammar.REGION,
                        false,
                        it -> site(Site.Kind.AWS_REGION, it)),
                new Text(
                        "location", TextGrammar.LINE, false, it -> site(Site.Kind.DATA_CENTRE, it)),
                new Text("domain", TextGrammar.HOST, false, SETTINGS::withDomain),
                new Text("registry", TextGrammar.REGISTRY, true, SETTINGS::withImageRegistry),
                new Text(
                        "label",
                        TextGrammar.LINE,
                        true,
                        it -> new Connection(ID, ID, OTHER, Connection.Kind.BACKEND, 0, it)),
                new Text(
                        "rule",
                        TextGrammar.RULE_ID,
                        false,
                        it -> new Suppression(it, "a", "because", "")),
                new Text(
                        "fingerprint",
                        TextGrammar.FINGERPRINT,
                        true,
                        it -> new Suppression("G-01", "a", "because", it)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void constructorTakesWhatTheGrammarAllowsAndNothingElse(Text text) {
        assertThatCode(() -> text.make().apply(text.grammar().example()))
                .doesNotThrowAnyException();
        for (String hostile : HostileTexts.all()) {
            if (text.grammar().allows(hostile)) {
                assertThatCode(() -> text.make().apply(hostile)).doesNotThrowAnyException();
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> text.make().apply(hostile))
                        .withMessageNotContaining("\u0000");
            }
        }
        if (text.optional()) {
            assertThatCode(() -> text.make().apply("")).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> text.make().apply(""));
        }
    }

    @ParameterizedTest
    @EnumSource(TextGrammar.class)
    void grammarAllowsItsExampleAndRefusesWhatIsLonger(TextGrammar grammar) {
        assertThat(grammar.refusal(grammar.example())).isEmpty();
        assertThat(grammar.refusal("/" + "a".repeat(grammar.maxLength())))
                .hasValueSatisfying(it -> assertThat(it).contains(grammar.example()));
    }

    @ParameterizedTest
    @EnumSource(
            value = TextGrammar.class,
            names = {"LINE", "PROSE"},
            mode = EnumSource.Mode.EXCLUDE)
    void namesHoldNothingThatAShellOrSqlReads(TextGrammar grammar) {
        for (String code : List.of("$", "`", "'", "\"", ";", "|", "<", ">", "(", "{", "\\", "\n")) {
            assertThat(grammar.allows(grammar.example() + code)).as(code).isFalse();
            assertThat(grammar.allows(code + grammar.example())).as(code).isFalse();
        }
    }

    @Test
    void whatRealDeploymentsHaveIsAllowed() {
        assertThat(TextGrammar.ENVIRONMENT.allows("Production and Sandbox")).isTrue();
        assertThat(TextGrammar.DATABASE_NAME.allows("WSO2AM_SHARED-DB.prod")).isTrue();
        assertThat(TextGrammar.DATABASE_USER.allows("C##WSO2")).isTrue();
        assertThat(TextGrammar.DATABASE_USER.allows("wso2@server")).isTrue();
        assertThat(TextGrammar.HOST_PATTERN.allows("*.gw.example.com")).isTrue();
        assertThat(TextGrammar.MACHINE_SIZE.allows("u7in-16tb.224xlarge")).isTrue();
        assertThat(TextGrammar.VERSION.allows("8.0.mysql_aurora.3.10.4")).isTrue();
        assertThat(TextGrammar.REGION.allows("us-gov-west-1")).isTrue();
        assertThat(TextGrammar.REGION.allows("eusc-de-east-1")).isTrue();
        assertThat(TextGrammar.FILE_NAME.allows("company_Keystore.v2")).isTrue();
        assertThat(TextGrammar.FILE_NAME.allows("console")).isTrue();
        assertThat(TextGrammar.LINE.allows("控制平面 مدير \ud83d\ude80 Zürich & Söhne <1>")).isTrue();
    }

    @Test
    void numberedNameIsStillAName() {
        assertThat(TextGrammar.numbered("Gateway", 2)).isEqualTo("Gateway 2");
        String longest = "\ud83d\ude00".repeat(TextGrammar.LINE.maxLength());
        assertThat(TextGrammar.LINE.allows(TextGrammar.numbered(longest, 12))).isTrue();
    }

    @Test
    void keptHelmValueIsOneJsonValue() {
        for (String good : List.of("2", "true", "null", "\"x: y\"", "[1, {\"a\": \"é\\n\"}]")) {
            assertThat(KeptHelmValue.refusal(good)).as(good).isEmpty();
        }
        for (String bad :
                List.of(
                        "",
                        "x: y: z",
                        "&a [*a,*a]",
                        "1 2",
                        "{\"a\": 1, \"a\": 2}",
                        "\"\\u0000\"",
                        "\"\\ud800\"",
                        "[".repeat(100_000),
                        "[".repeat(65) + "]".repeat(65))) {
            assertThat(KeptHelmValue.refusal(bad)).as(TextGrammar.shown(bad)).isPresent();
        }
        Cluster cluster = new Cluster(ID, "n", ProfileId.GATEWAY, "c5.large", Scaling.FIXED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    TreeMap<String, String> values = new TreeMap<>();
                    values.put("a.b", "&a [*a]");
                    cluster.withHelmValues(values);
                })
                .withMessageContaining("helmValues.a.b");
    }

    static Stream<Figure> numbers() {
        return Stream.of(
                new Figure(
                        "listener", Bound.PORT, it -> new ListenerRule(it, "", ID, 1, false, "")),
                new Figure("target", Bound.PORT, it -> new ListenerRule(1, "", ID, it, false, "")),
                new Figure(
                        "connection",
                        Bound.PORT_OR_NONE,
                        it -> new Connection(ID, ID, OTHER, Connection.Kind.BACKEND, it, "")),
                new Figure(
                        "offset",
                        Bound.PORT_OFFSET,
                        new ProfileNode(ID, "n", OTHER, HERE)::withPortOffset),
                new Figure("max", Bound.CLUSTER_SIZE, it -> new Scaling.Elastic(1, it)),
                new Figure(
                        "heartbeat", Bound.HEARTBEAT_SECONDS, SETTINGS::withAmqpHeartbeatSeconds),
                new Figure(
                        "replicas",
                        Bound.REPLICAS,
                        it -> new Cache(ID, "n", "cache.t4g.small", it, false, HERE)),
                new Figure(
                        "load",
                        Bound.PEAK_TPS,
                        it ->
                                new Requirements(
                                        OptionalInt.of(it), OptionalInt.empty(), Optional.empty())),
                new Figure(
                        "message",
                        Bound.MESSAGE_KB,
                        it ->
                                new Requirements(
                                        OptionalInt.empty(),
                                        OptionalInt.of(it),
                                        Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numberIsHeldBetweenItsBounds(Figure number) {
        Bound bound = number.bound();
        for (int good : new int[] {bound.least(), bound.most()}) {
            assertThatCode(() -> number.make().apply(good)).doesNotThrowAnyException();
        }
        for (int bad :
                new int[] {
                    bound.least() - 1, bound.most() + 1, Integer.MAX_VALUE, Integer.MIN_VALUE
                }) {
            assertThatIllegalArgumentException().isThrownBy(() -> number.make().apply(bad));
        }
    }

    @Test
    void connectionToItselfIsNotMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Connection(ID, ID, ID, Connection.Kind.BACKEND, 0, ""));
    }

    private static Database server() {
        return new Database(
                ID,
                "n",
                Engine.MYSQL,
                "8.4.9",
                "db.m5.large",
                100,
                false,
                7,
                HERE,
                List.of(),
                List.of());
    }

    private static Site site(Site.Kind kind, String region) {
        return new Site(ID, "n", kind, region, NETWORK, List.of(), List.of());
    }
}
