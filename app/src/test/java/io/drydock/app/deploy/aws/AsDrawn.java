package io.drydock.app.deploy.aws;

/// Compares everything in a stack that the emulator tells of with the design.
final class AsDrawn {

    private AsDrawn() {}

    static void check(DeployedStack stack) throws Exception {
        NetworkAsDrawn.check(stack);
        SecurityGroupsAsDrawn.check(stack);
        StoresAsDrawn.check(stack);
        switch (stack.plan().design().platform()) {
            case EC2 -> {
                MachinesAsDrawn.check(stack);
                BalancersAsDrawn.check(stack);
                RecordsAsDrawn.check(stack);
            }
            case EKS -> ClusterAsDrawn.check(stack);
        }
    }
}
