package io.drydock.model.design;

import java.util.Optional;

/// What the nodes run on.
public enum Platform {
    /// Virtual machines in Auto Scaling groups.
    EC2("ec2", "EC2"),
    /// Pods on Amazon EKS.
    EKS("eks", "EKS");

    private final String key;
    private final String title;

    Platform(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /// The name in design files and on the command line.
    public String key() {
        return key;
    }

    /// The name people read.
    public String title() {
        return title;
    }

    /// The platform with this key, if there is one.
    public static Optional<Platform> ofKey(String key) {
        for (Platform platform : values()) {
            if (platform.key.equals(key)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }
}
