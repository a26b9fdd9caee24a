// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.reader.DialectWire;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.reader.ServerGate;
import dev.mynasim.reader.ServerLimits;
import dev.mynasim.timing.RealPause;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Cards in their readers, from the beginning to the end of {@code mynasim run}.
 *
 * @param console where lines go
 * @param box the cards
 * @param loops the network's threads
 * @param pause where cards wait
 * @param traces where traces go
 * @param readiness what is ready
 * @param readers where the cards go
 */
record CardRun(
        Console console,
        CardBox box,
        EventLoopGroup loops,
        RealPause pause,
        Traces traces,
        Readiness readiness,
        Readers readers) {
    private static final long LOOP_END_MILLIS = 200;

    /**
     * Puts all cards into their readers; a signal from now on takes them out and ends the process with 0.
     *
     * @throws IOException when an address cannot be listened at; all is ended then
     */
    void start(CardPlan plan, ServerGate gate, ServerLimits limits) throws IOException {
        Thread onSignal = endOnSignal();
        boolean started = false;
        try {
            plan.slots().forEach(readers::insert);
            for (CardPlan.Door door : plan.doors()) {
                Doorway way = door.way();
                listen(
                        door,
                        new ServerConfig(
                                way.address(),
                                way.wire(),
                                way.wire() instanceof DialectWire ? ServerGate.NONE : gate,
                                limits));
            }
            readiness.complete();
            started = true;
        } finally {
            if (!started && Runtime.getRuntime().removeShutdownHook(onSignal)) {
                end();
            }
        }
    }

    private void listen(CardPlan.Door door, ServerConfig config) throws IOException {
        if (door instanceof CardPlan.PoolDoor pool) {
            readers.offerFresh(pool, config, CardThreads.maker());
        } else if (door instanceof CardPlan.OneCardDoor one) {
            readers.offer(one, config);
        }
    }

    private void end() {
        pause.close();
        readers.close();
        traces.close();
        box.close();
        readiness.end();
        endLoops(loops);
    }

    /** A JVM that ends gives threads in native code, as a loop in epoll_wait, 300 ms to come back. */
    static void endLoops(EventLoopGroup loops) {
        loops.shutdownGracefully(0, LOOP_END_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly(LOOP_END_MILLIS);
    }

    // A JVM that ends by a signal exits with 128 + the signal's number; halting in the hook makes it a clean 0.
    private Thread endOnSignal() {
        Thread hook = new Thread(
                () -> {
                    end();
                    console.line("The card is out of the reader.");
                    Runtime.getRuntime().halt(ExitCode.OK);
                },
                "end");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }
}
