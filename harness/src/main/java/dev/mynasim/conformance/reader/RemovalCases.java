// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** A card that goes, in every phase: no answer may be made up, no command repeated, and the reader goes on. */
final class RemovalCases {
    private static final byte[] COMMAND = TestApplication.longFromCard(300);
    private static final byte[] SHORT = TestApplication.fromCard(20);

    private static final long SEEN_MILLIS = 2_000;

    private RemovalCases() {}

    static List<TestCase> all() {
        Needs hand = Needs.FIRST.withHand();
        return new Suite(
                        "reader-recovery",
                        "reader-certification.md, Microsoft's programmes: insertion and removal; virtual-reader.md")
                .add("0001", "a card that goes between two commands", "RC-2-06", hand, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    bench.hand().remove();
                    bench.awaitAbsent();
                    return lost(bench, card, 0, true);
                })
                .add("0002", "a card that goes before it sees a command", "RC-2-06", hand, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    bench.hand().removeDuring(0, false);
                    return lost(bench, card, 1, false);
                })
                .add("0003", "a card that goes after its work, before its answer", "RC-2-06", hand, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    bench.hand().removeDuring(0, true);
                    return lost(bench, card, 1, false);
                })
                .add("0004", "a card that goes in the third of five commands", "RC-2-06", hand, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    bench.hand().removeDuring(2, true);
                    Bench.expect(card, "the first", SHORT, TestApplication.answer(20));
                    Bench.expect(card, "the second", SHORT, TestApplication.answer(20));
                    return lost(bench, card, 3, false);
                })
                .add(
                        "0005",
                        "a card that goes in an extended command",
                        "RC-2-06 RC-4-02",
                        Needs.SECOND.withHand().extended(0, 300),
                        bench -> {
                            Card card = bench.with(TestApplication.SELECT_SECOND);
                            bench.hand().removeDuring(0, true);
                            fails(card, COMMAND);
                            return usable(bench);
                        })
                .add("0006", "a card that goes while it is reset", "RC-2-04 RC-2-06", hand, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    bench.hand().remove();
                    try {
                        card.disconnect(true);
                    } catch (CardException e) {
                        bench.note("leaving fails: " + Reasons.of(e));
                    }
                    return afterFailedReset(bench);
                })
                .cases();
    }

    private static Verdict lost(Bench bench, Card card, int commands, boolean gone) throws CardException, Mismatch {
        fails(card, SHORT);
        int seen = bench.seenCommands().size();
        Bench.require(
                seen == commands,
                "how often the card saw the command" + (gone ? " after it went" : ""),
                String.valueOf(commands),
                seen);
        return usable(bench);
    }

    private static void fails(Card card, byte[] command) throws Mismatch {
        try {
            byte[] answer = Bench.send(card, command);
            throw new Mismatch("a command whose answer is lost", "a failure", Hex.words(answer));
        } catch (CardException | IllegalStateException e) {
            // So it has to be.
            return;
        }
    }

    /** A reader that looks from time to time may not have looked when a reset told it that the card is out. */
    private static Verdict afterFailedReset(Bench bench) throws CardException, Mismatch {
        bench.awaitAbsent();
        bench.hand().insert();
        if (bench.terminal().waitForCardPresent(SEEN_MILLIS)) {
            return answers(bench);
        }
        bench.hand().remove();
        bench.hand().insert();
        answers(bench);
        return bench.tolerated("a card that was put back sooner than the reader looked is not seen before it is taken"
                + " out and put in once more");
    }

    private static Verdict usable(Bench bench) throws CardException, Mismatch {
        bench.awaitAbsent();
        bench.hand().insert();
        return answers(bench);
    }

    private static Verdict answers(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        Bench.expect(card, "the card that came back", SHORT, TestApplication.answer(20));
        return Verdict.passed();
    }
}
