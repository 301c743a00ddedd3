package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the function that writes the names of nodes, with a stand-in for AWS that prints what it is
/// asked.
class DnsUpdaterTest {

    private static final Tool PYTHON = new Tool("python3", "DRYDOCK_REQUIRE_PYTHON");

    private static final String BOTO =
            """
            import json

            class Pages:
                def paginate(self, **arguments):
                    print("list", json.dumps(arguments))
                    names = [{"Name": "tm1.", "Type": "A"}, {"Name": "x.", "Type": "SOA"}]
                    return [{"ResourceRecordSets": names}]

            class Client:
                def __init__(self, service):
                    self.service = service

                def get_paginator(self, operation):
                    return Pages()

                def __getattr__(self, operation):
                    def call(**arguments):
                        print(operation, json.dumps(arguments))
                        machine = {"PrivateIpAddress": "10.0.32.9"}
                        return {"Reservations": [{"Instances": [machine]}]}
                    return call

            def client(service):
                return Client(service)
            """;

    private static final String LAUNCH =
            """
            import index
            index.handler({"detail": {
                "EC2InstanceId": "i-1", "AutoScalingGroupName": "stack-TrafficManager1Machines-A",
                "LifecycleHookName": "write-name", "LifecycleActionToken": "token",
                "NotificationMetadata": '{"zone": "Z1", "name": "tm1.drydock.internal"}'}}, None)
            """;

    private static final String DELETE =
            """
            import urllib.request, index
            class Sent:
                def close(self):
                    pass
            def send(request, timeout):
                print("PUT", request.full_url, request.data.decode())
                return Sent()
            urllib.request.urlopen = send
            class Context:
                log_stream_name = "stream"
            event = {"RequestType": "%s", "ResponseURL": "https://localhost/answer", "StackId": "s",
                     "RequestId": "r", "LogicalResourceId": "NodeNames",
                     "ResourceProperties": {"Zones": ["Z1"]}}
            index.handler(event, Context())
            """;

    @TempDir private Path folder;

    private List<String> run(String program) throws Exception {
        PYTHON.need();
        Files.writeString(folder.resolve("boto3.py"), BOTO);
        Files.writeString(folder.resolve("index.py"), Resources.text("dns_updater.py"));
        Files.writeString(folder.resolve("program.py"), program);
        Tool.Outcome outcome = PYTHON.run(folder, List.of("program.py"));
        assertThat(outcome.status()).as(outcome.output()).isZero();
        return outcome.output().lines().toList();
    }

    @Test
    void aNewMachineGetsItsNameBeforeItIsReleased() throws Exception {
        List<String> calls = run(LAUNCH);
        assertThat(calls.get(0)).startsWith("describe_instances").contains("i-1");
        assertThat(calls.get(1))
                .startsWith("change_resource_record_sets")
                .contains("\"Z1\"", "UPSERT", "tm1.drydock.internal", "10.0.32.9", "\"TTL\": 30");
        assertThat(calls.get(2))
                .startsWith("complete_lifecycle_action")
                .contains("CONTINUE", "token", "write-name");
    }

    @Test
    void namesAreForgottenWithTheStack() throws Exception {
        List<String> calls = run(DELETE.formatted("Delete"));
        assertThat(calls.get(0)).startsWith("list").contains("Z1");
        assertThat(calls.get(1)).contains("DELETE", "tm1.").doesNotContain("SOA");
        assertThat(calls.get(2)).startsWith("PUT").contains("SUCCESS", "NodeNames");
    }

    @Test
    void makingTheStackForgetsNothing() throws Exception {
        assertThat(run(DELETE.formatted("Create")))
                .hasSize(1)
                .first()
                .asString()
                .contains("SUCCESS");
    }
}
