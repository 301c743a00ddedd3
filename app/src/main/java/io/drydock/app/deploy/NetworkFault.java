package io.drydock.app.deploy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// How far a call got before it failed on the way. Only what was not reached is said to be out of
/// reach: a service that took the call and did not answer is another matter.
///
/// @param kind how far it got
/// @param words the same, as the end of a sentence that starts with the service's name
public record NetworkFault(Kind kind, String words) {

    /// How far a call got.
    public enum Kind {
        /// Nobody knows an address of that name.
        UNKNOWN_HOST,
        /// Nobody answers at the address.
        NOT_REACHED,
        /// What answers cannot show that it is who it should be, or does not accept the caller.
        NOT_TRUSTED,
        /// It was reached, and no answer came.
        NO_ANSWER
    }

    /// What happened to a call, if it failed on the way at all.
    ///
    /// @param error what a client threw, with its causes
    public static Optional<NetworkFault> of(Throwable error) {
        Optional<Throwable> cause = Optional.of(error);
        Optional<NetworkFault> general = Optional.empty();
        while (cause.isPresent()) {
            Throwable it = cause.get();
            if (it instanceof UnknownHostException || it instanceof UnresolvedAddressException) {
                String host = it.getMessage();
                return Optional.of(
                        new NetworkFault(
                                Kind.UNKNOWN_HOST,
                                "cannot be reached: nobody knows the address "
                                        + (host == null ? "" : host)));
            }
            if (it instanceof SSLException) {
                return Optional.of(
                        new NetworkFault(
                                Kind.NOT_TRUSTED,
                                "agrees on no secure connection (" + message(it) + ")"));
            }
            if (isNotReached(it)) {
                return Optional.of(
                        new NetworkFault(
                                Kind.NOT_REACHED, "cannot be reached (" + message(it) + ")"));
            }
            if (it instanceof IOException && general.isEmpty()) {
                general =
                        Optional.of(
                                new NetworkFault(
                                        Kind.NO_ANSWER,
                                        "was reached and does not answer (" + message(it) + ")"));
            }
            cause = Optional.ofNullable(it.getCause());
        }
        return general;
    }

    private static boolean isNotReached(Throwable error) {
        boolean timedOut =
                error instanceof SocketTimeoutException
                        && message(error).toLowerCase(Locale.ROOT).contains("connect");
        return error instanceof ConnectException
                || error instanceof NoRouteToHostException
                || error instanceof HttpConnectTimeoutException
                || timedOut;
    }

    private static String message(Throwable error) {
        String message = error.getMessage();
        if (message == null || message.isBlank()) {
            return error instanceof HttpTimeoutException
                    ? "timed out"
                    : error.getClass().getSimpleName();
        }
        return message;
    }

    /// Whether it may go better in a moment.
    public boolean mayPass() {
        return kind != Kind.NOT_TRUSTED;
    }
}
