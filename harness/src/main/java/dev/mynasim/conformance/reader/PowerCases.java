// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.Hand.Kind;
import dev.mynasim.conformance.Hand.Seen;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** What connecting, leaving and resetting does to a card. */
final class PowerCases {
    /** How much data the second application received last; a card that was reset has another application current. */
    private static final byte[] LAST_LENGTH = Hex.octets("0054000002");

    private static final byte[] THREE_OCTETS = Hex.octets("0030000003000102");

    private static final Duration RESET_SEEN = Duration.ofMillis(500);

    private PowerCases() {}

    static List<TestCase> all() {
        Needs hand = Needs.SECOND.withHand();
        return new Suite("reader-power", "reader-certification.md, Microsoft's programmes: power and reset semantics")
                .add("0001", "a reset on leaving forgets what was selected", "RC-2-14 RC-2-04", Needs.SECOND, bench -> {
                    Card card = withThreeOctets(bench);
                    card.disconnect(true);
                    return forgotten(bench);
                })
                .add("0002", "who leaves the card as it is finds it so at once", "RC-2-14", Needs.SECOND, bench -> {
                    Card card = withThreeOctets(bench);
                    card.disconnect(false);
                    byte[] answer = Bench.send(bench.connect(), LAST_LENGTH);
                    return Hex.of(answer).equals("00039000")
                            ? Verdict.passed()
                            : bench.tolerated(
                                    "the reader took the power away from a card that was left: " + Hex.words(answer));
                })
                .add("0003", "a reset on leaving is one reset or one power cycle", "RC-2-14 RC-2-04", hand, bench -> {
                    Card card = bench.with(TestApplication.SELECT_SECOND);
                    card.disconnect(true);
                    return resetOnce(bench);
                })
                .add("0004", "the card has power before its first command", "RC-2-14", hand, bench -> {
                    bench.hand().remove();
                    bench.awaitAbsent();
                    bench.hand().forget();
                    bench.hand().insert();
                    Bench.expect(bench.connect(), "the first command", TestApplication.SELECT_SECOND, ok());
                    return poweredFirst(bench.hand().seen());
                })
                .add("0005", "no command reaches the card that nobody sent", "RC-2-14 RC-2-15", hand, bench -> {
                    bench.hand().remove();
                    bench.awaitAbsent();
                    bench.hand().forget();
                    bench.hand().insert();
                    bench.connect().disconnect(false);
                    bench.connect().disconnect(true);
                    bench.connect();
                    bench.requireSeen();
                    return Verdict.passed();
                })
                .add("0006", "a second connection of the same program does not reset", "RC-2-14", hand, bench -> {
                    Card card = withThreeOctets(bench);
                    bench.hand().forget();
                    Card second = bench.connect();
                    Bench.expect(second, "what the card received last", LAST_LENGTH, Hex.octets("00039000"));
                    Bench.expect(card, "the same by the first connection", LAST_LENGTH, Hex.octets("00039000"));
                    bench.requireSeen(LAST_LENGTH, LAST_LENGTH);
                    return Verdict.passed();
                })
                .add(
                        "0007",
                        "twenty resets, and each leaves a card that works",
                        "RC-2-04 RC-2-14",
                        Needs.SECOND,
                        bench -> {
                            for (int i = 0; i < 20; i++) {
                                withThreeOctets(bench).disconnect(true);
                            }
                            return forgotten(bench);
                        })
                .cases();
    }

    private static Card withThreeOctets(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_SECOND);
        Bench.expect(card, "data to the card", THREE_OCTETS, ok());
        return card;
    }

    private static Verdict forgotten(Bench bench) throws CardException, Mismatch {
        Card card = bench.connect();
        byte[] answer = Bench.send(card, LAST_LENGTH);
        Bench.require(
                answer.length == 2 && (answer[0] == 0x6D || answer[0] == 0x6E),
                "the application is still selected after a reset",
                "6D00 or 6E00",
                Hex.words(answer));
        return Verdict.passed();
    }

    private static Verdict resetOnce(Bench bench) throws InterruptedException, Mismatch {
        boolean warm = bench.hand().await(Kind.RESET, 1, RESET_SEEN);
        List<Kind> kinds = bench.hand().seen().stream().map(Seen::kind).toList();
        long resets = kinds.stream().filter(kind -> kind == Kind.RESET).count();
        long ups = kinds.stream().filter(kind -> kind == Kind.POWER_UP).count();
        Bench.require(
                resets + ups == 1 && !kinds.contains(Kind.COMMAND),
                "what a reset on leaving does",
                "one RESET, or one POWER_DOWN and POWER_UP",
                kinds);
        bench.note((warm ? "a warm reset: " : "a cold one: ") + kinds);
        return Verdict.passed();
    }

    private static Verdict poweredFirst(List<Seen> seen) throws Mismatch {
        for (Seen one : seen) {
            Bench.require(one.kind() != Kind.COMMAND, "a command before power", "POWER_UP first", one.kind());
            if (one.kind() == Kind.POWER_UP) {
                return Verdict.passed();
            }
        }
        throw new Mismatch("the card got no power", "POWER_UP", "none");
    }

    private static byte[] ok() {
        return Hex.octets("9000");
    }
}
