package io.drydock.app.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Listens to Ctrl-C while something is followed. Java has no public way to do so but to end, so
/// the one of the JDK's unsupported module is used by name where it exists; elsewhere Ctrl-C ends
/// the program, and what was started goes on.
final class InterruptKey implements AutoCloseable {

    private final AtomicInteger presses = new AtomicInteger();
    private final Runnable restore;

    private InterruptKey(IntConsumer pressed) {
        restore =
                install(count -> {
                    Thread worker = new Thread(() -> pressed.accept(count), "interrupt");
                    worker.setDaemon(true);
                    worker.start();
                });
    }

    /// @param pressed told the number of presses so far, on a thread of its own
    static InterruptKey listen(IntConsumer pressed) {
        return new InterruptKey(pressed);
    }

    boolean wasPressed() {
        return presses.get() > 0;
    }

    @Override
    public void close() {
        restore.run();
    }

    private Runnable install(IntConsumer pressed) {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object signal = signals.getConstructor(String.class).newInstance("INT");
            InvocationHandler press =
                    (proxy, method, arguments) -> {
                        if (!method.getName().equals("handle")) {
                            return method.getName().equals("hashCode")
                                    ? (Object) 1
                                    : proxy.toString();
                        }
                        pressed.accept(presses.incrementAndGet());
                        return signals;
                    };
            Object handler =
                    Proxy.newProxyInstance(
                            InterruptKey.class.getClassLoader(), new Class<?>[] {handlers}, press);
            var handle = signals.getMethod("handle", signals, handlers);
            Object before = handle.invoke(signals, signal, handler);
            return () -> restore(() -> handle.invoke(signals, signal, before));
        } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
            return () -> {};
        }
    }

    private interface Restoring {
        Object restore() throws ReflectiveOperationException;
    }

    private static void restore(Restoring restoring) {
        try {
            restoring.restore();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("what could be set can be set back", impossible);
        }
    }
}
