package io.drydock.model.catalogue;

/// A port of something that is not a WSO2 node, such as a database engine.
///
/// @param key its name in the catalogue, such as `postgresql`
/// @param port the number, 1 to 65535
/// @param protocol the transport as security groups name it, `tcp` or `udp`
/// @param purpose what it is for, a phrase for people
public record InfrastructurePort(String key, int port, String protocol, String purpose) {
    public InfrastructurePort {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not in 1 to 65535");
        }
    }
}
