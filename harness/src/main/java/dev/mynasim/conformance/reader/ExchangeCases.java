// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.Effect;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.util.ArrayList;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/** The commands of the test applications, as the table of reader-certification.md has them. */
final class ExchangeCases {
    private static final int DATA = 255;

    private ExchangeCases() {}

    static List<TestCase> all() {
        List<TestCase> cases = new ArrayList<>(first());
        cases.addAll(second());
        cases.addAll(pins());
        return cases;
    }

    private static List<TestCase> first() {
        return suite().add("0001", "the application is selected", "RC-1-02 RC-2-15", Needs.FIRST, bench -> {
                    bench.with(TestApplication.SELECT_FIRST);
                    return Verdict.passed();
                })
                .add("0002", "case 1: the header alone", "RC-1-03", Needs.FIRST, told("80300000", "9000"))
                .add("0003", "case 1 with P3 = 00, as T=0 has it", "RC-1-03", Needs.FIRST, told("8030000000", "9000"))
                .add(
                        "0004",
                        "case 1 with data is refused by the card",
                        "RC-1-03",
                        Needs.FIRST,
                        told("803000000100", "6700"))
                .add("0005", "a wrong octet is found at its place", "RC-1-04", Needs.FIRST, ExchangeCases::wrongOctets)
                .add("0006", "no data where data are due", "RC-1-04", Needs.FIRST, told("80320000", "6700"))
                .add(
                        "0007",
                        "an Le that is not the one wanted",
                        "RC-1-05",
                        Needs.FIRST,
                        told(
                                "8034000A0B",
                                "6700",
                                "8034000A09",
                                "6700",
                                "8034000A0A",
                                Hex.of(TestApplication.answer(10))))
                .add(
                        "0008",
                        "data both ways",
                        "RC-1-06",
                        Needs.FIRST,
                        told(
                                Hex.of(TestApplication.both(1, 1)), Hex.of(TestApplication.answer(1)),
                                Hex.of(TestApplication.both(255, 10)), Hex.of(TestApplication.answer(10)),
                                Hex.of(TestApplication.both(10, 256)), Hex.of(TestApplication.answer(256))))
                .add(
                        "0009",
                        "the odd instructions",
                        "RC-1-07",
                        Needs.FIRST,
                        told(
                                "8021000003000102",
                                "9000",
                                "8021000003000103",
                                "6A02",
                                "8022000303",
                                "0001029000",
                                "8023000303000102" + "03",
                                "0001029000"))
                .add(
                        "0010",
                        "the instructions that leave lengths open",
                        "RC-1-07",
                        Needs.FIRST,
                        told(
                                "803A000003000102",
                                "9000",
                                "803C000300",
                                "0001029000",
                                "803E000303000102" + "00",
                                "0001029000"))
                .add(
                        "0011",
                        "an instruction that the card does not know",
                        "RC-1-02",
                        Needs.FIRST,
                        told("80FF0000", "6D00"))
                .cases();
    }

    private static List<TestCase> second() {
        return suite().add(
                        "0020",
                        "second application, case 1 and case 2",
                        "RC-1-10",
                        Needs.SECOND,
                        second(
                                "00100000",
                                "9000",
                                "0020000303",
                                "0001029000",
                                "0020010000",
                                Hex.of(TestApplication.answer(256))))
                .add(
                        "0021",
                        "second application, case 3, and what arrived",
                        "RC-1-10",
                        Needs.SECOND,
                        second(
                                "0030000005" + "0001020304",
                                "9000",
                                "0054000002",
                                "00059000",
                                "0053000000",
                                "0001020304" + "00".repeat(251) + "9000",
                                "0051000000",
                                "0001020304" + "00".repeat(250) + "05" + "9000"))
                .add(
                        "0022",
                        "second application, case 4, and what was expected",
                        "RC-1-10",
                        Needs.SECOND,
                        second(
                                "0040000203" + "000102" + "02",
                                "00019000",
                                "0056000002",
                                "00029000",
                                "0054000002",
                                "00039000"))
                .add("0023", "Le is carried as it is", "RC-1-10 RC-1-05", Needs.SECOND, ExchangeCases::expected)
                .cases();
    }

    private static List<TestCase> pins() {
        return suite().doing(Effect.SPENDS_TRIES)
                .add(
                        "0030",
                        "VERIFY as the card sees it, right and wrong",
                        "RC-1-09",
                        Needs.FIRST,
                        told(
                                "80200000" + "04" + "31323334",
                                "9000",
                                "80200000" + "04" + "31323335",
                                "6A03",
                                "80200000",
                                "63C2",
                                "80200000" + "01" + "31",
                                "9000",
                                "80200000",
                                "63C3"))
                .add(
                        "0031",
                        "MODIFY PIN and the command as it was received",
                        "RC-1-09",
                        Needs.FIRST,
                        told(
                                "80240000" + "06" + "313233343536",
                                "9000",
                                "8040000000",
                                "80240000" + "06" + "313233343536" + "9000",
                                "80200102" + "02" + "3132",
                                "9000",
                                "8040000000",
                                "80200102" + "02" + "3132" + "9000"))
                .cases();
    }

    private static Suite suite() {
        return new Suite("reader-exchange", "reader-certification.md, Test application on the card");
    }

    /** Commands to the first application, each with its answer behind it. */
    private static ReaderCase.Body told(String... commandsAndAnswers) {
        return bench -> talk(bench.with(TestApplication.SELECT_FIRST), commandsAndAnswers);
    }

    private static ReaderCase.Body second(String... commandsAndAnswers) {
        return bench -> talk(bench.with(TestApplication.SELECT_SECOND), commandsAndAnswers);
    }

    private static Verdict talk(Card card, String... commandsAndAnswers) throws CardException, Mismatch {
        for (int i = 0; i < commandsAndAnswers.length; i += 2) {
            Bench.expect(card, "step " + (i / 2 + 1), commandsAndAnswers[i], commandsAndAnswers[i + 1]);
        }
        return Verdict.passed();
    }

    /** Each answer is another status word, 6A00 to 6AFE: all of them have to arrive. */
    private static Verdict wrongOctets(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_FIRST);
        for (int place = 0; place < DATA; place++) {
            byte[] command = TestApplication.toCard(DATA);
            command[5 + place] ^= 0x55;
            Bench.expect("a wrong octet at " + place, Hex.octets("6A" + Hex.two(place)), Bench.send(card, command));
        }
        return Verdict.passed();
    }

    private static Verdict expected(Bench bench) throws CardException, Mismatch {
        Card card = bench.with(TestApplication.SELECT_SECOND);
        for (int ne : new int[] {1, 2, 127, 128, 254, 255, 256}) {
            Bench.expect(
                    card,
                    "one octet is sent where up to " + ne + " may come",
                    TestApplication.command(0, 0x20, 1, new byte[0], ne, false),
                    TestApplication.answer(1));
            Bench.expect(card, "the Le that the card saw", "0056000002", Hex.four(ne) + "9000");
        }
        return Verdict.passed();
    }
}
