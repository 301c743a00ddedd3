package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.design.Database;
import io.drydock.model.design.FileSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares file systems and databases with the design.
///
/// Not compared, as the emulator does not keep it: the security groups of databases, their
/// protection from deletion and what they log.
final class StoresAsDrawn {

    private static final String SUBNETS = "Subnets/Subnet/SubnetIdentifier";

    private final DeployedStack stack;

    private StoresAsDrawn(DeployedStack stack) {
        this.stack = stack;
    }

    static void check(DeployedStack stack) throws Exception {
        StoresAsDrawn part = new StoresAsDrawn(stack);
        part.fileSystems();
        part.databases();
    }

    private void fileSystems() throws Exception {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        DeployedStack.list(stack.api().fileSystems("file-systems").get("FileSystems"))
                .forEach(files -> found.put(files.get("FileSystemId").asText(), files));
        List<FileSystem> drawn = stack.plan().fileSystems();
        assertThat(found)
                .containsOnlyKeys(
                        drawn.stream()
                                .map(files -> stack.physical(DeployedStack.name(files.id())))
                                .toList());
        for (FileSystem files : drawn) {
            String id = stack.physical(DeployedStack.name(files.id()));
            assertThat(found.get(id).get("Encrypted").asBoolean()).isTrue();
            mountTargets(files, id);
            JsonNode points = stack.api().fileSystems("access-points?FileSystemId=" + id);
            assertThat(DeployedStack.list(points.get("AccessPoints")))
                    .singleElement()
                    .satisfies(point ->
                            assertThat(point.at("/RootDirectory/Path").asText())
                                    .isEqualTo("/wso2"));
        }
    }

    private void mountTargets(FileSystem files, String id) throws Exception {
        List<JsonNode> targets =
                DeployedStack.list(
                        stack.api()
                                .fileSystems("mount-targets?FileSystemId=" + id)
                                .get("MountTargets"));
        assertThat(targets)
                .extracting(target -> target.get("SubnetId").asText())
                .containsExactlyInAnyOrderElementsOf(
                        stack.onePerZone(files.placement().subnetIds()));
        for (JsonNode target : targets) {
            JsonNode groups =
                    stack.api()
                            .fileSystems(
                                    "mount-targets/"
                                            + target.get("MountTargetId").asText()
                                            + "/security-groups")
                            .get("SecurityGroups");
            assertThat(DeployedStack.list(groups))
                    .extracting(JsonNode::asText)
                    .containsExactly(stack.securityGroup(files.id()));
        }
    }

    /// The database servers by name; there are those of one stack only.
    private static Map<String, Answer> all(DeployedStack stack) throws Exception {
        Map<String, Answer> found = new LinkedHashMap<>();
        stack.api()
                .rds("DescribeDBInstances")
                .all("DescribeDBInstancesResult/DBInstances/DBInstance")
                .forEach(database -> found.put(database.text("DBInstanceIdentifier"), database));
        return found;
    }

    static String arn(DeployedStack stack, Database database) throws Exception {
        return all(stack)
                .get(stack.physical(DeployedStack.name(database.id())))
                .text("DBInstanceArn");
    }

    private void databases() throws Exception {
        Map<String, Answer> found = all(stack);
        List<Database> drawn = stack.plan().databases();
        assertThat(found)
                .containsOnlyKeys(
                        drawn.stream()
                                .map(it -> stack.physical(DeployedStack.name(it.id())))
                                .toList());
        for (Database database : drawn) {
            Answer made = found.get(stack.physical(DeployedStack.name(database.id())));
            assertThat(made.text("DBInstanceClass")).isEqualTo(database.instanceClass());
            assertThat(made.isTrue("StorageEncrypted")).isTrue();
            assertThat(made.isTrue("PubliclyAccessible")).isFalse();
            assertThat(subnetGroup(database).texts(SUBNETS))
                    .containsExactlyInAnyOrderElementsOf(
                            stack.subnets(database.placement().subnetIds()));
            Optional<Database> source = Neighbours.of(stack.plan()).sourceOf(database);
            if (source.isEmpty()) {
                original(database, made);
            } else {
                assertThat(made.text("ReadReplicaSourceDBInstanceIdentifier"))
                        .isEqualTo(
                                stack.parameters()
                                        .get(DeployedStack.name(database.id()) + "SourceArn"));
            }
        }
    }

    private Answer subnetGroup(Database database) throws Exception {
        return stack
                .api()
                .rds("DescribeDBSubnetGroups")
                .all("DescribeDBSubnetGroupsResult/DBSubnetGroups/DBSubnetGroup")
                .stream()
                .filter(group ->
                        group.text("DBSubnetGroupDescription")
                                .equals("Subnets of " + database.name()))
                .findFirst()
                .orElseThrow();
    }

    private void original(Database database, Answer made) throws Exception {
        assertThat(made.texts("DBSubnetGroup/" + SUBNETS))
                .containsExactlyInAnyOrderElementsOf(subnetGroup(database).texts(SUBNETS));
        assertThat(made.text("EngineVersion")).isEqualTo(database.engineVersion());
        assertThat(made.isTrue("MultiAZ")).isEqualTo(database.multiAz());
        assertThat(made.number("AllocatedStorage")).isEqualTo(database.storageGib());
        assertThat(made.number("BackupRetentionPeriod")).isEqualTo(database.backupDays());
        assertThat(made.number("Endpoint/Port")).isEqualTo(database.engine().port());
        assertThat(
                        stack.api()
                                .rds("DescribeDBParameterGroups")
                                .texts(
                                        "DescribeDBParameterGroupsResult/DBParameterGroups"
                                                + "/DBParameterGroup/Description"))
                .contains("Settings of " + database.name());
    }
}
