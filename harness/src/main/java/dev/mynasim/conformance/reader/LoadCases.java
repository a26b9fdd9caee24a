// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** Order under load. */
final class LoadCases {
    private static final int THREADS = 6;
    private static final int COMMANDS = 60;
    private static final int LONG_RUN = 400;

    private LoadCases() {}

    /** @param neighbours readers beside the one under test */
    static List<TestCase> all(List<Stand> neighbours) {
        Needs several = Needs.FIRST.given(
                neighbours.isEmpty() ? Optional.empty() : Optional.of(neighbours), "no other readers were given");
        return new Suite("reader-load", "reader-certification.md, Microsoft's programmes: the resource manager")
                .add(
                        "0001",
                        "four hundred commands of random lengths, one after the other",
                        "RC-1-01 RC-2-16",
                        Needs.FIRST,
                        bench -> {
                            Card card = bench.with(TestApplication.SELECT_FIRST);
                            RandomGenerator random = bench.trial().random();
                            for (int i = 0; i < LONG_RUN; i++) {
                                int length = random.nextInt(1, 257);
                                Bench.expect(
                                        card,
                                        "command " + i,
                                        TestApplication.fromCard(length),
                                        TestApplication.answer(length));
                            }
                            return Verdict.passed();
                        })
                .add(
                        "0002",
                        "six threads on one card get each the answer to its own command",
                        "RC-2-16",
                        Needs.FIRST,
                        bench -> {
                            Card card = bench.with(TestApplication.SELECT_FIRST);
                            together(THREADS, thread -> () -> burst(card, thread));
                            return Verdict.passed();
                        })
                .add(
                        "0003",
                        "six threads ask for the card's presence while it works",
                        "RC-2-16",
                        Needs.FIRST,
                        bench -> {
                            Card card = bench.with(TestApplication.SELECT_FIRST);
                            together(THREADS, thread -> () -> {
                                for (int i = 0; i < COMMANDS; i++) {
                                    if (thread == 0) {
                                        burst(card, 1);
                                    }
                                    Bench.require(bench.terminal().isCardPresent(), "isCardPresent", "true", "false");
                                }
                                return true;
                            });
                            return Verdict.passed();
                        })
                .add(
                        "0004",
                        "several readers with a card each work at once",
                        "RC-2-17",
                        several,
                        bench -> apart(bench, neighbours))
                .cases();
    }

    private interface Work {
        Callable<Boolean> of(int thread);
    }

    private static void together(int threads, Work work) throws CardException, Mismatch, InterruptedException {
        List<Aside<Boolean>> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            all.add(Aside.start(work.of(thread)));
        }
        for (Aside<Boolean> one : all) {
            one.result(Bench.PATIENCE);
        }
    }

    /** Each thread asks for lengths that no other asks for. */
    private static boolean burst(Card card, int thread) throws CardException, Mismatch {
        for (int i = 0; i < COMMANDS / 4; i++) {
            int length = 1 + thread + THREADS * (i % (256 / THREADS));
            Bench.expect(card, "thread " + thread, TestApplication.fromCard(length), TestApplication.answer(length));
        }
        return true;
    }

    private static Verdict apart(Bench bench, List<Stand> neighbours)
            throws CardException, Mismatch, InterruptedException {
        List<Placed> placed = new ArrayList<>();
        try {
            List<Card> cards = new ArrayList<>(List.of(bench.with(TestApplication.SELECT_FIRST)));
            for (Stand stand : neighbours) {
                Placed there = stand.place(TestApplication.CARD);
                placed.add(there);
                Card card = connect(there);
                Bench.expect(card, "select in another reader", TestApplication.SELECT_FIRST, Hex.octets("9000"));
                cards.add(card);
            }
            together(cards.size(), thread -> () -> burst(cards.get(thread), thread));
            return Verdict.passed();
        } catch (IOException e) {
            throw new Mismatch("another reader failed", "a card in it", String.valueOf(e.getMessage()));
        } finally {
            placed.forEach(LoadCases::takeOut);
        }
    }

    private static Card connect(Placed placed) throws CardException, Mismatch {
        boolean present = placed.terminal().orElseThrow().waitForCardPresent(Bench.PATIENCE.toMillis());
        Bench.require(present, "the card in another reader", "seen", "not seen");
        return placed.terminal().orElseThrow().connect("*");
    }

    private static void takeOut(Placed placed) {
        try {
            placed.close();
        } catch (IOException e) {
            // The other reader is gone; what it was needed for has been judged.
            return;
        }
    }
}
