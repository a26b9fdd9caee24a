// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.util.List;
import java.util.Map;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** Octets reach the card as they were sent, and status words that a transport might take for its own come back. */
final class CarryCases {
    /** A card that answers as with T=0: 61xx instead of data after data, 6Cxx for another Le. */
    private static final CardWish T0_LIKE = new CardWish("adult", "reader-test", Map.of("transport", "t0-like"));

    /** A card of T=0, which has no other way (ISO/IEC 7816-3:2006 12.2). */
    private static final CardWish T0 = new CardWish("adult", "reader-test-t0", Map.of());

    private static final CardWish CONTACTLESS = new CardWish("adult", "plastic-contactless", Map.of());
    private static final int TWENTY = 20;

    private CarryCases() {}

    static List<TestCase> all() {
        Needs hand = Needs.FIRST.withHand();
        Suite suite = new Suite("reader-exchange", "reader-certification.md; ISO/IEC 7816-4:2005 5.1");
        suite.add(
                        "0040",
                        "short commands of each case arrive octet for octet",
                        "RC-1-01 RC-4-01",
                        hand,
                        bench -> same(
                                bench,
                                "80300000",
                                "8034000A0A",
                                "8032000003000102",
                                "8036000103000102" + "01",
                                "80320000020001"))
                .add(
                        "0041",
                        "extended commands of each case arrive octet for octet",
                        "RC-4-01 RC-4-02",
                        Needs.SECOND.withHand().extended(256, 256),
                        bench -> same(
                                bench,
                                "00200003" + "000003",
                                "00300000" + "000003000102",
                                "00400003" + "000003000102" + "0003",
                                "0020000100" + "0000"))
                .add(
                        "0042",
                        "chaining is the card's: the class octet arrives",
                        "RC-1-01",
                        hand,
                        bench -> same(bench, "9032000003000102", "8032000003000102"))
                .add("0043", "a logical channel in the class octet", "RC-1-01", hand, CarryCases::channel)
                .add(
                        "0044",
                        "a read without a PIN: nobody presents one in between",
                        "RC-3-07",
                        Needs.CARD.withHand(),
                        CarryCases::withoutPin)
                .add(
                        "0045",
                        "the commands with which cards are tried in Japan",
                        "RC-3-03",
                        Needs.CARD,
                        CarryCases::commands)
                .on(T0_LIKE)
                .add("0050", "61xx is handed on, or the answer is fetched whole", "RC-1-06", hand, CarryCases::moreData)
                .add(
                        "0051",
                        "6Cxx is handed on, or the command is sent again with that Le",
                        "RC-1-06",
                        hand,
                        CarryCases::wrongLe)
                .add("0052", "6Cxx for a command without Le is handed on", "RC-1-06", hand, CarryCases::wrongLeOfNone)
                .on(T0)
                .add(
                        "0053",
                        "T=0: 61xx is handed on, or the answer is fetched whole",
                        "RC-1-06",
                        hand,
                        CarryCases::moreData)
                .add(
                        "0054",
                        "T=0: 6Cxx is handed on, or the command is sent again with that Le",
                        "RC-1-06",
                        hand,
                        CarryCases::wrongLe)
                .add(
                        "0055",
                        "T=0: data both ways as the card's host programs send them",
                        "RC-1-06 RC-1-04 RC-1-05",
                        Needs.FIRST,
                        CarryCases::bothWays)
                .on(CONTACTLESS)
                .add("0060", "the identifier of a contactless card", "RC-2-12 CP-1.2-01", Needs.CARD, bench -> {
                    byte[] answer = Bench.send(bench.connect(), Hex.octets("FFCA000000"));
                    Bench.require(
                            answer.length == 6 && Hex.of(answer).endsWith("9000"),
                            "GET DATA of the identifier",
                            "4 octets and 9000",
                            Hex.words(answer));
                    return Verdict.passed();
                })
                .add(
                        "0061",
                        "the historical octets of a contactless card",
                        "RC-2-12",
                        Needs.CARD,
                        CarryCases::historical);
        return suite.cases();
    }

    private static Verdict same(Bench bench, String... commands) throws CardException, Mismatch {
        boolean second = commands[0].startsWith("00");
        Card card = bench.with(second ? TestApplication.SELECT_SECOND : TestApplication.SELECT_FIRST);
        for (String command : commands) {
            bench.hand().forget();
            byte[] answer = Bench.send(card, Hex.octets(command));
            Bench.require(answer.length >= 2, "the answer to " + command, "a status word", Hex.words(answer));
            bench.requireSeen(Hex.octets(command));
        }
        return Verdict.passed();
    }

    /** javax.smartcardio takes the channel's own number for the one that was meant. */
    private static Verdict channel(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        byte[] sent = Hex.octets("01300000");
        byte[] answer = Bench.send(card, sent);
        List<byte[]> seen = bench.seenCommands();
        if (seen.size() == 1 && Hex.of(seen.get(0)).equals("00300000")) {
            return bench.tolerated("the channel in the class octet is replaced by that of the connection, which is 0");
        }
        bench.requireSeen(sent);
        Bench.expect("the card has no such channel", Hex.octets("6881"), answer);
        return Verdict.passed();
    }

    /** What the card says to them is the card's matter; signing is what draws most power. */
    static Verdict commands(Bench bench) throws CardException, Mismatch {
        Card card = bench.connect();
        Bench.expect(card, "SELECT", "00A4040C0AD392F000260100000001", "9000");
        for (String command : List.of(
                "00A4020C02000A",
                "00B0000010",
                "00CA5F5100",
                "0084000008",
                "00880000080102030405060708" + "00",
                "00A4020C020017",
                "802A008000")) {
            byte[] answer = Bench.send(card, Hex.octets(command));
            int sw1 = answer.length < 2 ? 0 : answer[answer.length - 2] & 0xFF;
            Bench.require(sw1 >> 4 == 6 || sw1 == 0x90, "the answer to " + command, "a status word", Hex.words(answer));
        }
        return Verdict.passed();
    }

    private static Verdict withoutPin(Bench bench) throws CardException, Mismatch {
        Card card = bench.connect();
        bench.hand().forget();
        byte[][] commands = {
            Hex.octets("00A4040C0AD392F000260100000001"), Hex.octets("00A4020C02000A"), Hex.octets("00B0000004")
        };
        Bench.expect(card, "select the JPKI application", commands[0], Hex.octets("9000"));
        Bench.expect(card, "select the auth certificate", commands[1], Hex.octets("9000"));
        byte[] begin = Bench.send(card, commands[2]);
        Bench.require(
                begin.length == 6 && begin[0] == 0x30 && begin[1] == (byte) 0x82,
                "the beginning of the certificate",
                "3082.... 9000",
                Hex.words(begin));
        bench.requireSeen(commands);
        return Verdict.passed();
    }

    private static Verdict moreData(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        bench.hand().forget();
        byte[] answer = Bench.send(card, Hex.octets("803E00140A00010203040506070809" + "00"));
        String fetch = "C0000014";
        if (Hex.of(answer).equals("6114")) {
            Bench.expect(card, "GET RESPONSE", "80" + fetch, Hex.of(TestApplication.answer(TWENTY)));
            return Verdict.passed();
        }
        Bench.expect("the answer that 61xx announces", TestApplication.answer(TWENTY), answer);
        boolean fetched =
                bench.seenCommands().stream().anyMatch(seen -> Hex.of(seen).endsWith(fetch));
        Bench.require(fetched, "nobody fetched the answer", "GET RESPONSE with Le 14", "none");
        return bench.tolerated("the answer that 61xx announces is fetched on the way");
    }

    /** Case 4 goes out without Le over T=0, and what comes back is fetched, by the reader or by its user. */
    private static Verdict bothWays(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        Bench.expect(card, "data to the card", TestApplication.toCard(255), Hex.octets("9000"));
        Bench.expect(card, "data from the card", TestApplication.fromCard(255), TestApplication.answer(255));
        byte[] answer = Bench.send(card, TestApplication.both(100, 50));
        if (Hex.of(answer).equals("6132")) {
            answer = Bench.send(card, Hex.octets("80C0000032"));
        }
        Bench.expect("data both ways", TestApplication.answer(50), answer);
        return Verdict.passed();
    }

    private static Verdict wrongLe(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        bench.hand().forget();
        byte[] answer = Bench.send(card, Hex.octets("803C001405"));
        byte[] again = Hex.octets("803C001414");
        if (Hex.of(answer).equals("6C14")) {
            Bench.expect(card, "the same with the Le that was told", again, TestApplication.answer(TWENTY));
            return Verdict.passed();
        }
        Bench.expect("the answer to the command with the right Le", TestApplication.answer(TWENTY), answer);
        bench.requireSeen(Hex.octets("803C001405"), again);
        return bench.tolerated("after 6Cxx the command is sent again on the way");
    }

    /** There is no Le that could be replaced: what stands last is P2. */
    private static Verdict wrongLeOfNone(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        bench.hand().forget();
        byte[] command = Hex.octets("803C0014");
        Bench.expect("6Cxx for a command without Le", Hex.octets("6C14"), Bench.send(card, command));
        bench.requireSeen(command);
        return Verdict.passed();
    }

    private static Verdict historical(Bench bench) throws CardException, Mismatch {
        Card card = bench.connect();
        byte[] answer = Bench.send(card, Hex.octets("FFCA010000"));
        byte[] octets = card.getATR().getHistoricalBytes();
        if (Hex.of(answer).equals(Hex.of(octets) + "9000")) {
            return Verdict.passed();
        }
        Bench.require(
                answer.length == 2,
                "GET DATA of the historical octets",
                Hex.of(octets) + "9000 or a refusal",
                Hex.words(answer));
        return bench.tolerated("the reader does not tell the historical octets: " + Hex.of(answer));
    }
}
