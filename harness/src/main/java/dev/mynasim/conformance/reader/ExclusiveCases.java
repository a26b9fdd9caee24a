// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** A card that one thread, or one program, has for itself. */
final class ExclusiveCases {
    private static final int MANY = 50;

    private ExclusiveCases() {}

    static List<TestCase> all(Optional<OtherProgram> other) {
        Needs another = Needs.FIRST.withHand().given(other, "no other program was given that could use the reader");
        return new Suite("reader-exclusive", "reader-certification.md, Microsoft's programmes: the resource manager")
                .add("0001", "another thread is kept out, and let in afterwards", "RC-2-16", Needs.FIRST, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    card.beginExclusive();
                    Aside<byte[]> second = Aside.start(() -> Bench.send(card, TestApplication.fromCard(2)));
                    String why = Reasons.of(second.failure("a command of another thread", Bench.PATIENCE));
                    bench.note("kept out: " + why);
                    Bench.expect(
                            card,
                            "a command of the thread that has it",
                            TestApplication.fromCard(2),
                            TestApplication.answer(2));
                    card.endExclusive();
                    byte[] answer = Aside.start(() -> Bench.send(card, TestApplication.fromCard(2)))
                            .result(Bench.PATIENCE);
                    Bench.expect("the other thread afterwards", TestApplication.answer(2), answer);
                    return Verdict.passed();
                })
                .add("0002", "who leaves gives the card back", "RC-2-16", Needs.FIRST, bench -> {
                    Card card = bench.with(TestApplication.SELECT_FIRST);
                    card.beginExclusive();
                    card.disconnect(true);
                    Card next = bench.with(TestApplication.SELECT_FIRST);
                    byte[] answer = Aside.start(() -> Bench.send(next, TestApplication.fromCard(2)))
                            .result(Bench.PATIENCE);
                    Bench.expect("another thread afterwards", TestApplication.answer(2), answer);
                    return Verdict.passed();
                })
                .add("0003", "nobody ends what another one has begun", "RC-2-16", Needs.FIRST, bench -> {
                    Card card = bench.connect();
                    card.beginExclusive();
                    Aside<Boolean> second = Aside.start(() -> {
                        card.endExclusive();
                        return true;
                    });
                    Exception refusal = second.failure("another thread ends it", Bench.PATIENCE);
                    Bench.require(
                            refusal instanceof IllegalStateException,
                            "another thread ends it",
                            "IllegalStateException",
                            refusal);
                    card.endExclusive();
                    return Verdict.passed();
                })
                .add(
                        "0004",
                        "another program waits until the card is free",
                        "RC-2-16",
                        another,
                        bench -> program(bench, other.orElseThrow()))
                .cases();
    }

    private static Verdict program(Bench bench, OtherProgram other)
            throws CardException, Mismatch, InterruptedException {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        byte[] foreign = Hex.octets("00A4040006A000000018FE");
        try {
            card.beginExclusive();
            bench.hand().forget();
            OtherProgram.Sent sent;
            try {
                sent = other.send(bench.terminal().getName(), foreign);
                for (int i = 0; i < MANY; i++) {
                    Bench.expect(card, "command " + i, TestApplication.fromCard(2), TestApplication.answer(2));
                }
            } finally {
                card.endExclusive();
            }
            byte[] answer = sent.answer(Bench.PATIENCE);
            Bench.require(answer.length >= 2, "the other program's answer", "a status word", Hex.words(answer));
        } catch (IOException e) {
            throw new Mismatch("the other program failed", "an answer", String.valueOf(e.getMessage()));
        }
        List<byte[]> seen = bench.seenCommands();
        boolean apart = seen.size() == MANY + 1 && Hex.of(seen.get(MANY)).equals(Hex.of(foreign));
        Bench.require(
                apart,
                "the order in which commands reached the card",
                MANY + " of ours, then the other's",
                seen.size() + " commands");
        return Verdict.passed();
    }
}
