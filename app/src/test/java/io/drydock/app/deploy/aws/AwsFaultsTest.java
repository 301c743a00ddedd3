package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.aws.ScriptedCloudFormation.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/// What a person sees when AWS fails, asks for fewer calls, says nothing or is not there. No test
/// waits: time passes when it is waited for.
@Timeout(600)
@ExtendWith(TestCredentials.class)
class AwsFaultsTest {

    private static final AwsAccess IRELAND =
            new AwsAccess("eu-west-1", Optional.empty(), Optional.empty());

    @TempDir private Path folder;

    @AutoClose private final ScriptedCloudFormation aws = new ScriptedCloudFormation();
    private final TestTime time = new TestTime();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void passTime() {
        aws.time(time::now);
    }

    private AwsDeployment open(URI endpoint, Pace pace) {
        AwsDeployment deployment =
                new AwsDeployment(
                        AwsDeploymentTest.source(),
                        new AwsTarget(
                                new AwsAccess("us-east-1", Optional.empty(), Optional.of(endpoint)),
                                ScriptedCloudFormation.NAME,
                                Map.of("StaffCidr", "192.168.0.0/16"),
                                Optional.empty(),
                                Optional.of("a test")),
                        folder,
                        pace,
                        time);
        deployment.tell(said::add);
        return deployment;
    }

    private AwsDeployment open() {
        return open(aws.endpoint(), Pace.USUAL);
    }

    @Test
    void answersOf500AreCountedAndSaid() {
        aws.fault("DescribeStacks", Fault.FAILING, 3);
        try (AwsDeployment deployment = open()) {
            assertThat(deployment.actions()).isEmpty();
        }
        assertThat(said)
                .containsExactly(
                        "AWS answers 500 (InternalFailure); try 1 of 8, next in 1 s.",
                        "AWS answers 500 (InternalFailure); try 2 of 8, next in 2 s.",
                        "AWS answers 500 (InternalFailure); try 3 of 8, next in 4 s.");
        assertThat(time.waited()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void fewerCallsAreCountedAndSaid() {
        aws.fault("DescribeStacks", Fault.THROTTLED, 2);
        try (AwsDeployment deployment = open()) {
            assertThat(deployment.status()).contains("There is no stack");
        }
        assertThat(said)
                .hasSize(2)
                .first()
                .isEqualTo("AWS asks for fewer calls; try 1 of 8, next in 1 s.");
    }

    @Test
    void anAwsThatGoesOnFailingIsNotCalledOutOfReach() {
        aws.fault("DescribeStacks", Fault.FAILING, 100);
        try (AwsDeployment deployment = open()) {
            assertThatThrownBy(deployment::status)
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageStartingWith("AWS answers 500 (InternalFailure)")
                    .hasMessageContaining("It was reached")
                    .hasMessageNotContaining("cannot be reached");
        }
        assertThat(aws.count("failures")).isEqualTo(Pace.TRIES);
        assertThat(said).hasSize(Pace.TRIES - 1);
    }

    /// The scripted endpoint says nothing until the test has heard that nothing is said.
    @Test
    void silenceIsSaid() {
        aws.fault("DescribeStacks", Fault.SILENT, 1);
        Pace impatient =
                new Pace(
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(10),
                        Duration.ofMillis(20));
        try (AwsDeployment deployment = open(aws.endpoint(), impatient)) {
            deployment.tell(text -> {
                said.add(text);
                aws.speak();
            });
            assertThat(deployment.status()).contains("There is no stack");
        }
        assertThat(said).isNotEmpty().allMatch(text -> text.startsWith("AWS has not answered for"));
    }

    @Test
    void silenceIsSaidWithinFiveSeconds() {
        assertThat(Pace.USUAL.silence()).isLessThan(Duration.ofSeconds(5));
        assertThat(Pace.USUAL.before(1)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "preview", "status", "drift"})
    void cancellingEndsAQuestionAtOnce(String call) throws Exception {
        aws.existing("CREATE_COMPLETE");
        aws.fault("DescribeStacks", Fault.SILENT, 1);
        Pace impatient =
                new Pace(
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(10),
                        Duration.ofMillis(20));
        try (AwsDeployment deployment = open(aws.endpoint(), impatient)) {
            CompletableFuture<Void> heard = new CompletableFuture<>();
            deployment.tell(text -> heard.complete(null));
            CompletableFuture<Object> end =
                    CompletableFuture.supplyAsync(() -> question(deployment, call));
            heard.get(5, TimeUnit.MINUTES);
            deployment.cancel();
            String told = "";
            try {
                told = end.get(5, TimeUnit.MINUTES).toString();
            } catch (ExecutionException failed) {
                assertThat(failed).hasCauseInstanceOf(DeploymentException.class);
                told = failed.toString();
            }
            assertThat(told).contains("Cancelled. Nothing was started.");
        }
        assertThat(aws.count("CreateChangeSet")).isZero();
    }

    private static Object question(AwsDeployment deployment, String call) {
        return switch (call) {
            case "check" -> deployment.check();
            case "preview" -> deployment.preview();
            case "drift" -> deployment.drift();
            default -> deployment.status();
        };
    }

    @Test
    void afterACancelledQuestionTheNextIsAnswered() {
        try (AwsDeployment deployment = open()) {
            deployment.cancel();
            assertThat(deployment.status()).contains("There is no stack");
        }
    }

    /// Losing sight of something that is under way is worth more patience than a question.
    @Test
    void whatIsUnderWayIsNotGivenUpSoSoon() {
        aws.after(
                "ExecuteChangeSet",
                List.of(ScriptedCloudFormation.stack("CREATE_IN_PROGRESS", "User Initiated")),
                List.of(
                        ScriptedCloudFormation.resource(
                                "Vpc", "AWS::EC2::VPC", "CREATE_COMPLETE", "")),
                List.of(ScriptedCloudFormation.stack("CREATE_COMPLETE", "")));
        List<Step> steps = new ArrayList<>();
        try (AwsDeployment deployment = open()) {
            Preview preview = deployment.preview();
            Outcome outcome =
                    deployment.apply(
                            preview,
                            step -> {
                                if (step.name().equals("Vpc")) {
                                    aws.fault("DescribeStacks", Fault.FAILING, 20);
                                }
                                steps.add(step);
                            });
            assertThat(outcome.isDone()).as(outcome.text()).isTrue();
        }
        assertThat(steps)
                .filteredOn(step -> step.status().equals("WAITING"))
                .hasSize(20)
                .allMatch(step -> step.reason().contains("What was started goes on."));
        assertThat(Pace.USUAL.tries(true)).isGreaterThan(40);
    }

    @Test
    void nobodyAtTheAddressIsSaidToBeOutOfReach() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (AwsDeployment deployment = open(nobody, Pace.USUAL)) {
            assertThatThrownBy(deployment::status).hasMessageStartingWith("AWS cannot be reached");
        }
        assertThat(said)
                .hasSize(Pace.TRIES - 1)
                .allMatch(text -> text.startsWith("AWS cannot be reached ("));
    }

    @ParameterizedTest
    @CsvSource({
        "refused, AWS cannot be reached (Connection refused)",
        "connecting, AWS cannot be reached (Connect timed out)",
        "reading, AWS was reached and does not answer (Read timed out)",
        "reset, AWS was reached and does not answer (Connection reset)",
        "proxy, AWS agrees on no secure connection (unknown authority)"
    })
    void howFarACallGotIsTold(String kind, String words) {
        SdkClientException error =
                SdkClientException.builder()
                        .message("Unable to execute HTTP request")
                        .cause(
                                switch (kind) {
                                    case "refused" -> new ConnectException("Connection refused");
                                    case "connecting" ->
                                            new SocketTimeoutException("Connect timed out");
                                    case "reading" -> new SocketTimeoutException("Read timed out");
                                    case "reset" -> new SocketException("Connection reset");
                                    default -> new SSLHandshakeException("unknown authority");
                                })
                        .build();
        assertThat(Faults.sentence(error, IRELAND)).startsWith(words);
        assertThat(Faults.mayPass(error, IRELAND)).isEqualTo(!kind.equals("proxy"));
    }

    @Test
    void misspeltRegionIsToldFromAMissingNetwork() {
        SdkClientException error =
                SdkClientException.builder()
                        .cause(new UnknownHostException("cloudformation.eu-wset-1.amazonaws.com"))
                        .build();
        AwsAccess misspelt = new AwsAccess("eu-wset-1", Optional.empty(), Optional.empty());
        assertThat(Faults.mayPass(error, misspelt)).isFalse();
        assertThat(Faults.sentence(error, misspelt))
                .contains("There is no region eu-wset-1", "did you mean eu-west-1?");
        assertThat(Faults.mayPass(error, IRELAND)).isTrue();
        assertThat(Faults.sentence(error, IRELAND))
                .contains("cannot be reached", "Check the network")
                .doesNotContain("did you mean");
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, true",
        "us-gov-west-1, true",
        "eu west, false",
        "../x, false",
        "'', false",
        "a.example.com, false",
        "us-east-1/, false"
    })
    void codesOfRegionsHaveAShape(String region, boolean valid) {
        assertThat(Regions.isValid(region)).isEqualTo(valid);
    }

    /// The SDK tells everything that it tried, which helps nobody.
    @ParameterizedTest
    @CsvSource({"'', aws sso login", "nobody-has-this, There is no profile nobody-has-this"})
    void withoutCredentialsOneLineSaysWhatToDo(String profile, String words) {
        SdkClientException error =
                SdkClientException.builder()
                        .message(
                                "Unable to load credentials from any of the providers in the chain"
                                        + " AwsCredentialsProviderChain(credentialsProviders=[...])"
                                        + " : [SystemPropertyCredentialsProvider(): ...]")
                        .build();
        AwsAccess access =
                new AwsAccess(
                        "eu-west-1",
                        Optional.of(profile).filter(name -> !name.isEmpty()),
                        Optional.empty());
        assertThat(Faults.sentence(error, access))
                .contains(words, "eu-west-1")
                .doesNotContain("Chain", "Provider", "\n")
                .hasSizeLessThan(300);
    }

    @Test
    void detailsGoToThoseWhoAskForThem() {
        aws.fault("DescribeStacks", Fault.EXPIRED, 1);
        List<String> details = new ArrayList<>();
        try (AwsDeployment deployment = open()) {
            deployment.detail(details::add);
            assertThatThrownBy(deployment::status).hasMessageContaining("have expired");
        }
        assertThat(details).singleElement().asString().contains("The security token is expired");
    }

    /// What cannot be found out is told as such, and does not hold up the rest.
    @Test
    void silentServicesAreAskedOnce() {
        try (AwsDeployment deployment = open()) {
            List<Check> checks = deployment.check();
            assertThat(checks).extracting(Check::subject).contains("Identity", "Stack");
        }
    }
}
