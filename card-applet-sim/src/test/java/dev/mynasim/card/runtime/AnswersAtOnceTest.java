// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.LinkException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card answers at once, to callers that must not wait. */
class AnswersAtOnceTest {
    private static final byte[] READ = HexFormat.of().parseHex("00B0000004");

    /** Two cards of one image hear the same commands; one is asked whether it has the answer at once. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theAnswerIsTheSameOrTheCardHasNotSeenTheCommand(@ForAll long seed) throws Exception {
        CommandGenerator generator = new CommandGenerator(seed);
        ModelCard pins = new ModelCard(TestImages.IMAGE);
        CardClient asked = TestCards.full();
        CardClient twin = TestCards.full();
        int atOnce = 0;
        for (int i = 0; i < 200; i++) {
            byte[] command = generator.next(pins);
            pins.expect(command);
            byte[] answer = asked.card().transmitAtOnce(command);
            atOnce += answer == null ? 0 : 1;
            assertThat(answer == null ? asked.transmit(command) : answer)
                    .as("seed %d, command %d: %s", seed, i, HexFormat.of().formatHex(command))
                    .isEqualTo(twin.transmit(command));
        }
        assertThat(atOnce).isBetween(20, 199);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0020008004" + "31323334", // VERIFY: a try is spent, and durable before the answer
                "00200080",
                "802A008020",
                "0088008001FF00",
                "0084000010",
                "002401800431323334",
                "08B0000000",
                "0C",
                "",
                "80A4020C020001",
                "00F0000000"
            })
    void whatWritesOrComputesIsNotAnsweredAtOnce(String command) throws Exception {
        CardClient card = TestCards.adult().selectJpki().selectFile("0018");
        assertThat(card.card().transmitAtOnce(HexFormat.of().parseHex(command))).isNull();
    }

    @Test
    void aCardWithoutPowerSaysSo() {
        SimulatedCard card = CardBlueprint.of(TestCards.image()).newCard(new Random(1));
        assertThatThrownBy(() -> card.transmitAtOnce(READ)).isInstanceOf(LinkException.class);
    }

    /** Their instructions are their own, and some of them wait. */
    @Test
    void anApplicationForReaderTestsAnswersNothingAtOnce() throws Exception {
        CardClient client = TestCards.forReaderTests(time -> {});
        client.expect("00A4040C06A000000018FF", "9000");
        assertThat(client.card().transmitAtOnce(READ)).isNull();
        client.selectJpki();
        assertThat(client.card().transmitAtOnce(READ)).isNotNull();
    }

    /** A disk that takes its time holds up whoever writes, and nobody else. */
    @Test
    void nothingIsAnsweredAtOnceWhileTheCardIsAtWork() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        SimulatedCard card = CardBlueprint.of(TestCards.image()).newCard(new Random(1), changes -> {
            writing.countDown();
            try {
                assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        card.powerUp();
        CardClient client = new CardClient(card).selectJpki().selectFile("0018");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<String> verified = other.submit(() -> client.verify("0000"));
            assertThat(writing.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(card.transmitAtOnce(READ)).isNull();
            written.countDown();
            assertThat(verified.get(60, TimeUnit.SECONDS)).isEqualTo("63C2");
        } finally {
            other.shutdownNow();
        }
        assertThat(card.transmitAtOnce(READ)).hasSizeGreaterThanOrEqualTo(2);
    }
}
