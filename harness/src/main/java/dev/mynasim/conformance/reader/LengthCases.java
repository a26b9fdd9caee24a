// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.Hand;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** Every length in every direction. */
final class LengthCases {
    private static final int SHORT_DATA = 255;
    private static final int SHORT_ANSWER = 256;

    /** Round powers of two, at what a T=1 block, a card's memory and signed numbers hold; and the longest. */
    private static final List<Integer> LONG = List.of(
            255, 256, 257, 258, 259, 260, 511, 512, 1023, 1024, 2048, 4096, 8191, 8192, 8193, 32767, 32768, 65000);

    private static final int MOST_DATA = 65_535;
    private static final int MOST_ANSWER = 65_536;

    private LengthCases() {}

    static List<TestCase> all() {
        Suite suite = new Suite(
                        "reader-lengths",
                        "reader-certification.md, Test application on the card; Microsoft's programmes")
                .add("0001", "data to the card, 1 to 255 octets", "RC-1-01 RC-1-04", Needs.FIRST, LengthCases::toCard)
                .add(
                        "0002",
                        "data from the card, 1 to 256 octets",
                        "RC-1-01 RC-1-05",
                        Needs.FIRST,
                        LengthCases::fromCard)
                .add("0003", "both ways, up to 255 and 256 octets", "RC-1-01 RC-1-06", Needs.FIRST, LengthCases::both);
        for (int length : LONG) {
            suite.add(
                    "to-%05d".formatted(length),
                    length + " octets to the card, extended",
                    "RC-1-10 RC-2-01 RC-4-02",
                    Needs.SECOND.extended(length, 2),
                    bench -> longToCard(bench, length));
            suite.add(
                    "from-%05d".formatted(length),
                    length + " octets from the card, extended",
                    "RC-1-10 RC-2-01 RC-4-02",
                    Needs.SECOND.extended(0, length),
                    bench -> longFromCard(bench, length));
        }
        return suite.add(
                        "to-most",
                        "65,535 octets to the card",
                        "RC-1-10 RC-2-13",
                        Needs.SECOND.extended(MOST_DATA, 2),
                        bench -> longToCard(bench, MOST_DATA))
                .add(
                        "from-most",
                        "65,536 octets from the card",
                        "RC-1-10 RC-2-13",
                        Needs.SECOND.extended(0, MOST_ANSWER),
                        bench -> longFromCard(bench, MOST_ANSWER))
                .add(
                        "limit",
                        "the longest that the reader carries, and one less",
                        "RC-2-13 RC-4-03",
                        Needs.SECOND.extended(256, 257),
                        LengthCases::limit)
                .add(
                        "beyond",
                        "one octet more than the reader carries",
                        "RC-2-13 RC-4-03",
                        Needs.SECOND.extended(256, 257),
                        LengthCases::beyond)
                .add(
                        "both-ways",
                        "extended, long both ways",
                        "RC-1-10 RC-2-13",
                        Needs.SECOND.extended(3000, 5000),
                        bench -> {
                            Card card = bench.with(TestApplication.SELECT_SECOND);
                            Bench.expect(
                                    card,
                                    "3,000 there and 5,000 back",
                                    TestApplication.longBoth(3000, 5000),
                                    TestApplication.answer(5000));
                            Bench.expect(card, "how much arrived", "0054000002", "0BB89000");
                            return Verdict.passed();
                        })
                .cases();
    }

    private static Verdict toCard(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        for (int length = 1; length <= SHORT_DATA; length++) {
            Bench.expect(card, length + " octets", TestApplication.toCard(length), Hex.octets("9000"));
        }
        return Verdict.passed();
    }

    private static Verdict fromCard(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        for (int length = 1; length <= SHORT_ANSWER; length++) {
            Bench.expect(card, length + " octets", TestApplication.fromCard(length), TestApplication.answer(length));
        }
        return Verdict.passed();
    }

    private static Verdict both(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        for (int sent = 1; sent <= SHORT_DATA; sent += 21) {
            for (int wanted = 1; wanted <= SHORT_ANSWER; wanted += 51) {
                Bench.expect(
                        card,
                        sent + " there, " + wanted + " back",
                        TestApplication.both(sent, wanted),
                        TestApplication.answer(wanted));
            }
        }
        return Verdict.passed();
    }

    private static Verdict longToCard(Bench bench, int length) throws CardException, Mismatch {
        longToCard(bench, bench.with(TestApplication.SELECT_SECOND), length);
        return Verdict.passed();
    }

    private static void longToCard(Bench bench, Card card, int length) throws CardException, Mismatch {
        byte[] command = TestApplication.longToCard(length);
        bench.trial().hand().ifPresent(Hand::forget);
        Bench.expect(card, length + " octets", command, Hex.octets("9000"));
        if (bench.hasHand()) {
            bench.requireSeen(command);
        }
        Bench.expect(card, "how much arrived", "0054000002", Hex.four(length) + "9000");
    }

    private static Verdict longFromCard(Bench bench, int length) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_SECOND);
        Bench.expect(card, length + " octets", TestApplication.longFromCard(length), TestApplication.answer(length));
        return Verdict.passed();
    }

    private static Verdict limit(Bench bench) throws CardException, Mismatch {
        bench.note("the reader carries %s: %d octets of data, answers of %d (%s)"
                .formatted(
                        bench.level().words(),
                        bench.level().maxData(),
                        bench.level().maxAnswer(),
                        bench.level().how()));
        Card card = bench.with(TestApplication.SELECT_SECOND);
        for (int less = 1; less >= 0; less--) {
            longToCard(bench, card, bench.level().maxData() - less);
            int answer = bench.level().maxAnswer() - less;
            Bench.expect(
                    card, answer + " octets", TestApplication.longFromCard(answer), TestApplication.answer(answer));
        }
        return Verdict.passed();
    }

    /** It may fail or be carried; a shortened one must not be taken for the whole, and the reader goes on. */
    private static Verdict beyond(Bench bench) throws CardException, Mismatch, InterruptedException {
        int length = bench.level().maxAnswer() + 1;
        if (length > MOST_ANSWER) {
            return bench.tolerated("the reader carries all that a command can ask for");
        }
        Card card = bench.with(TestApplication.SELECT_SECOND);
        Aside<byte[]> asking = Aside.start(() -> Bench.send(card, TestApplication.longFromCard(length)));
        try {
            byte[] answer = asking.result(Bench.PATIENCE);
            Bench.expect("an answer that is longer than the reader carries", TestApplication.answer(length), answer);
        } catch (CardException | IllegalStateException e) {
            bench.note("refused: " + Reasons.of(e));
            leave(card, bench);
        }
        bench.trial().hand().ifPresent(Hand::insert);
        Card again = bench.with(TestApplication.SELECT_SECOND);
        Bench.expect(again, "the reader afterwards", TestApplication.longFromCard(3), TestApplication.answer(3));
        return Verdict.passed();
    }

    private static void leave(Card card, Bench bench) {
        try {
            card.disconnect(true);
        } catch (CardException e) {
            bench.note("the connection is lost too: " + Reasons.of(e));
        }
    }
}
