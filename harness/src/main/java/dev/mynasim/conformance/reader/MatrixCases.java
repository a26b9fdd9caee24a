// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** What is tried with each card in each reader: C1 to C3 of the Japanese compatibility test. */
final class MatrixCases {
    private static final String ATR = "atr";

    private MatrixCases() {}

    static List<TestCase> all() {
        return new Suite("reader-matrix", "reader-certification.md, Japan")
                .on(CardWish.USUAL)
                .add("c1", "C1: the card becomes ready in the reader", "RC-3-01", Needs.CARD, MatrixCases::ready)
                .add("c2", "C2: the protocol works", "RC-3-02", Needs.CARD, MatrixCases::protocol)
                .add("c3", "C3: commands work", "RC-3-03", Needs.CARD, CarryCases::commands)
                .cases();
    }

    private static Verdict ready(Bench bench) throws CardException, Mismatch {
        Card card = bench.connect();
        String told = bench.trial().facts().settings().get(ATR);
        String seen = Hex.of(card.getATR().getBytes());
        Bench.require(told == null || told.equals(seen), "the ATR", String.valueOf(told), seen);
        return Verdict.passed();
    }

    private static Verdict protocol(Bench bench) throws CardException, Mismatch {
        Card card = bench.connect();
        String protocol = card.getProtocol();
        card.disconnect(true);
        bench.awaitPresent();
        Card again = bench.terminal().connect(protocol);
        byte[] answer = Bench.send(again, Hex.octets("00A4040C0AD392F000260100000001"));
        Bench.require(answer.length == 2, "SELECT over " + protocol, "a status word", Hex.words(answer));
        return Verdict.passed();
    }
}
