// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The socket benchmarks get what they ask for, from processes as they are measured. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SocketBenchmarksTest {
    @Test
    void theCardAndTheEchoesAnswerWithTheSameLength() throws Exception {
        SocketRoundTrip benchmark = new SocketRoundTrip();
        SocketRoundTrip.Card card = new SocketRoundTrip.Card();
        card.start();
        // The length of vpcd's frame, then a certificate.
        assertThat(benchmark.readBinary(card)).hasSize(204).startsWith(0, 0xCA, 0x30, 0x82);
        assertThat(benchmark.readBinary(card)).hasSize(204).startsWith(0, 0xCA, 0x30, 0x82);
        card.end();
        SocketRoundTrip.Blocking blocking = new SocketRoundTrip.Blocking();
        blocking.start();
        assertThat(benchmark.blockingEcho(blocking)).hasSize(204).startsWith(0, 0xCA, 0x5A);
        blocking.end();
        SocketRoundTrip.Netty netty = new SocketRoundTrip.Netty();
        netty.start();
        assertThat(benchmark.nettyEcho(netty)).hasSize(204).startsWith(0, 0xCA, 0x5A);
        netty.end();
    }

    @Test
    void everyQuestionOfACrowdIsAnswered() {
        SocketThroughput benchmark = new SocketThroughput();
        SocketThroughput.Echo echo = new SocketThroughput.Echo();
        echo.start();
        assertThat(benchmark.nettyEcho(echo)).isEqualTo(4_000);
        echo.end();
        SocketThroughput.Cards cards = new SocketThroughput.Cards();
        cards.start();
        assertThat(benchmark.readBinary(cards)).isEqualTo(4_000);
        assertThat(benchmark.readBinary(cards)).isEqualTo(4_000);
        cards.end();
    }

    @Test
    void cardsSignForACrowd() throws Exception {
        SocketSignatures benchmark = new SocketSignatures();
        SocketSignatures.Cards cards = new SocketSignatures.Cards();
        cards.start();
        assertThat(cards.ask(20)).isEqualTo(20);
        cards.end();
        SocketSignatures.Bare bare = new SocketSignatures.Bare();
        bare.prepare();
        assertThat(benchmark.bareRsaOperation(bare)).isEqualTo(256);
    }
}
