// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sim;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.rsa.RsaSource;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.fault.Action;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.Match;
import dev.mynasim.fault.Point;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.trace.TraceEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MyNumberCardTest {
    private static final CommandApdu RETRY_QUERY = CommandApdu.of(0x00, 0x20, 0x00, 0x80);

    @Test
    void theChannelSpeaksWithTheCardInValues() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder().persona("adult").build()) {
            ApduChannel channel = card.channel();
            channel.transmit(CommandApdu.of(0x00, 0xA4, 0x04, 0x0C)
                    .withData(PinName.AUTH.application().octets()));
            channel.transmit(CommandApdu.of(0x00, 0xA4, 0x02, 0x0C).withData(new byte[] {0x00, 0x18}));
            assertThat(channel.transmit(RETRY_QUERY).statusWord()).isEqualTo(StatusWord.of(0x63C3));
        }
    }

    @Test
    void whoMakesTheSignaturesCanBeGiven() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        RsaSource source = () -> {
            asked.incrementAndGet();
            return RsaProvider.jdk();
        };
        byte[] digest = new byte[32];
        try (MyNumberCard usual = MyNumberCard.builder().build();
                MyNumberCard card = MyNumberCard.builder().rsa(source).build()) {
            assertThat(sign(card, digest)).isEqualTo(sign(usual, digest)).hasSize(256);
        }
        assertThat(asked).hasPositiveValue();
    }

    private static byte[] sign(MyNumberCard card, byte[] data) throws Exception {
        ApduChannel channel = card.channel();
        channel.transmit(CommandApdu.of(0x00, 0xA4, 0x04, 0x0C)
                .withData(PinName.AUTH.application().octets()));
        channel.transmit(CommandApdu.of(0x00, 0x20, 0x00, 0x98).withData(new byte[] {'1', '2', '3', '4'}));
        return channel.transmit(
                        CommandApdu.of(0x80, 0x2A, 0x00, 0x97).withData(data).withNe(256))
                .data();
    }

    @Test
    void whatIsOnTheCardCanBeAskedWithoutAReader() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder().build()) {
            JpkiClient client = client(card.icc());
            client.verify(JpkiFile.Credential.AUTH, "0000");
            assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(2);
            assertThat(card.triesLeft(PinName.SIGN)).isEqualTo(5);
            assertThat(card.pin(PinName.AUTH)).contains("1234");
            assertThat(card.certificate(JpkiFile.Certificate.AUTH))
                    .contains(client.readCertificate(JpkiFile.Certificate.AUTH));
            assertThat(card.toString()).doesNotContain("1234");
        }
    }

    @Test
    void aChildHasNoSignCertificate() {
        try (MyNumberCard card = MyNumberCard.builder().persona("child").build()) {
            assertThat(card.certificate(JpkiFile.Certificate.SIGN)).isEmpty();
            assertThat(card.certificate(JpkiFile.Certificate.AUTH)).isPresent();
        }
    }

    @Test
    void cardNumbersGiveDifferentCards() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2027-01-15T00:00:00Z"));
        try (MyNumberCard first = MyNumberCard.builder().clock(clock).build();
                MyNumberCard second =
                        MyNumberCard.builder().clock(clock).cardNumber(1).build()) {
            assertThat(first.certificate(JpkiFile.Certificate.AUTH))
                    .isNotEqualTo(second.certificate(JpkiFile.Certificate.AUTH));
        }
    }

    @Test
    void aCardThatIsTakenOutIsGoneUntilItIsPutBackAndHasLostItsPower() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder().build()) {
            JpkiClient client = client(card.icc());
            assertThat(client.verify(JpkiFile.Credential.AUTH, "1234")).hasToString("Verified[]");
            card.remove();
            assertThatExceptionOfType(CardRemovedException.class)
                    .isThrownBy(client::select)
                    .withMessage("the card is out of the reader");
            assertThat(card.place().await(true, Duration.ZERO)).isFalse();
            card.insert();
            assertThat(card.place().isIn()).isTrue();
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(client::select)
                    .withMessageContaining("no power");
        }
    }

    @Test
    void aFaultsRemovalIsARemovalFromTheReaderToo() throws Exception {
        FaultPlan plan = FaultPlan.named("out")
                .fault(Match.anyCommand().ins(0x20), new Action.RemoveCard(Point.BEFORE_CARD, null))
                .build();
        try (MyNumberCard card = MyNumberCard.builder().faults(plan).build()) {
            CountDownLatch told = new CountDownLatch(1);
            card.place().whenMoved(told::countDown);
            JpkiClient client = client(card.icc());
            assertThatExceptionOfType(CardRemovedException.class)
                    .isThrownBy(() -> client.triesLeft(JpkiFile.Credential.AUTH));
            assertThat(told.await(10, SECONDS)).isTrue();
            assertThat(card.place().isIn()).isFalse();
            card.follow(FaultPlan.NONE);
            card.insert();
            assertThat(client(card.icc()).triesLeft(JpkiFile.Credential.AUTH)).isEqualTo(3);
        }
    }

    @Test
    void whoWaitsForTheCardIsToldWhenItComes() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder().build()) {
            card.remove();
            FutureTask<Boolean> waiting = new FutureTask<>(() -> card.place().await(true, Duration.ofSeconds(20)));
            Thread waiter = new Thread(waiting);
            waiter.start();
            card.insert();
            assertThat(waiting.get(20, SECONDS)).isTrue();
            assertThat(card.place().await(false, Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    void eventsAreToldWithPinsMasked() throws Exception {
        List<TraceEvent> events = new ArrayList<>();
        try (MyNumberCard card = MyNumberCard.builder().trace(events::add).build()) {
            client(card.icc()).verify(JpkiFile.Credential.AUTH, "1234");
        }
        assertThat(events).hasSize(4);
        assertThat(events.get(3).meaning()).startsWith("VERIFY auth PIN");
        assertThat(events.toString()).contains("0020008004********").doesNotContain("31323334");
    }

    @Test
    void whatCannotBeUsedIsSaidInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MyNumberCard.builder().persona("nobody").build())
                .withMessageContaining("there is no persona \"nobody\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MyNumberCard.builder().profile("nothing").build())
                .withMessageContaining("there is no card profile \"nothing\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MyNumberCard.builder().timing("soon").build())
                .withMessageContaining("there is no timing profile \"soon\"");
    }

    private static JpkiClient client(Icc icc) throws Exception {
        icc.powerUp();
        JpkiClient client = new JpkiClient(icc);
        client.select();
        return client;
    }
}
