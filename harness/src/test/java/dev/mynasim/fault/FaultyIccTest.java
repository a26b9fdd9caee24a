// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.BrokenAtrException;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.reader.StubCard;
import dev.mynasim.timing.Span;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each action at each of its points, on a card that writes down what it saw. */
class FaultyIccTest {
    private static final String READ = "00B0000004";
    private static final String VERIFY = "002000800431323334";
    private static final String OTHER_ATR = "3BDA13FF8131FB468012392F31C173C601C03B";
    private static final Match READS = Match.anyCommand().ins(0xB0);

    private ScriptedCard card = new ScriptedCard();

    @BeforeEach
    void power() throws LinkException {
        card = ScriptedCard.powered();
        card.answers(HexFormat.of().parseHex(READ), "010203049000");
    }

    @Test
    void beforeTheCardAnAnswerReplacesItsWorkAndAfterOnlyItsWords() {
        FaultyCard before = with(READS, new Action.Answer(StatusWord.of(0x6581), Point.BEFORE_CARD));
        assertThat(before.send(READ)).isEqualTo("6581");
        assertThat(card.seen).isEmpty();
        FaultyCard after = with(READS, new Action.Answer(StatusWord.of(0x6581), Point.AFTER_CARD));
        assertThat(after.send(READ)).isEqualTo("6581");
        assertThat(card.seen).containsExactly(READ);
        assertThat(after.injected)
                .containsExactly(new InjectedFault(
                        "test", "fault 1", "answered 6581 after the card's work, before its answer leaves"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, true, 01029000",
        "4, true, 010203049000",
        "9, true, 010203049000",
        "0, true, 9000",
        "5, false, 0102030490",
        "1, false, 01",
        "0, false, ''",
        "99, false, 010203049000"
    })
    void anAnswerIsCut(int keep, boolean withStatusWord, String answer) {
        FaultyCard cut = with(READS, new Action.Truncate(keep, withStatusWord));
        assertThat(cut.send(READ)).isEqualTo(answer);
        assertThat(cut.injected).as("told when it did something").hasSize(answer.length() == 12 ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "DATA, 1, 0, FE0203049000",
        "DATA, 2, 3, 010203FB9000",
        "DATA, 1, 4, 010203049000",
        "STATUS, 1, 0, 010203046F00",
        "STATUS, 2, 1, 0102030490FF",
        "ALL, 9, 4, 010203046FFF"
    })
    void octetsAreFlippedWhereThePlanSays(Action.Corrupt.Part part, int octets, int at, String answer) {
        assertThat(with(READS, new Action.Corrupt(part, octets, at, 0xFF)).send(READ))
                .isEqualTo(answer);
    }

    @Test
    void withoutAPlaceSoManyDifferentOctetsAreFlipped() {
        FaultyCard flipped = with(READS, new Action.Corrupt(Action.Corrupt.Part.DATA, 3, null, 0x80));
        for (int i = 0; i < 50; i++) {
            byte[] octets = HexFormat.of().parseHex(flipped.send(READ));
            int changed = 0;
            for (int j = 0; j < 4; j++) {
                changed += (octets[j] & 0x80) == 0 ? 0 : 1;
            }
            assertThat(changed).isEqualTo(3);
            assertThat(octets).endsWith(0x90, 0x00);
        }
        card.answers(HexFormat.of().parseHex(READ), "9000");
        assertThat(flipped.send(READ)).isEqualTo("9000");
        assertThat(flipped.injected).hasSize(50);
    }

    @Test
    void aDelayTakesItsTimeAndChangesNothing() {
        FaultyCard slow = with(READS, new Action.Delay(Span.of(Duration.ofMillis(300)), Point.AFTER_CARD));
        assertThat(slow.send(READ)).isEqualTo("010203049000");
        assertThat(slow.time.passed()).isEqualTo(Duration.ofMillis(300));
        assertThat(slow.send(VERIFY)).isEqualTo("9000");
        assertThat(slow.time.passed()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void theWaitsOfOneExchangeHaveABoundTogether() {
        Action minute = new Action.Delay(Span.of(Span.LONGEST), Point.BEFORE_CARD);
        FaultyCard slow = new FaultyCard(
                card,
                FaultPlan.named("test")
                        .fault(READS, minute)
                        .fault(READS, minute)
                        .build());
        slow.send(READ);
        assertThat(slow.time.passed()).isEqualTo(Span.LONGEST);
    }

    @Test
    void aSilentCardBreaksTheConnectionInTheEnd() {
        FaultyCard before = with(READS, new Action.StaySilent(Span.of(Duration.ofSeconds(5)), Point.BEFORE_CARD));
        assertThat(before.send(READ)).isEqualTo("gone: the card did not answer");
        assertThat(before.time.passed()).isEqualTo(Duration.ofSeconds(5));
        assertThat(card.seen).isEmpty();
        assertThat(before.send(VERIFY)).as("the card is still there").isEqualTo("9000");
        assertThat(with(READS, new Action.StaySilent(Span.of(Duration.ZERO), Point.AFTER_CARD))
                        .send(READ))
                .startsWith("gone");
        assertThat(card.seen).containsExactly(VERIFY, READ);
    }

    @Test
    void aDroppedConnectionLeavesTheCardPowered() {
        FaultyCard dropped = with(READS, Often.nth(2), new Action.DropConnection(Point.AFTER_CARD));
        assertThat(dropped.send(READ)).endsWith("9000");
        assertThat(dropped.send(READ)).isEqualTo("gone: the connection to the card broke");
        assertThat(dropped.send(READ)).endsWith("9000");
        assertThat(card.seen).containsExactly(READ, READ, READ);
    }

    @Test
    void aCardRemovedBeforeItSeesTheCommandHasDoneNothing() throws LinkException {
        FaultyCard removed =
                with(Match.anyCommand().ins(0x20), new Action.RemoveCard(Point.BEFORE_CARD, Duration.ofMillis(500)));
        assertThat(removed.send(VERIFY)).isEqualTo("gone: the card was removed");
        assertThat(card.seen).as("only its power is gone").containsExactly("off");
        assertThat(removed.icc.isIn()).isFalse();
        assertThat(removed.send(READ)).isEqualTo("gone: the card is out of the reader");
        assertThatThrownBy(removed.icc::powerDown).isInstanceOf(CardRemovedException.class);
        assertThatThrownBy(removed.icc::atr).isInstanceOf(IllegalStateException.class);

        removed.time.hold(Duration.ofMillis(499));
        assertThatThrownBy(removed.icc::powerUp)
                .isInstanceOfSatisfying(CardRemovedException.class, gone -> assertThat(gone.backAfter())
                        .contains(Duration.ofMillis(1)));
        removed.time.hold(Duration.ofMillis(1));
        assertThat(removed.icc.isIn()).isTrue();
        assertThat(removed.send(READ)).as("it came back without power").isEqualTo("gone: the card has no power");
        assertThat(removed.powerUp()).isEqualTo(StubCard.ATR);
        assertThat(removed.send(READ)).endsWith("9000");
    }

    @Test
    void aCardRemovedAfterItsWorkHasDoneIt() {
        FaultyCard removed = with(Match.anyCommand().ins(0x20), new Action.RemoveCard(Point.AFTER_CARD, null));
        assertThat(removed.send(VERIFY)).isEqualTo("gone: the card was removed");
        assertThat(card.seen).containsExactly(VERIFY, "off");
        removed.time.hold(Duration.ofDays(1));
        assertThat(removed.powerUp()).as("nobody puts it back").startsWith("gone");
        removed.icc.insert();
        assertThat(removed.powerUp()).isEqualTo(StubCard.ATR);
    }

    @Test
    void aLostFieldThatIsReportedIsARemovalForAWhile() {
        FaultyCard lost =
                with(READS, Often.nth(1), new Action.LoseField(Point.AFTER_CARD, Duration.ofMillis(120), true));
        assertThat(lost.send(READ)).isEqualTo("gone: the card left the field");
        assertThat(lost.time.passed()).as("nobody waits for it").isZero();
        lost.time.hold(Duration.ofMillis(120));
        assertThat(lost.powerUp()).isEqualTo(StubCard.ATR);
    }

    @Test
    void aLostFieldThatNobodyNoticesCostsTheCardItsMemory() {
        FaultyCard lost = with(READS, new Action.LoseField(Point.BEFORE_CARD, Duration.ofMillis(120), false));
        assertThat(lost.send(READ)).isEqualTo("010203049000");
        assertThat(card.seen).containsExactly("off", "on", READ);
        assertThat(lost.time.passed()).isEqualTo(Duration.ofMillis(120));
        card.seen.clear();
        FaultyCard later = with(READS, new Action.LoseField(Point.AFTER_CARD, Duration.ofMillis(1), false));
        assertThat(later.send(READ)).isEqualTo("010203049000");
        assertThat(card.seen).containsExactly(READ, "off", "on");
    }

    @Test
    void anotherAtrHoldsForAsManyResetsAsThePlanSays() throws LinkException {
        FaultyCard other = with(READS, Often.nth(1), new Action.NextAtr(new Action.AtrOctets(OTHER_ATR), 2));
        assertThat(other.powerUp()).isEqualTo(StubCard.ATR);
        other.send(READ);
        assertThat(other.icc.atr()).as("not before the reset").hasToString(StubCard.ATR);
        assertThat(other.icc.reset()).hasToString(OTHER_ATR);
        assertThat(other.icc.atr()).hasToString(OTHER_ATR);
        assertThat(other.powerUp()).isEqualTo(OTHER_ATR);
        assertThat(other.powerUp()).isEqualTo(StubCard.ATR);
        assertThat(other.icc.atr()).hasToString(StubCard.ATR);
    }

    @Test
    void aBrokenAtrIsNoAtr() {
        FaultyCard broken = with(Match.anyReset(), Often.times(1), new Action.NextAtr(new Action.AtrOctets("e0"), 1));
        assertThatThrownBy(broken.icc::powerUp)
                .isInstanceOfSatisfying(
                        BrokenAtrException.class, e -> assertThat(e.octets()).containsExactly(0xE0));
        assertThat(broken.send(READ)).as("it has power all the same").endsWith("9000");
        assertThat(broken.powerUp()).isEqualTo(StubCard.ATR);
    }

    @Test
    void aSlowCardStaysSlowAndEachSlowCommandIsTold() {
        FaultyCard slow = with(READS, Often.nth(1), new Action.SlowCard(Span.of(Duration.ofMillis(100)), 3));
        assertThat(slow.send(VERIFY)).isEqualTo("9000");
        assertThat(slow.time.passed()).isZero();
        for (int i = 0; i < 5; i++) {
            slow.send(READ);
        }
        assertThat(slow.time.passed()).isEqualTo(Duration.ofMillis(300));
        assertThat(slow.injected).hasSize(3);
    }

    @Test
    void aCardThatIsMadeSlowAgainIsNotTwiceAsSlow() {
        FaultyCard slow = with(READS, new Action.SlowCard(Span.of(Duration.ofMillis(100)), Action.SlowCard.ALWAYS));
        for (int i = 0; i < 4; i++) {
            slow.send(READ);
        }
        assertThat(slow.time.passed()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void aResetCanFailToo() {
        FaultyCard mute = new FaultyCard(
                card,
                FaultPlan.named("test")
                        .fault(
                                Match.anyReset(),
                                Often.nth(1),
                                new Action.Delay(Span.of(Duration.ofSeconds(1)), Point.AFTER_CARD))
                        .fault(
                                Match.anyReset(),
                                Often.nth(2),
                                new Action.StaySilent(Span.of(Duration.ofSeconds(2)), Point.BEFORE_CARD))
                        .fault(Match.anyReset(), Often.nth(3), new Action.SlowCard(Span.of(Duration.ofSeconds(3)), 1))
                        .build());
        assertThat(mute.powerUp()).isEqualTo(StubCard.ATR);
        assertThat(mute.time.passed()).isEqualTo(Duration.ofSeconds(1));
        assertThat(mute.powerUp()).isEqualTo("gone: the card did not answer");
        assertThat(mute.time.passed()).isEqualTo(Duration.ofSeconds(3));
        assertThat(mute.powerUp()).isEqualTo(StubCard.ATR);
        mute.send(READ);
        assertThat(mute.time.passed()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void faultsActInTheirOrderUntilOneEndsTheExchange() {
        FaultyCard several = new FaultyCard(
                card,
                FaultPlan.named("test")
                        .fault(READS, new Action.Corrupt(Action.Corrupt.Part.ALL, 1, 0, 0x10))
                        .fault(READS, new Action.Truncate(1, true))
                        .fault(READS, Often.nth(2), new Action.DropConnection(Point.BEFORE_CARD))
                        .build());
        assertThat(several.send(READ)).isEqualTo("119000");
        assertThat(several.names()).containsExactly("fault 1", "fault 2");
        several.injected.clear();
        assertThat(several.send(READ)).startsWith("gone");
        assertThat(several.names()).as("what did not act is not told").containsExactly("fault 3");
    }

    @Test
    void applicationAndFileAreFollowedByWhatTheCardAnswered() {
        Action told = new Action.Answer(StatusWord.of(0x6400), Point.AFTER_CARD);
        Match pin = Match.anyCommand().application("JPKI").file(0x18);
        FaultyCard followed = with(pin, told);
        assertThat(followed.send("00A4040C0AD392F000260100000001")).isEqualTo("9000");
        assertThat(followed.send("00A4020C020018"))
                .as("selecting it works on it")
                .isEqualTo("6400");
        assertThat(followed.send("00200080")).isEqualTo("6400");
        assertThat(followed.send("00200098")).isEqualTo("6400");
        assertThat(followed.send("0020009B")).isEqualTo("9000");
        assertThat(followed.send("00200080"))
                .as("the short identifier selected another")
                .isEqualTo("9000");
        assertThat(followed.send("00A4040C0AD3921000310001010408")).isEqualTo("9000");
        assertThat(followed.send("00200098")).isEqualTo("9000");
        FaultyCard byAid = with(Match.anyCommand().application(Aid.ofHex("D392F0")), told);
        assertThat(byAid.send("00A4040C0AD392F000260100000001"))
                .as("the SELECT itself")
                .isEqualTo("6400");
    }

    @Test
    void classDataAndMalformedCommands() {
        Action told = new Action.Answer(StatusWord.of(0x6400), Point.BEFORE_CARD);
        assertThat(with(Match.anyCommand().cla(0x80), told).send("80FC0000")).isEqualTo("6400");
        assertThat(with(Match.anyCommand().cla(0x80), told).send("00FC0000")).isEqualTo("9000");
        assertThat(with(Match.anyCommand().data(true), told).send(VERIFY)).isEqualTo("6400");
        assertThat(with(Match.anyCommand().data(true), told).send("00200080")).isEqualTo("9000");
        assertThat(with(Match.anyCommand().data(false), told).send("00200080")).isEqualTo("6400");
        assertThat(with(Match.anyCommand().ins(0x20), told).send("0020")).isEqualTo("6400");
        assertThat(with(Match.anyCommand().ins(0x20), told).send("00")).isEqualTo("9000");
        assertThat(with(Match.anyCommand().file(0x18), told).send("002000")).isEqualTo("9000");
    }

    @Test
    void anotherPlanBeginsAtItsBeginning() {
        FaultyCard first = with(READS, Often.nth(1), new Action.Truncate(0, true));
        assertThat(first.send(READ)).isEqualTo("9000");
        assertThat(first.send(READ)).endsWith("049000");
        first.icc.follow(FaultPlan.named("again")
                .fault(READS, Often.nth(1), new Action.Truncate(1, true))
                .build());
        assertThat(first.send(READ)).isEqualTo("019000");
        first.icc.follow(FaultPlan.NONE);
        assertThat(first.send(READ)).endsWith("049000");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Match.anyReset().ins(0x20)).hasMessageContaining("a reset has no application");
        assertThatThrownBy(() -> Match.anyCommand().cla(0x100)).hasMessageContaining("0 to 255, not 256");
        assertThatThrownBy(() -> Match.anyCommand().application("PIV"))
                .hasMessage(
                        "there is no application \"PIV\"; there are issuer security domain, JPKI, text input support,"
                                + " surface check, juki, common");
        assertThatThrownBy(() -> with(Match.anyReset(), new Action.Truncate(1, true)))
                .hasMessageContaining("no answer that could be changed");
        assertThatThrownBy(() -> Often.withProbability(0)).hasMessageContaining("above 0 and up to 1");
        assertThatThrownBy(() -> Often.nth(0)).hasMessageContaining("counted from 1");
        assertThatThrownBy(() -> new Action.RemoveCard(Point.BEFORE_CARD, Duration.ofMinutes(2)))
                .hasMessageContaining("60000ms");
        assertThatThrownBy(() -> new Action.AtrOctets("00".repeat(34))).hasMessageContaining("1 to 33");
        assertThatThrownBy(() -> new Action.Corrupt(Action.Corrupt.Part.ALL, 1, 0, 0))
                .hasMessageContaining("1 to 255");
        assertThatThrownBy(() -> new Fault(" ", READS, Often.ALWAYS, new Action.Truncate(1, true)))
                .hasMessageContaining("has a name");
    }

    private FaultyCard with(Match when, Action then) {
        return with(when, Often.ALWAYS, then);
    }

    private FaultyCard with(Match when, Often often, Action then) {
        return new FaultyCard(
                card, FaultPlan.named("test").fault(when, often, then).build());
    }
}
