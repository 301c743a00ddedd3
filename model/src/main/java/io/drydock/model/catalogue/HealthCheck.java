package io.drydock.model.catalogue;

import java.util.List;

/// How to find out whether a node is ready.
///
/// Source: the basic health checks of the API Manager documentation and the probes of the official
/// charts.
public sealed interface HealthCheck {
    /// The ports that are tried, before any port offset.
    List<Integer> ports();

    /// A request that is answered with one status code.
    ///
    /// @param port the port, before any port offset
    /// @param tls whether it is asked over HTTPS
    /// @param path the path, with its leading slash
    /// @param expectedStatus the status code of a healthy node
    record Http(int port, boolean tls, String path, int expectedStatus) implements HealthCheck {
        public Http {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("path " + path + " does not start with /");
            }
        }

        @Override
        public List<Integer> ports() {
            return List.of(port);
        }

        /// `HTTPS` or `HTTP`, as load balancers and probes spell it.
        public String protocol() {
            return tls ? "HTTPS" : "HTTP";
        }
    }

    /// A connection is accepted on every one of these ports.
    ///
    /// @param ports the ports, before any port offset; at least one
    record Tcp(List<Integer> ports) implements HealthCheck {
        public Tcp {
            ports = List.copyOf(ports);
            if (ports.isEmpty()) {
                throw new IllegalArgumentException("a TCP check needs a port");
            }
        }
    }
}
