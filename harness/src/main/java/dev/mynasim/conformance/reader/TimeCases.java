// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.Hand.Kind;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** Cards that take their time, and cards that never answer. */
final class TimeCases {
    private static final Duration SLOW = Duration.ofMillis(1_200);
    private static final Duration MUTE = Duration.ofMillis(700);
    private static final byte[] COMMAND = TestApplication.fromCard(5);

    private TimeCases() {}

    static List<TestCase> all() {
        Needs hand = Needs.FIRST.withHand();
        return new Suite("reader-time", "reader-certification.md, Test application on the card: waiting time")
                .add("0001", "a card that asks for more time, first application", "RC-1-08", Needs.FIRST, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    for (int n : new int[] {0, 1, 30, 60}) {
                        Bench.expect(card, "time request " + n, "803800" + Hex.two(n), "9000");
                    }
                    return Verdict.passed();
                })
                .add("0002", "a card that asks for more time, second application", "RC-1-11", Needs.SECOND, bench -> {
                    Card card = bench.with(TestApplication.SELECT_SECOND);
                    Bench.expect(card, "set the waiting time", "00500019", "9000");
                    Bench.expect(card, "case 1", "00110000", "9000");
                    Bench.expect(card, "case 2", "0021000303", "0001029000");
                    Bench.expect(card, "case 3", "0031000003000102", "9000");
                    Bench.expect(card, "case 4", "0041000203000102" + "02", "00019000");
                    return Verdict.passed();
                })
                .add("0003", "an answer that comes late arrives", "RC-1-08 RC-1-11", hand, TimeCases::late)
                .add("0004", "a card that says nothing for a while, then speaks", "RC-1-08", hand, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    Aside<byte[]> sending = silent(bench, card);
                    bench.hand().speak();
                    Bench.expect("the answer", TestApplication.answer(5), sending.result(Bench.PATIENCE));
                    bench.requireSeen(COMMAND);
                    Bench.expect(card, "the next answer", TestApplication.fromCard(3), TestApplication.answer(3));
                    return Verdict.passed();
                })
                .add(
                        "0005",
                        "a card that never answers is waited for until it goes",
                        "RC-1-08 RC-2-06",
                        hand,
                        bench -> {
                            Card card = bench.with(TestApplication.SELECT_FIRST);
                            Aside<byte[]> sending = silent(bench, card);
                            bench.hand().remove();
                            String why = Reasons.of(sending.failure("a command without an answer", Bench.PATIENCE));
                            bench.note("it ends with " + why);
                            bench.requireSeen(COMMAND);
                            bench.awaitAbsent();
                            bench.hand().speak();
                            bench.hand().insert();
                            Bench.expect(
                                    bench.with(TestApplication.SELECT_FIRST),
                                    "the card that came back",
                                    COMMAND,
                                    TestApplication.answer(5));
                            return Verdict.passed();
                        })
                .cases();
    }

    private static Verdict late(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        bench.hand().answerAfter(SLOW);
        long start = System.nanoTime();
        Bench.expect(card, "a late answer", COMMAND, TestApplication.answer(5));
        long taken = System.nanoTime() - start;
        bench.hand().answerAfter(Duration.ZERO);
        Bench.require(
                taken >= SLOW.toNanos(),
                "the answer came before the card gave it",
                SLOW.toMillis() + " ms",
                taken / 1_000_000);
        bench.requireSeen(COMMAND);
        Bench.expect(card, "the next answer", TestApplication.fromCard(3), TestApplication.answer(3));
        return Verdict.passed();
    }

    /** The command is at the card, and the card says nothing for longer than the reader looks for cards. */
    private static Aside<byte[]> silent(Bench bench, Card card) throws Mismatch, InterruptedException, CardException {
        bench.hand().fallSilent();
        Aside<byte[]> sending = Aside.start(() -> Bench.send(card, COMMAND));
        Bench.require(
                bench.hand().await(Kind.COMMAND, 1, Bench.PATIENCE), "the command at the card", "seen", "not seen");
        // Nothing happens: what would is a second command, and it is waited for.
        boolean again = bench.hand().await(Kind.COMMAND, 2, MUTE);
        Bench.require(!again, "how often the card saw the command", "once", "twice");
        Bench.require(!sending.isDone(), "an answer of a card that says nothing", "none", "one, or a failure");
        return sending;
    }
}
