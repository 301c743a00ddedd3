package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void fileModesAreOctalAsForKubernetes() {
        assertThat(Documents.object("defaultMode: 0407").path("defaultMode").asInt())
                .isEqualTo(263);
        assertThat(Documents.object("a: 407").path("a").asInt()).isEqualTo(407);
        assertThat(Documents.object("a: \"0407\"").path("a").asText()).isEqualTo("0407");
    }

    @Test
    void containersAreMergedByName() {
        ObjectNode pod =
                Documents.object(
                        """
                        containers: [{name: main, image: a, env: [{name: X, value: "1"}]}]
                        tolerations: [{key: old}]
                        """);
        StrategicMerge.apply(
                pod,
                Documents.object(
                        """
                        containers: [{name: main, env: [{name: Y, value: "2"}]}]
                        tolerations: [{key: new}]
                        """));
        assertThat(pod.at("/containers/0/image").asText()).isEqualTo("a");
        assertThat(pod.at("/containers/0/env")).hasSize(2);
        assertThat(pod.at("/tolerations")).hasSize(1);
    }
}
