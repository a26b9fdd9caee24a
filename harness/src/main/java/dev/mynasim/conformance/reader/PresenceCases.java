// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.util.List;
import java.util.stream.Stream;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;

/** Insertion and removal as software is told of them. */
final class PresenceCases {
    private static final long SOON_MILLIS = 30;
    private static final byte[] READ = Hex.octets("0054000002");

    private PresenceCases() {}

    static List<TestCase> all() {
        Needs hand = Needs.SECOND.withHand();
        return new Suite("reader-presence", "reader-certification.md, Microsoft's programmes: presence")
                .add(
                        "0001",
                        "a card that is in is present, and not waited for",
                        "RC-2-10 RC-2-15 RC-3-01",
                        Needs.SECOND,
                        bench -> {
                            bench.awaitPresent();
                            Bench.require(bench.terminal().isCardPresent(), "isCardPresent", "true", "false");
                            Bench.require(
                                    bench.terminal().waitForCardPresent(0), "waitForCardPresent", "true", "false");
                            return Verdict.passed();
                        })
                .add("0002", "waiting for a card to go ends with its time", "RC-2-10", Needs.SECOND, bench -> {
                    bench.awaitPresent();
                    boolean gone = bench.terminal().waitForCardAbsent(SOON_MILLIS);
                    Bench.require(!gone, "waitForCardAbsent with a card", "false", gone);
                    return Verdict.passed();
                })
                .add("0003", "a card that is out is absent", "RC-2-10 RC-2-06", hand, bench -> {
                    out(bench);
                    Bench.require(!bench.terminal().isCardPresent(), "isCardPresent without a card", "false", "true");
                    boolean came = bench.terminal().waitForCardPresent(SOON_MILLIS);
                    Bench.require(!came, "waitForCardPresent without a card", "false", came);
                    return Verdict.passed();
                })
                .add("0004", "nobody is connected without a card", "RC-2-10 RC-2-11", hand, bench -> {
                    out(bench);
                    try {
                        Card card = bench.terminal().connect("*");
                        throw new Mismatch(
                                "a connection without a card",
                                "a refusal",
                                Hex.of(card.getATR().getBytes()));
                    } catch (CardNotPresentException e) {
                        return Verdict.passed();
                    } catch (CardException e) {
                        return bench.tolerated("the refusal does not say that there is no card: " + Reasons.of(e));
                    }
                })
                .add("0005", "who waits is told of removal and of insertion", "RC-2-06", hand, PresenceCases::told)
                .add("0006", "a connection keeps the ATR of a card that went", "RC-2-11", hand, bench -> {
                    Card card = bench.connect();
                    byte[] atr = card.getATR().getBytes();
                    out(bench);
                    Bench.expect(
                            "the ATR of the old connection", atr, card.getATR().getBytes());
                    return Verdict.passed();
                })
                .add("0007", "the ATR of a card that came back", "RC-2-11 RC-2-06", hand, bench -> {
                    byte[] atr = bench.connect().getATR().getBytes();
                    out(bench);
                    bench.hand().insert();
                    Bench.expect(
                            "the ATR of the new connection",
                            atr,
                            bench.connect().getATR().getBytes());
                    return Verdict.passed();
                })
                .add(
                        "0008",
                        "an old connection does not reach a card that came back",
                        "RC-2-06",
                        hand,
                        PresenceCases::old)
                .add("0009", "three times out and in, and each time it works", "RC-2-06", hand, bench -> {
                    for (int i = 0; i < 3; i++) {
                        bench.with(TestApplication.SELECT_SECOND);
                        out(bench);
                        bench.hand().insert();
                    }
                    bench.with(TestApplication.SELECT_SECOND);
                    return Verdict.passed();
                })
                .add("0010", "many threads track one reader", "RC-2-16", hand, PresenceCases::tracked)
                .cases();
    }

    private static void out(Bench bench) throws CardException, Mismatch {
        bench.awaitPresent();
        bench.hand().remove();
        bench.awaitAbsent();
    }

    private static Verdict told(Bench bench) throws CardException, Mismatch, InterruptedException {
        bench.awaitPresent();
        Aside<Boolean> absent = Aside.start(() -> bench.terminal().waitForCardAbsent(Bench.PATIENCE.toMillis()));
        bench.hand().remove();
        Bench.require(absent.result(Bench.PATIENCE.plusSeconds(1)), "waitForCardAbsent", "true", "false");
        Aside<Boolean> present = Aside.start(() -> bench.terminal().waitForCardPresent(Bench.PATIENCE.toMillis()));
        bench.hand().insert();
        Bench.require(present.result(Bench.PATIENCE.plusSeconds(1)), "waitForCardPresent", "true", "false");
        return Verdict.passed();
    }

    private static Verdict old(Bench bench) throws CardException, Mismatch {
        Card before = bench.with(TestApplication.SELECT_SECOND);
        out(bench);
        bench.hand().insert();
        bench.awaitPresent();
        bench.hand().forget();
        try {
            byte[] answer = Bench.send(before, READ);
            throw new Mismatch("a command over the old connection", "a failure", Hex.words(answer));
        } catch (CardException | IllegalStateException e) {
            bench.note("refused: " + Reasons.of(e));
        }
        bench.requireSeen();
        return Verdict.passed();
    }

    private static Verdict tracked(Bench bench) throws CardException, Mismatch, InterruptedException {
        bench.awaitPresent();
        List<Aside<Boolean>> absent = Stream.generate(
                        () -> Aside.start(() -> bench.terminal().waitForCardAbsent(Bench.PATIENCE.toMillis())))
                .limit(4)
                .toList();
        bench.hand().remove();
        for (Aside<Boolean> one : absent) {
            Bench.require(one.result(Bench.PATIENCE.plusSeconds(1)), "one of four threads", "told", "not told");
        }
        return Verdict.passed();
    }
}
