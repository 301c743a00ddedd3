package io.drydock.model.catalogue;

/// A port that a profile listens on, before any port offset.
///
/// @param key the port's name in the catalogue, unique in a profile, such as `api-https`
/// @param port the number, 1 to 65535
/// @param protocol what is spoken on it, such as `HTTPS` or `AMQP`
/// @param purpose what it is for, a phrase for people
/// @param reach from where it may be reached
/// @param tls whether the connection is encrypted
public record ProfilePort(
        String key, int port, String protocol, String purpose, Reach reach, boolean tls) {

    public ProfilePort {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not in 1 to 65535");
        }
    }

    /// True for HTTP, WebSocket and WebSub, which a layer 7 load balancer can carry.
    public boolean isHttp() {
        return protocol.startsWith("HTTP") || protocol.startsWith("WS");
    }
}
