package io.drydock.app.deploy.aws;

import static io.drydock.app.deploy.aws.ScriptedCloudFormation.resource;
import static io.drydock.app.deploy.aws.ScriptedCloudFormation.stack;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.aws.ScriptedCloudFormation.Move;
import io.drydock.export.cloudformation.StackParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// From a first creation that fails to a stack that is protected, and the image of its machines.
@ExtendWith(TestCredentials.class)
class FirstCreationTest {

    private static final Pace FAST = AwsDeploymentTest.FAST;
    private static final String LOG = "AWS::Logs::LogGroup";
    private static final String MACHINES = "AWS::AutoScaling::AutoScalingGroup";

    private static final List<Move> BEGIN = List.of(stack("CREATE_IN_PROGRESS", "User Initiated"));
    private static final List<Move> MAKING =
            List.of(
                    resource("GatewayLogGroup", LOG, "CREATE_COMPLETE", ""),
                    resource("GatewayMachines", MACHINES, "CREATE_IN_PROGRESS", ""));
    private static final Move FAILED =
            resource("GatewayMachines", MACHINES, "CREATE_FAILED", "Received 1 FAILURE signal");

    @TempDir private Path folder;

    @AutoClose private final ScriptedCloudFormation aws = new ScriptedCloudFormation();
    private final List<Step> steps = new ArrayList<>();

    private AwsDeployment open(Map<String, String> parameters, boolean keep) {
        return new AwsDeployment(
                AwsDeploymentTest.source(),
                new AwsTarget(
                        new AwsAccess("us-east-1", Optional.empty(), Optional.of(aws.endpoint())),
                        ScriptedCloudFormation.NAME,
                        parameters,
                        Optional.empty(),
                        Optional.empty(),
                        keep),
                folder,
                FAST);
    }

    private Outcome deploy(Map<String, String> parameters, boolean keep) {
        try (AwsDeployment deployment = open(parameters, keep)) {
            return deployment.apply(deployment.preview(), steps::add);
        }
    }

    private Map<String, String> request(String action) {
        return aws.requests.stream()
                .filter(form -> action.equals(form.get("Action")))
                .toList()
                .getLast();
    }

    private static String value(Map<String, String> form, String parameter) {
        return form.entrySet().stream()
                .filter(field -> field.getValue().equals(parameter))
                .map(field -> field.getKey().replace("ParameterKey", "ParameterValue"))
                .map(key -> form.getOrDefault(key, "previous"))
                .findFirst()
                .orElse("not sent");
    }

    private void creationFails() {
        aws.after(
                "ExecuteChangeSet",
                BEGIN,
                MAKING,
                List.of(FAILED, stack("ROLLBACK_IN_PROGRESS", "GatewayMachines failed")),
                List.of(
                        resource("GatewayLogGroup", LOG, "DELETE_SKIPPED", ""),
                        stack("ROLLBACK_COMPLETE", "")));
    }

    private void creationSucceeds() {
        aws.after("ExecuteChangeSet", BEGIN, MAKING, List.of(stack("CREATE_COMPLETE", "")));
    }

    @Test
    void aFailedCreationEndsCleanNamesItsLogsAndIsTriedAgain() {
        creationFails();
        Outcome failed = deploy(Map.of(), false);
        assertThat(failed.result()).isEqualTo(Result.ROLLED_BACK);
        assertThat(failed.retained())
                .containsExactly("GatewayLogGroup (" + LOG + ", gatewayloggroup-1)");
        assertThat(failed.text()).contains("Delete the empty stack").contains("log");
        Map<String, String> order = request("ExecuteChangeSet");
        assertThat(order).containsEntry("DisableRollback", "false");
        assertThat(order)
                .as("logs and filled buckets stay as the template says")
                .containsEntry("RetainExceptOnCreate", "false");
        aws.after("DeleteStack", List.of(stack("DELETE_COMPLETE", "")));
        try (AwsDeployment deployment = open(Map.of(), false)) {
            assertThat(deployment.perform(Action.DELETE, steps::add).isDone()).isTrue();
        }
        creationSucceeds();
        assertThat(deploy(Map.of(), false).isDone()).isTrue();
    }

    @Test
    void whatFailedIsKeptWhereAsked() {
        aws.after("ExecuteChangeSet", BEGIN, MAKING, List.of(FAILED, stack("CREATE_FAILED", "")));
        Outcome failed = deploy(Map.of(), true);
        assertThat(request("ExecuteChangeSet")).containsEntry("DisableRollback", "true");
        assertThat(failed.result()).isEqualTo(Result.FAILED);
        assertThat(failed.status()).isEqualTo("CREATE_FAILED");
        assertThat(failed.cause().map(Step::reason)).contains("Received 1 FAILURE signal");
        try (AwsDeployment deployment = open(Map.of(), false)) {
            assertThat(deployment.actions()).contains(Action.ROLL_BACK, Action.DELETE);
        }
    }

    @Test
    void whatHoldsDataIsProtectedOnceItIsThere() {
        aws.values.put(StackParameters.PROTECTION, "false");
        creationSucceeds();
        aws.after(
                "UpdateStack",
                List.of(stack("UPDATE_IN_PROGRESS", "User Initiated")),
                List.of(resource("ApimDatabase", "AWS::RDS::DBInstance", "UPDATE_COMPLETE", "")),
                List.of(stack("UPDATE_COMPLETE", "")));
        Outcome made = deploy(Map.of(), false);
        assertThat(made.result()).isEqualTo(Result.DONE);
        assertThat(made.status()).isEqualTo("UPDATE_COMPLETE");
        assertThat(made.text()).contains("is made.").contains("is protected against deletion");
        assertThat(value(request("CreateChangeSet"), StackParameters.PROTECTION))
                .isEqualTo("not sent");
        Map<String, String> order = request("UpdateStack");
        assertThat(order).containsEntry("UsePreviousTemplate", "true");
        assertThat(value(order, StackParameters.PROTECTION)).isEqualTo("true");
        assertThat(value(order, "StaffCidr")).isEqualTo("previous");
    }

    @Test
    void whatCouldNotBeProtectedIsSaidAndDoneWithTheNextDeployment() {
        aws.values.put(StackParameters.PROTECTION, "false");
        creationSucceeds();
        aws.after(
                "UpdateStack",
                List.of(stack("UPDATE_IN_PROGRESS", "User Initiated")),
                List.of(stack("UPDATE_ROLLBACK_COMPLETE", "")));
        Outcome made = deploy(Map.of(), false);
        assertThat(made.result()).as("the stack is there").isEqualTo(Result.DONE);
        assertThat(made.text()).contains("is not protected");
        aws.after("ExecuteChangeSet", List.of(stack("UPDATE_COMPLETE", "")));
        deploy(Map.of(), false);
        assertThat(value(request("CreateChangeSet"), StackParameters.PROTECTION)).isEqualTo("true");
    }

    @Test
    void protectionThatIsLeftOffOnPurposeStaysOff() {
        aws.values.put(StackParameters.PROTECTION, "false");
        creationSucceeds();
        assertThat(deploy(Map.of(StackParameters.PROTECTION, "false"), false).status())
                .isEqualTo("CREATE_COMPLETE");
        assertThat(aws.count("UpdateStack")).isZero();
    }

    @Test
    void machinesKeepTheirImageUntilItIsRenewed() {
        creationSucceeds();
        deploy(Map.of(), false);
        assertThat(value(request("CreateChangeSet"), StackParameters.IMAGE))
                .as("a new stack takes the newest")
                .isEqualTo(ScriptedCloudFormation.NEWEST_IMAGE);
        aws.values.put(StackParameters.IMAGE, "ami-00000000000000001");
        aws.after("ExecuteChangeSet", List.of(stack("UPDATE_COMPLETE", "")));
        deploy(Map.of("AlarmEmail", "operations@example.com"), false);
        assertThat(value(request("CreateChangeSet"), StackParameters.IMAGE))
                .isEqualTo("ami-00000000000000001");
        deploy(Map.of(StackParameters.IMAGE, AwsTarget.NEWEST), false);
        assertThat(value(request("CreateChangeSet"), StackParameters.IMAGE))
                .isEqualTo(ScriptedCloudFormation.NEWEST_IMAGE);
        assertThat(
                        AwsDeployment.remembered(
                                folder,
                                new AwsAccess(
                                        "us-east-1", Optional.empty(), Optional.of(aws.endpoint())),
                                ScriptedCloudFormation.NAME))
                .doesNotContainKey(StackParameters.IMAGE);
    }
}
