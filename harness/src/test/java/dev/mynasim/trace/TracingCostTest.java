// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** What tracing adds to a command, beside the clock: on a card that answers a block of 256 octets at once. */
class TracingCostTest {
    private static final byte[] READ = {0x00, (byte) 0xB0, 0x00, 0x00, 0x00};
    private static final int ROUNDS = 200_000;

    private final Deque<TraceEvent> last = new ArrayDeque<>();
    private final Icc card = new Block();
    private final Icc traced = new TracingIcc(card, () -> Instant.EPOCH, event -> {
        last.clear();
        last.add(event);
    });

    @Test
    void anEventIsMadeWithoutWordsAndWithFewAllocations() throws Exception {
        perCommand(card, ROUNDS);
        perCommand(traced, ROUNDS);
        Cost plain = perCommand(card, ROUNDS);
        Cost with = perCommand(traced, ROUNDS);
        System.getLogger("cost").log(System.Logger.Level.INFO, "untraced {0}, traced {1}", plain, with);
        assertThat(last.element().meaning()).startsWith("READ BINARY");
        // Copies of 5 and 258 octets, parsed and kept, an event and its parts: no text.
        assertThat(with.octets() - plain.octets()).isLessThan(2_500);
        assertThat(with.nanos() - plain.nanos()).as("ns of a processor").isLessThan(20_000);
    }

    private record Cost(long nanos, long octets) {}

    private static Cost perCommand(Icc icc, int rounds) throws Exception {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            icc.transmit(READ);
        }
        long nanos = threads.getCurrentThreadCpuTime() - start;
        return new Cost(nanos / rounds, (threads.getCurrentThreadAllocatedBytes() - before) / rounds);
    }

    private static final class Block implements Icc {
        private final byte[] answer = new byte[258];

        Block() {
            answer[256] = (byte) 0x90;
        }

        @Override
        public Atr atr() {
            return Atr.ofHex("3B00");
        }

        @Override
        public Atr powerUp() {
            return atr();
        }

        @Override
        public Atr reset() {
            return atr();
        }

        @Override
        public void powerDown() {}

        @Override
        public byte[] transmit(byte[] command) {
            return answer;
        }
    }
}
