package io.drydock.app.deploy.helm;

import java.io.IOException;

/// A source of charts that cannot be used; the message says why, for people.
public final class ChartSourceException extends IOException {

    private static final long serialVersionUID = 1L;

    ChartSourceException(String message) {
        super(message);
    }

    ChartSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
