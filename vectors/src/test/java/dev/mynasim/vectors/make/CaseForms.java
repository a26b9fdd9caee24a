// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Each command in all seven forms that a command can have (ISO/IEC 7816-3:2006 12.1.3). */
final class CaseForms {
    private static final String EXTENDED = "card-protocol.md §1.3 extended Lc CONFIRMED for others, INFERRED for this";
    private static final String WRONG_FORM = "card-protocol.md §6 6700 generic INFERRED; ISO/IEC 7816-4:2020 5.6";
    private static final String NAME = "D3 92 F0 00 26 01 00 00 00 01";

    private final ScriptFile file;

    CaseForms(ScriptFile file) {
        this.file = file;
    }

    void add() {
        selectEf();
        selectName();
        readBinary();
        readRecord();
        verify();
        challenge();
        getData();
        bigCommands();
    }

    private void selectEf() {
        String source = "card-protocol.md §2.3 SELECT EF CONFIRMED";
        String head = "00 A4 02 0C";
        refused("SELECT EF, case 1", head);
        refused("SELECT EF, case 2S", head + " 00");
        refused("SELECT EF, case 2E", head + " 00 00 00");
        file.add(jpki("SELECT EF, case 3S", source).send(head + " 02 00 0A", Sheet.OK));
        file.add(jpki("SELECT EF, case 3E", EXTENDED)
                .flag("EXTENDED")
                .send(head + " 00 00 02 00 0A", Sheet.OK, Sheet.ANY_ERROR));
        file.add(jpki("SELECT EF, case 4S", WRONG_FORM).send(head + " 02 00 0A 00", Sheet.OK, Sheet.ANY_ERROR));
        file.add(jpki("SELECT EF, case 4E", EXTENDED)
                .flag("EXTENDED")
                .send(head + " 00 00 02 00 0A 00 00", Sheet.OK, Sheet.ANY_ERROR));
    }

    private void selectName() {
        String source = "card-protocol.md §2.2 SELECT by name";
        file.add(new Script("SELECT by name, case 3S", source + " CONFIRMED")
                .needs("jpki")
                .send("00 A4 04 0C 0A " + NAME, Sheet.OK));
        file.add(new Script("SELECT by name, case 3E", EXTENDED)
                .needs("jpki")
                .flag("EXTENDED")
                .send("00 A4 04 0C 00 00 0A " + NAME, Sheet.OK, Sheet.ANY_ERROR));
        file.add(new Script("SELECT by name without data wanted, case 4S", source + " INFERRED with P2 0C")
                .needs("jpki")
                .send("00 A4 04 0C 0A " + NAME + " 00", Sheet.OK, Sheet.ANY_ERROR));
        file.add(new Script("SELECT by name, case 4S: data come", source + " FCI CONFIRMED, contents UNKNOWN")
                .needs("jpki")
                .send("00 A4 04 00 0A " + NAME + " 00", "6F 0C 84 0A " + NAME + " 90 00", "(1-256) 90 00"));
        file.add(new Script("SELECT by name, case 4E", EXTENDED)
                .needs("jpki")
                .flag("EXTENDED")
                .send(
                        "00 A4 04 00 00 00 0A " + NAME + " 00 00",
                        "6F 0C 84 0A " + NAME + " 90 00",
                        "(1-256) 90 00",
                        Sheet.ANY_ERROR));
    }

    private void readBinary() {
        String source = "card-protocol.md §4.1 READ BINARY CONFIRMED";
        file.add(withEf("READ BINARY, case 1", WRONG_FORM).send("00 B0 00 00", "67 00", Sheet.ANY_ERROR));
        file.add(withEf("READ BINARY, case 2S", source).send("00 B0 00 00 04", "30 82 (2) 90 00"));
        file.add(withEf("READ BINARY, case 2S, Le 00 is 256", source).send("00 B0 00 00 00", "30 82 (254) 90 00"));
        file.add(withEf("READ BINARY, case 2E", "card-protocol.md §1.3 extended Le on READ BINARY CONFIRMED")
                .flag("EXTENDED")
                .send("00 B0 00 00 00 00 04", "30 82 (2) 90 00"));
        file.add(withEf("READ BINARY, case 2E, more than 256", "card-protocol.md §1.3 extended Le CONFIRMED")
                .flag("EXTENDED")
                .send("00 B0 00 00 00 01 01", "30 82 (255) 90 00"));
        file.add(withEf("READ BINARY, case 2E, Le 0000 is all there is", "card-protocol.md §1.3 extended Le CONFIRMED")
                .flag("EXTENDED")
                .send("00 B0 00 00 00 00 00", "30 82 (1000-8000) 90 00"));
        file.add(withEf("READ BINARY, case 3S", WRONG_FORM).send("00 B0 00 00 02 00 04", "67 00", Sheet.ANY_ERROR));
        file.add(withEf("READ BINARY, case 4S", WRONG_FORM).send("00 B0 00 00 02 00 04 04", "67 00", Sheet.ANY_ERROR));
        file.add(withEf("READ BINARY, case 3E", WRONG_FORM)
                .flag("EXTENDED")
                .send("00 B0 00 00 00 00 02 00 04", "67 00", Sheet.ANY_ERROR));
        file.add(withEf("READ BINARY, case 4E", WRONG_FORM)
                .flag("EXTENDED")
                .send("00 B0 00 00 00 00 02 00 04 00 04", "67 00", Sheet.ANY_ERROR));
    }

    private void readRecord() {
        String source = "card-protocol.md §4.1 READ RECORD CONFIRMED";
        file.add(common("READ RECORD, case 1", WRONG_FORM).send("00 B2 01 0C", "67 00", Sheet.ANY_ERROR));
        file.add(common("READ RECORD, case 2S", source).send("00 B2 01 0C 00", "01 1C (28) 90 00"));
        file.add(common("READ RECORD, case 2E", "card-protocol.md §3.4 read with an extended Le by SCT, P2 05; SINGLE")
                .flag("EXTENDED")
                .send("00 B2 01 0C 00 00 00", "01 1C (28) 90 00"));
        file.add(common("READ RECORD, case 3S", WRONG_FORM).send("00 B2 01 0C 01 00", "67 00", Sheet.ANY_ERROR));
        file.add(common("READ RECORD, case 4S", WRONG_FORM).send("00 B2 01 0C 01 00 00", "67 00", Sheet.ANY_ERROR));
    }

    private void verify() {
        file.add(jpki("VERIFY, case 1, is the retry query", "card-protocol.md §4.1 retry query CONFIRMED")
                .send("00 20 00 98", "63 C3"));
        for (String le : new String[] {"00", "02"}) {
            String source = "card-protocol.md §9 conflict 14: refused (LUL, real card) against answered (JRS)";
            file.add(jpki("VERIFY, case 2S, Le " + le + ", where it is refused", source)
                    .setting("retryQueryWithLe", "refused")
                    .refused("QUERY_WITH_LE")
                    .send("00 20 00 98 " + le, "67 00"));
            file.add(jpki("VERIFY, case 2S, Le " + le + ", where it is answered", source)
                    .setting("retryQueryWithLe", "answered")
                    .send("00 20 00 98 " + le, "63 C3"));
        }
        file.add(jpki("VERIFY, case 2E", "card-protocol.md §9 conflict 14, INFERRED for the extended form")
                .flag("EXTENDED")
                .setting("retryQueryWithLe", "refused")
                .send("00 20 00 98 00 00 00", "67 00", "63 C3", Sheet.ANY_ERROR));
        file.add(jpki("VERIFY, case 3S", "card-protocol.md §4.1 VERIFY CONFIRMED")
                .send("00 20 00 98 <#auth>", Sheet.OK));
        file.add(jpki("VERIFY, case 3E", EXTENDED)
                .flag("EXTENDED")
                .send("00 20 00 98 00 00 04 <auth>", Sheet.OK, Sheet.ANY_ERROR));
        file.add(
                jpki("VERIFY, case 4S", WRONG_FORM).send("00 20 00 98 <#auth> 00", "67 00", Sheet.OK, Sheet.ANY_ERROR));
        file.add(jpki("VERIFY, case 4E", WRONG_FORM)
                .flag("EXTENDED")
                .send("00 20 00 98 00 00 04 <auth> 00 00", "67 00", Sheet.OK, Sheet.ANY_ERROR));
        file.add(jpki("VERIFY, case 4S, spends no try", WRONG_FORM)
                .send("00 20 00 98 <#auth> 00", "67 00", Sheet.OK, Sheet.ANY_ERROR)
                .send("00 20 00 98", "63 C3"));
    }

    private void challenge() {
        String source = "card-protocol.md §4.1 GET CHALLENGE CONFIRMED";
        file.add(new Script("GET CHALLENGE, case 1", WRONG_FORM).send("00 84 00 00", "67 00", Sheet.ANY_ERROR));
        file.add(new Script("GET CHALLENGE, case 2S", source).send("00 84 00 00 08", Sheet.data(8)));
        file.add(new Script("GET CHALLENGE, case 2E", "card-protocol.md §1.3 GET CHALLENGE CONFIRMED for 256")
                .flag("EXTENDED")
                .send("00 84 00 00 00 01 00", Sheet.data(256)));
        file.add(new Script("GET CHALLENGE, case 3S", WRONG_FORM).send("00 84 00 00 01 08", "67 00", Sheet.ANY_ERROR));
        file.add(new Script("GET CHALLENGE, case 4S", WRONG_FORM)
                .send("00 84 00 00 01 08 08", "67 00", Sheet.ANY_ERROR));
    }

    private void getData() {
        String source = "card-protocol.md §1.4 GET DATA CONFIRMED";
        file.add(new Script("GET DATA, case 1", WRONG_FORM).send("00 CA 00 F2", "67 00", Sheet.ANY_ERROR));
        file.add(new Script("GET DATA, case 2S", source).send("00 CA 00 F2 00", "32 30 (6) 90 00"));
        file.add(new Script("GET DATA, case 2E", "card-protocol.md §1.3 GET DATA SINGLE")
                .flag("EXTENDED")
                .send("00 CA 00 F2 00 00 00", "32 30 (6) 90 00"));
        file.add(new Script("GET DATA, case 3S", WRONG_FORM).send("00 CA 00 F2 01 00", "67 00", Sheet.ANY_ERROR));
    }

    // How much data the card takes is unknown; that it survives what it does not take, is not.
    private void bigCommands() {
        String source = "card-protocol.md §1.3 largest APDU UNKNOWN; §5 Lc outside 1–16 INFERRED";
        for (int length : new int[] {17, 254, 255}) {
            file.add(jpki("CHANGE REFERENCE DATA without VERIFY, with %d octets".formatted(length), source)
                    .effect("changes-card")
                    .sendLong("00 24 01 98 " + Sheet.octet(length), "31", length, "", "67 00", Sheet.ANY_ERROR));
        }
        for (int length : new int[] {256, 257, 4096, 32767, 32768, 65000}) {
            file.add(jpki("CHANGE REFERENCE DATA without VERIFY, with %d octets".formatted(length), source)
                    .flag("EXTENDED")
                    .effect("changes-card")
                    .sendLong("00 24 01 98 00 " + Sheet.word(length), "31", length, "", "67 00", Sheet.ANY_ERROR));
        }
        file.add(jpki("after a command of 65000 octets the next one is carried out", source)
                .flag("EXTENDED")
                .sendLong("00 A4 02 0C 00 " + Sheet.word(65000), "31", 65000, "", "67 00", Sheet.ANY_ERROR)
                .send(Sheet.file(0x0A), Sheet.OK));
    }

    private void refused(String comment, String command) {
        file.add(jpki(comment, WRONG_FORM).send(command, "67 00", Sheet.ANY_ERROR));
    }

    private static Script jpki(String comment, String source) {
        return new Script(comment, source).in(App.JPKI);
    }

    private static Script withEf(String comment, String source) {
        return jpki(comment, source).send(Sheet.file(0x0A), Sheet.OK);
    }

    private static Script common(String comment, String source) {
        return new Script(comment, source).in(App.COMMON);
    }
}
