package io.drydock.app.deploy.helm.install;

/// An API server that somebody else made, to be used by a test.
interface TestCluster extends AutoCloseable {

    /// What it is, for the reader of a test report.
    String kind();

    /// The way in.
    ClusterAccess access();

    @Override
    void close();
}
