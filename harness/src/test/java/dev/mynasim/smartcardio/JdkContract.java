// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.reader.BackOff;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.Transport;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import dev.mynasim.sim.MyNumberCard;
import io.netty.channel.EventLoopGroup;
import java.io.PrintStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.smartcardio.TerminalFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The contract on the JDK's own provider, run in a JVM of its own, because that provider knows one pcscd in its life.
 * The card is in this JVM too, and comes to pcscd over a slot of vpcd.
 *
 * <p>{@code JdkContract <port of the slot> <name of the terminal>} prints {@code passed <test>} or {@code failed
 * <test>} and why.
 */
public final class JdkContract extends TerminalContract {
    private final Rig rig;

    private JdkContract(Rig rig) {
        this.rig = rig;
    }

    @Override
    ContractRig rig() {
        return rig;
    }

    /** The tests of the contract, by name. */
    static List<String> tests() {
        return annotated(Test.class).stream().map(Method::getName).toList();
    }

    /** Entry point of the child JVM. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Rig rig = new Rig(Integer.parseInt(arguments[0]), arguments[1])) {
            JdkContract contract = new JdkContract(rig);
            for (Method test : annotated(Test.class)) {
                Throwable failure = contract.run(test);
                out.println((failure == null ? "passed " : "failed ") + test.getName());
                if (failure != null) {
                    failure.printStackTrace(out);
                }
            }
        }
    }

    private @Nullable Throwable run(Method test) {
        try {
            call(BeforeEach.class);
            test.invoke(this);
            call(AfterEach.class);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            return e;
        }
    }

    private void call(Class<? extends Annotation> kind) throws ReflectiveOperationException {
        for (Method method : annotated(kind)) {
            method.invoke(this);
        }
    }

    private static List<Method> annotated(Class<? extends Annotation> kind) {
        return Arrays.stream(TerminalContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(kind))
                .sorted(Comparator.comparing((Method method) -> !method.isAnnotationPresent(Order.class))
                        .thenComparing(Method::getName))
                .toList();
    }

    private static final class Rig implements ContractRig {
        private static final BackOff OFTEN = new BackOff(Duration.ofMillis(10), Duration.ofMillis(50));

        private final WatchedPause pause = new WatchedPause();
        private final MyNumberCard card = MyNumberCard.builder().pause(pause).build();
        private final PowerWatch power = new PowerWatch(card.icc());
        private final ExecutorService cardThread = Executors.newCachedThreadPool();
        private final EventLoopGroup group = Transport.best().newGroup(1, "bridge");
        private final TerminalFactory factory;
        private final VpcdConfig slot;
        private final String terminal;
        private @Nullable VpcdBridge bridge;

        Rig(int port, String terminal) throws NoSuchAlgorithmException {
            this.terminal = terminal;
            this.slot = VpcdConfig.of("127.0.0.1", port).withBackOff(OFTEN);
            this.factory = TerminalFactory.getInstance("PC/SC", null);
        }

        @Override
        public TerminalFactory factory() {
            return factory;
        }

        @Override
        public String terminal() {
            return terminal;
        }

        @Override
        public MyNumberCard card() {
            return card;
        }

        @Override
        public WatchedPause pause() {
            return pause;
        }

        @Override
        public void insert() {
            if (!card.place().isIn()) {
                remove();
                card.insert();
            }
            if (bridge == null) {
                bridge = new VpcdBridge(slot, new CardSession(power, cardThread, 16), group, event -> {});
                bridge.start();
            }
        }

        @Override
        public void remove() {
            if (bridge != null) {
                bridge.close();
                bridge = null;
            }
        }

        /** Through vpcd the bridge breaks the answer off when the card is done. */
        @Override
        public void removeInCommand() {
            card.remove();
            pause.release();
        }

        @Override
        public boolean losesPowerWhenLeft() {
            return power.awaitOff();
        }

        @Override
        public Set<Difference> differences() {
            return EnumSet.noneOf(Difference.class);
        }

        @Override
        public void close() {
            remove();
            cardThread.shutdownNow();
            group.shutdownGracefully().awaitUninterruptibly(5_000);
            card.close();
        }
    }
}
