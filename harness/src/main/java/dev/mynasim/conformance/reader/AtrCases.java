// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.util.List;
import java.util.Map;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** The answer to reset reaches software as the card gave it, and the protocol follows it. */
final class AtrCases {
    private static final String SETTING = "atr";
    private static final String T1_ONLY = "3BE000FF8131FE4514";
    private static final String T0_ONLY = "3B021450";
    private static final String BOTH = "3B888001000005E0B381A1007F";

    /** An ATR with its number in the id, and what is special about it. */
    private record Sample(String number, String atr, String what, String requirement) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("0001", T1_ONLY, "T=1 only, no historical octets", "CP-1.1-02"),
            new Sample("0002", "3BDA13FF8131FB468012392F31C173C601C03B", "TA1, ten historical octets", "CP-1.1-03"),
            new Sample("0003", "3BC5FF8131FB458073C6010000", "five historical octets", "CP-1.1-04"),
            new Sample("0004", "3BF59100FF918171FE400042000100D1D6", "made by a reader", "CP-1.1-05"),
            new Sample("0005", "3BF59100FF918171FE4000420001B3A115", "made by a reader", "CP-1.1-05"),
            new Sample("0006", BOTH, "contactless", "CP-1.1-06"),
            new Sample("0007", "3B888001000041E0B381A1003B", "contactless", "CP-1.1-07"),
            new Sample("0008", "3B888001004B51FFB381D1000F", "contactless", "CP-1.1-08"),
            new Sample("0009", "3B888001004B51FF0081D100BC", "contactless", "CP-1.1-09"),
            new Sample("0010", "3B888001000014E0B38191005E", "contactless, the older card", "CP-1.1-10"),
            new Sample("0011", "3B00", "the shortest there is, T=0 without a check octet", "RC-2-11"),
            new Sample("0012", T0_ONLY, "T=0 only, two historical octets", "RC-2-11"),
            new Sample("0013", "3FE000FF8131FE4514", "inverse convention", "RC-2-02"),
            new Sample(
                    "0014", "3B9F958131FE450102030405060708090A0B0C0D0E0F01", "fifteen historical octets", "RC-2-11"),
            new Sample("0015", "3B9011910131FE459B", "specific mode: TA2 demands T=1", "RC-2-03"),
            new Sample(
                    "0016", "3BFF9600008131FE4380318065B0846669FB12FFFE829000F1", "that of the test card", "RC-2-11"));

    private AtrCases() {}

    static List<TestCase> all() {
        Suite suite = new Suite("reader-atr", "reader-certification.md, Microsoft's programmes; card-protocol.md 1.1");
        for (Sample sample : SAMPLES) {
            suite.on(card(sample.atr()))
                    .add(
                            sample.number(),
                            "the ATR arrives unchanged: " + sample.what() + ", " + sample.atr(),
                            sample.requirement() + " RC-2-11",
                            Needs.CARD,
                            bench -> arrives(bench, sample.atr()));
        }
        suite.on(card(T1_ONLY))
                .add(
                        "protocol-t1",
                        "a card for T=1 alone gets T=1",
                        "RC-2-03 RC-3-02",
                        Needs.CARD,
                        bench -> only(bench, "T=1", "T=0"))
                .on(card(T0_ONLY))
                .add(
                        "protocol-t0",
                        "a card for T=0 alone gets T=0",
                        "RC-2-03 RC-3-02",
                        Needs.CARD,
                        bench -> only(bench, "T=0", "T=1"))
                .on(card(BOTH))
                .add(
                        "protocol-both",
                        "a card for both gets either when it is asked for, and one of them when not",
                        "RC-2-03 RC-3-02",
                        Needs.CARD,
                        AtrCases::either);
        return suite.cases();
    }

    private static CardWish card(String atr) {
        return new CardWish("adult", "", Map.of(SETTING, atr));
    }

    private static Verdict arrives(Bench bench, String wished) throws CardException, Mismatch {
        byte[] expected = Hex.octets(wished);
        Card card = bench.connect();
        Bench.expect("the ATR at the first connection", expected, card.getATR().getBytes());
        ATR parsed = new ATR(expected);
        Bench.expect(
                "the historical octets",
                parsed.getHistoricalBytes(),
                card.getATR().getHistoricalBytes());
        card.disconnect(true);
        Card again = bench.connect();
        Bench.expect("the ATR after a reset", expected, again.getATR().getBytes());
        again.disconnect(false);
        Card third = bench.connect();
        Bench.expect(
                "the ATR when the card was left as it was",
                expected,
                third.getATR().getBytes());
        return Verdict.passed();
    }

    private static Verdict only(Bench bench, String offered, String other) throws CardException, Mismatch {
        Card card = bench.connect();
        Bench.require(card.getProtocol().equals(offered), "the protocol for \"*\"", offered, card.getProtocol());
        card.disconnect(true);
        refused(bench, other);
        Card again = bench.terminal().connect(offered);
        Bench.require(again.getProtocol().equals(offered), "the protocol asked for", offered, again.getProtocol());
        return Verdict.passed();
    }

    private static void refused(Bench bench, String protocol) throws Mismatch {
        try {
            Card card = bench.terminal().connect(protocol);
            String got = card.getProtocol();
            card.disconnect(true);
            throw new Mismatch("a protocol that the card does not offer", "a refusal of " + protocol, got);
        } catch (CardException e) {
            bench.note(protocol + " is refused: " + Reasons.of(e));
        }
    }

    private static Verdict either(Bench bench) throws CardException, Mismatch {
        for (String protocol : List.of("T=0", "T=1")) {
            bench.awaitPresent();
            Card card = bench.terminal().connect(protocol);
            Bench.require(card.getProtocol().equals(protocol), "the protocol asked for", protocol, card.getProtocol());
            card.disconnect(true);
        }
        Card card = bench.connect();
        boolean one = card.getProtocol().equals("T=0") || card.getProtocol().equals("T=1");
        Bench.require(one, "the protocol for \"*\"", "T=0 or T=1", card.getProtocol());
        bench.note("for \"*\" the reader takes " + card.getProtocol());
        return Verdict.passed();
    }
}
