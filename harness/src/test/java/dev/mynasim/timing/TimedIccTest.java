// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.fault.ScriptedCard;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimedIccTest {
    private static final byte[] READ = HexFormat.of().parseHex("00B0000000");

    private ScriptedCard card = new ScriptedCard();
    private final VirtualPause time = new VirtualPause();

    @BeforeEach
    void power() throws LinkException {
        card = ScriptedCard.powered();
    }

    @Test
    void anExchangeTakesTheLineAndTheCardsWork() throws SettingsException, LinkException {
        TimedIcc timed = new TimedIcc(card, TimingFile.find("contact"), time, new Random(0));
        timed.powerUp();
        assertThat(time.passed()).isEqualTo(ContactLink.USUAL.start(card.atr()));
        Duration before = time.passed();
        card.answers(READ, "5A".repeat(256) + "9000");
        assertThat(timed.transmit(READ)).hasSize(258);
        // LinkTest: 3102 etu of 93 us; 5 ms of work.
        assertThat(time.passed().minus(before)).isEqualTo(Duration.ofNanos(3102 * 93_000L + 5_000_000));
        before = time.passed();
        timed.transmit(HexFormat.of().parseHex("002000800431323334"));
        assertThat(time.passed().minus(before))
                .isEqualTo(ContactLink.USUAL.exchange(card.atr(), 9, 2).plusMillis(20));
        before = time.passed();
        timed.reset();
        assertThat(time.passed().minus(before)).isEqualTo(ContactLink.USUAL.start(card.atr()));
        timed.powerDown();
        assertThat(card.seen).containsExactly("on", "00B0000000", "002000800431323334", "reset", "off");
    }

    @Test
    void whatTheCardTakesByItselfCounts() throws LinkException {
        TimingProfile tenMillis = new TimingProfile("t", "t", "t", Link.NONE, Span.of(Duration.ofMillis(10)), Map.of());
        TimedIcc timed = new TimedIcc(card, tenMillis, time, new Random(0));
        card.work = () -> time.hold(Duration.ofMillis(7));
        timed.transmit(READ);
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(10));
        card.work = () -> time.hold(Duration.ofMillis(25));
        timed.transmit(READ);
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(35));
    }

    @Test
    void aRecordedTableDrawsTheSameTimesEachRun() throws SettingsException, LinkException {
        assertThat(recorded()).isEqualTo(recorded()).isPositive();
    }

    private Duration recorded() throws SettingsException, LinkException {
        VirtualPause own = new VirtualPause();
        TimedIcc timed = new TimedIcc(card, TimingFile.find(TimingFileTest.RECORDED.toString()), own, new Random(0));
        for (int i = 0; i < 50; i++) {
            timed.transmit(READ);
        }
        assertThat(own.passed()).isBetween(Duration.ofMillis(50 * 25), Duration.ofMillis(50 * 40));
        return own.passed();
    }

    @Test
    void closingEndsAWaitAndThoseToCome() throws Exception {
        RealPause pause = new RealPause();
        CompletableFuture<Void> held = CompletableFuture.runAsync(() -> pause.hold(Duration.ofMinutes(1)));
        pause.close();
        held.get(5, TimeUnit.SECONDS);
        pause.hold(Duration.ofMinutes(1));
        pause.hold(Duration.ofMillis(-5));
    }

    @Test
    void aRealWaitTakesItsTime() {
        try (RealPause pause = new RealPause()) {
            long begin = pause.nanos();
            pause.hold(Duration.ofMillis(3));
            assertThat(pause.nanos() - begin).isGreaterThanOrEqualTo(3_000_000);
        }
    }
}
