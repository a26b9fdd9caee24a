// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** pcscd polls the ATR 2.5 times a second for as long as it runs, in each slot: that must cost nothing. */
class AtrPollAllocationTest {
    private static final int WARM_UP = 20_000;
    private static final int POLLS = 20_000;

    private final byte[] answer = new byte[2 + StubCard.ATR.length() / 2];

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPollAllocatesNothing(Transport transport) throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(transport, new StubCard(), vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            Thread loop = rig.loopThread();
            allocatesNothing("ATR poll", transport, slot, threads -> threads.getThreadAllocatedBytes(loop.getId()));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPollOfAReaderThatConnectsAllocatesNothing(Transport transport) throws Exception {
        try (ServerRig rig = new ServerRig(transport, new StubCard());
                FakeVpcd.Slot reader = rig.connect()) {
            allocatesNothing("ATR poll of a server", transport, reader, rig::allocated);
        }
    }

    private interface Allocated {
        long by(ThreadMXBean threads) throws Exception;
    }

    private void allocatesNothing(String what, Transport transport, FakeVpcd.Slot reader, Allocated allocated)
            throws Exception {
        poll(reader, WARM_UP);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = allocated.by(threads);
        poll(reader, POLLS);
        long octets = allocated.by(threads) - before;
        System.out.printf(
                "%s over %s: %d octets in %d polls, %.2f a poll%n",
                what, transport, octets, POLLS, (double) octets / POLLS);
        assertThat(octets / POLLS).isLessThanOrEqualTo(bound(transport));
    }

    /**
     * Ours is nothing. From JDK 24 on Netty may not put its own key set into the JDK's selector, which then makes two
     * iterators of 32 octets a turn; epoll is not touched by that.
     */
    private static long bound(Transport transport) {
        return transport == Transport.NIO && Runtime.version().feature() >= 24 ? 80 : 0;
    }

    private void poll(FakeVpcd.Slot slot, int times) throws IOException {
        byte[] ask = {0, 1, 4};
        for (int i = 0; i < times; i++) {
            slot.send(ask);
            slot.readFully(answer);
        }
    }
}
