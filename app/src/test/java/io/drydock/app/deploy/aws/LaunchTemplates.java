package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

/// What machines are started from, as the emulator tells it.
final class LaunchTemplates {

    private LaunchTemplates() {}

    /// The only version of a launch template.
    static Answer data(DeployedStack stack, String launchTemplate) throws Exception {
        return stack.api()
                .ec2("DescribeLaunchTemplateVersions", "LaunchTemplateId", launchTemplate)
                .one("launchTemplateVersionSet/item/launchTemplateData");
    }

    /// What every machine has in common: only sessions reach the metadata, disks are encrypted, and
    /// nothing asks for a public address.
    static void checkSafety(Answer data) {
        assertThat(data.text("metadataOptions/httpTokens")).isEqualTo("required");
        assertThat(data.text("metadataOptions/httpPutResponseHopLimit")).isEqualTo("1");
        Answer disk = data.one("blockDeviceMappingSet/item/ebs");
        assertThat(disk.text("volumeType")).isEqualTo("gp3");
        assertThat(disk.isTrue("encrypted")).isTrue();
        assertThat(data.all("networkInterfaceSet/item")).isEmpty();
    }
}
