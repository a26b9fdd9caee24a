// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Hand;
import dev.mynasim.conformance.Hand.Kind;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a case may expect of every stand that makes cards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class StandContract {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final String SELECT_AUTH_PIN = "00A4020C020018";
    private static final String RETRY_QUERY = "00200080";

    /** A contactless reader's ATR (card-protocol.md section 1.1). */
    private static final String OTHER_ATR = "3B888001000041E0B381A1003B";

    abstract Stand stand();

    @Test
    void theCardIsTheOneThatWasWishedFor() throws Exception {
        try (Placed placed =
                stand().place(new CardWish("child", "", Map.of("reselection", "keeps-status", "atr", OTHER_ATR)))) {
            assertThat(placed.isEmulator()).isTrue();
            assertThat(placed.facts().persona()).isEqualTo("child");
            assertThat(placed.facts().profile()).isEqualTo("child");
            assertThat(placed.facts().settings())
                    .containsEntry("reselection", "keeps-status")
                    .containsEntry("blockedPin", "6984")
                    .containsEntry("atr", OTHER_ATR);
            assertThat(placed.facts().features()).contains("jpki", "text", "surface", "common", "juki");
            assertThat(placed.facts().codes().names()).contains("auth", "juki", "birthDate");
            assertThat(placed.card().powerUp()).hasToString(OTHER_ATR);
        }
    }

    @Test
    void aSettingThatTheProfileHasNotIsSaid() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> stand().place(new CardWish("adult", "", Map.of("reselecting", "never"))))
                .withMessageContaining("reselecting")
                .withMessageContaining("reselection");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> stand().place(new CardWish("adult", "", Map.of("reselection", "never"))))
                .withMessageContaining("never");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> stand().place(new CardWish("nobody", "", Map.of())))
                .withMessageContaining("nobody");
    }

    @Test
    void theNextCardKnowsNothingOfTheOneBefore() throws Exception {
        try (Placed placed = stand().place(CardWish.USUAL)) {
            Icc card = placed.card();
            card.powerUp();
            assertThat(send(card, SELECT_JPKI)).isEqualTo("9000");
            assertThat(send(card, SELECT_AUTH_PIN)).isEqualTo("9000");
            assertThat(send(card, "002000800430303030")).isEqualTo("63C2");
        }
        try (Placed placed = stand().place(CardWish.USUAL)) {
            Icc card = placed.card();
            card.powerUp();
            assertThat(send(card, RETRY_QUERY)).startsWith("6").isNotEqualTo("63C2");
            assertThat(send(card, SELECT_JPKI)).isEqualTo("9000");
            assertThat(send(card, SELECT_AUTH_PIN)).isEqualTo("9000");
            assertThat(send(card, RETRY_QUERY)).isEqualTo("63C3");
        }
    }

    @Test
    void theReaderShowsTheSameCard() throws Exception {
        try (Placed placed = stand().place(CardWish.USUAL)) {
            CardTerminal terminal = terminal(placed);
            Hand hand = placed.hand().orElseThrow();
            hand.forget();
            Card card = terminal.connect("*");
            assertThat(card.getATR().getBytes()).isEqualTo(HexFormat.of().parseHex("3BE000FF8131FE4514"));
            assertThat(send(card, SELECT_JPKI)).isEqualTo(0x9000);
            assertThat(hand.await(Kind.COMMAND, 1, PATIENCE)).isTrue();
            assertThat(hand.seen()).contains(new Hand.Seen(Kind.COMMAND, SELECT_JPKI));
            card.disconnect(true);
            assertThat(hand.await(Kind.RESET, 1, PATIENCE)).isTrue();
        }
    }

    @Test
    void whoTakesOneWayToTheCardFindsTheOtherFree() throws Exception {
        try (Placed placed = stand().place(CardWish.USUAL)) {
            for (int i = 0; i < 2; i++) {
                Icc card = placed.card();
                assertThat(card.atr()).hasToString("3BE000FF8131FE4514");
                card.powerUp();
                assertThat(send(card, SELECT_JPKI)).isEqualTo("9000");
                assertThat(send(card, SELECT_AUTH_PIN)).isEqualTo("9000");
                Card connected = terminal(placed).connect("*");
                assertThat(send(connected, SELECT_AUTH_PIN)).isNotEqualTo(0x9000);
                assertThat(send(connected, SELECT_JPKI)).isEqualTo(0x9000);
            }
        }
    }

    @Test
    void aHandTakesTheCardOutAndPutsItBack() throws Exception {
        try (Placed placed = stand().place(CardWish.USUAL)) {
            CardTerminal terminal = terminal(placed);
            Hand hand = placed.hand().orElseThrow();
            for (int i = 0; i < 2; i++) {
                Card card = terminal.connect("*");
                assertThat(send(card, SELECT_JPKI)).isEqualTo(0x9000);
                hand.remove();
                assertThat(terminal.waitForCardAbsent(PATIENCE.toMillis())).isTrue();
                hand.remove();
                hand.insert();
                hand.insert();
                assertThat(terminal.waitForCardPresent(PATIENCE.toMillis())).isTrue();
            }
            assertThat(send(terminal.connect("*"), SELECT_JPKI)).isEqualTo(0x9000);
        }
    }

    @Test
    void aHandMakesTheCardSilentUntilItSpeaks() throws Exception {
        try (Placed placed = stand().place(CardWish.USUAL)) {
            Card card = terminal(placed).connect("*");
            Hand hand = placed.hand().orElseThrow();
            hand.forget();
            hand.fallSilent();
            FutureTask<Integer> sending = start(() -> send(card, SELECT_JPKI));
            assertThat(hand.await(Kind.COMMAND, 1, PATIENCE)).isTrue();
            assertThat(sending.isDone()).isFalse();
            hand.speak();
            assertThat(sending.get(10, TimeUnit.SECONDS)).isEqualTo(0x9000);
        }
    }

    @Test
    void aSilentCardThatIsTakenOutAnswersNothing() throws Exception {
        try (Placed placed = stand().place(CardWish.USUAL)) {
            CardTerminal terminal = terminal(placed);
            Card card = terminal.connect("*");
            Hand hand = placed.hand().orElseThrow();
            hand.forget();
            hand.fallSilent();
            FutureTask<Integer> sending = start(() -> send(card, SELECT_JPKI));
            assertThat(hand.await(Kind.COMMAND, 1, PATIENCE)).isTrue();
            hand.remove();
            assertThat(sending)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(CardException.class);
            assertThat(terminal.waitForCardAbsent(PATIENCE.toMillis())).isTrue();
        }
    }

    @Test
    void aCardIsTakenOutBeforeOrAfterItsWork() throws Exception {
        for (boolean afterCard : List.of(false, true)) {
            try (Placed placed = stand().place(CardWish.USUAL)) {
                CardTerminal terminal = terminal(placed);
                Card card = terminal.connect("*");
                Hand hand = placed.hand().orElseThrow();
                hand.removeDuring(2, afterCard);
                assertThat(send(card, SELECT_JPKI)).isEqualTo(0x9000);
                assertThat(send(card, SELECT_AUTH_PIN)).isEqualTo(0x9000);
                assertThatExceptionOfType(CardException.class).isThrownBy(() -> send(card, "002000800430303030"));
                assertThat(terminal.waitForCardAbsent(PATIENCE.toMillis())).isTrue();
                hand.insert();
                assertThat(terminal.waitForCardPresent(PATIENCE.toMillis())).isTrue();
                Card again = terminal.connect("*");
                send(again, SELECT_JPKI);
                send(again, SELECT_AUTH_PIN);
                assertThat(send(again, RETRY_QUERY)).isEqualTo(afterCard ? 0x63C2 : 0x63C3);
            }
        }
    }

    @Test
    void aSlowCardAnswersLater() throws Exception {
        try (Placed placed = stand().place(CardWish.USUAL)) {
            Card card = terminal(placed).connect("*");
            placed.hand().orElseThrow().answerAfter(Duration.ofMillis(60));
            long start = System.nanoTime();
            assertThat(send(card, SELECT_JPKI)).isEqualTo(0x9000);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        }
    }

    private static CardTerminal terminal(Placed placed) throws CardException {
        CardTerminal terminal = placed.terminal().orElseThrow();
        assertThat(terminal.waitForCardPresent(PATIENCE.toMillis())).isTrue();
        return terminal;
    }

    private static String send(Icc card, String command) throws LinkException {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(card.transmit(HexFormat.of().parseHex(command)));
    }

    private static int send(Card card, String command) throws CardException {
        return card.getBasicChannel()
                .transmit(new CommandAPDU(HexFormat.of().parseHex(command)))
                .getSW();
    }

    private static <T> FutureTask<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "another");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
