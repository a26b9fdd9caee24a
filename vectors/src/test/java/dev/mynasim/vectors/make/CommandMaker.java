// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Suite card-apdu: what holds for commands of any kind. */
final class CommandMaker implements Maker {
    private static final long SEED = 20261123;
    private static final String CHANNEL = "card-protocol.md §1.3 logical channel INFERRED";
    private static final String CLASSES = "card-protocol.md §4.1 CLA values, other CLA INFERRED";
    private static final String INSTRUCTIONS = "card-protocol.md §4.1 other INS INFERRED";
    private static final String[] UNKNOWN_CLASS = {"6E 00", Sheet.ANY_ERROR};
    private static final String[] UNKNOWN_INS = {"6D 00", Sheet.ANY_ERROR};

    /** Instructions of ISO/IEC 7816-4, -8 and -9 that the sheet does not give to this card and that write nothing. */
    private static final int[] HARMLESS = {
        0x10, 0x12, 0x14, 0x16, 0x21, 0x22, 0x2C, 0x33, 0x46, 0x70, 0x82, 0x86, 0x87, 0xA0, 0xA1, 0xB1, 0xB3, 0xC2,
        0xC3, 0xCB
    };

    /** Those that write, delete or block, and that no holder of a card may send. */
    private static final int[] WRITING = {
        0x04, 0x0C, 0x0E, 0x0F, 0x26, 0x28, 0x44, 0xD0, 0xD1, 0xD2, 0xD3, 0xD6, 0xD7, 0xDA, 0xDB, 0xDC, 0xDD, 0xE0,
        0xE2, 0xE4, 0xE6, 0xE8, 0xFE
    };

    private final Random random = new Random(SEED);
    private final ScriptFile file = new ScriptFile(
            "card-apdu",
            "What the card answers to commands of any kind: class octets, channels, instructions, the seven cases and their"
                    + " boundaries, wrong parameters, octets that are no command.",
            getClass().getName(),
            SEED);

    @Override
    public ScriptFile make() {
        file.flag("EXTENDED", "a command has a length in extended form");
        file.flag("MALFORMED", "octets are sent that are no command APDU; many readers refuse to carry them");
        file.group(1);
        channels();
        file.group(100);
        classes();
        file.group(200);
        instructions();
        file.group(400);
        new CaseForms(file).add();
        file.group(500);
        malformed();
        file.group(600);
        new WrongParameters(file).add();
        return file;
    }

    private void channels() {
        for (int cla : List.of(0x01, 0x02, 0x03, 0x40, 0x41, 0x47, 0x4F, 0x60)) {
            file.add(new Script("SELECT of an EF on another logical channel, class %02X".formatted(cla), CHANNEL)
                    .in(App.JPKI)
                    .send("%02X A4 02 0C 02 00 0A".formatted(cla), "68 81", Sheet.ANY_ERROR));
            file.add(new Script(
                            "the right PIN on another logical channel, class %02X, opens nothing".formatted(cla),
                            CHANNEL)
                    .in(App.JPKI)
                    .send("%02X 20 00 9B <#sign>".formatted(cla), "68 81", Sheet.ANY_ERROR)
                    .refused("NOT_VERIFIED")
                    .send(Sheet.readShort(0x01, 0, 4), Sheet.DENIED));
            file.add(new Script("a protected file on another logical channel, class %02X".formatted(cla), CHANNEL)
                    .in(App.JPKI)
                    .verified(Pin.SIGN)
                    .send("%02X B0 81 00 04".formatted(cla), "68 81", Sheet.ANY_ERROR));
        }
        file.add(new Script("SELECT by name on another logical channel", CHANNEL)
                .needs("jpki")
                .send("01" + App.JPKI.select().substring(2), "68 81", Sheet.ANY_ERROR));
        file.add(new Script("the retry query on another logical channel", CHANNEL)
                .in(App.JPKI)
                .send("02 20 00 98", "68 81", Sheet.ANY_ERROR));
        file.add(new Script("GET CHALLENGE on another logical channel", CHANNEL)
                .send("03 84 00 00 08", "68 81", Sheet.ANY_ERROR));
    }

    private void classes() {
        TreeSet<Integer> classes = new TreeSet<>(
                List.of(0x04, 0x10, 0x20, 0x30, 0x81, 0x84, 0x88, 0x8C, 0x90, 0xA0, 0xB0, 0xC0, 0xE0, 0xF0, 0xFE));
        while (classes.size() < 30) {
            classes.add(0x80 + 1 + random.nextInt(0x7E));
        }
        for (int cla : classes) {
            file.add(new Script("READ BINARY in class %02X".formatted(cla), CLASSES)
                    .in(App.JPKI)
                    .send(Sheet.file(0x0A), Sheet.OK)
                    .send("%02X B0 00 00 04".formatted(cla), UNKNOWN_CLASS));
        }
        for (int cla : List.of(0x04, 0x10, 0x80, 0x84, 0x90, 0xA0, 0xC0)) {
            file.add(new Script("the right PIN in class %02X opens nothing".formatted(cla), CLASSES)
                    .in(App.JPKI)
                    .send("%02X 20 00 9B <#sign>".formatted(cla), cla == 0x80 ? UNKNOWN_INS : UNKNOWN_CLASS)
                    .refused("NOT_VERIFIED")
                    .send(Sheet.readShort(0x01, 0, 4), Sheet.DENIED));
        }
        for (String command : List.of("A4 02 0C 02 00 0A", "B0 8A 00 04", "84 00 00 08", "CA 5F 51 00")) {
            file.add(new Script("an ISO command in the card's own class: 80 " + command, INSTRUCTIONS)
                    .in(App.JPKI)
                    .send("80 " + command, UNKNOWN_INS));
        }
        file.add(new Script("READ RECORD in the card's own class", INSTRUCTIONS)
                .in(App.COMMON)
                .send("80 B2 01 0C 00", UNKNOWN_INS));
        file.add(new Script("a signature in class 00 is none, with the PIN too", INSTRUCTIONS)
                .in(App.JPKI)
                .verified(Pin.AUTH)
                .send("00" + Sheet.SIGN_WITH_AUTH_KEY.substring(2), UNKNOWN_INS));
        file.add(new Script("CHANGE KEY in class 00", INSTRUCTIONS)
                .in(App.JUKI)
                .verified(Pin.JUKI)
                .effect("changes-card")
                .send("00 32 00 9C <#juki>", UNKNOWN_INS));
        file.add(new Script("CHANGE REFERENCE DATA in class 80", INSTRUCTIONS)
                .in(App.JPKI)
                .verified(Pin.AUTH)
                .effect("changes-card")
                .send("80 24 01 98 <#auth>", UNKNOWN_INS));
        file.add(new Script("SELECT by name in class 80 leaves the application as it is", INSTRUCTIONS)
                .needs("text")
                .in(App.JPKI)
                .send("80" + App.TEXT.select().substring(2), UNKNOWN_INS)
                .send(Sheet.file(0x0A), Sheet.OK));
    }

    private void instructions() {
        for (int ins : HARMLESS) {
            file.add(new Script("INS %02X".formatted(ins), source(ins))
                    .in(App.JPKI)
                    .send(Sheet.file(0x0A), Sheet.OK)
                    .send("00 %02X 00 00".formatted(ins), UNKNOWN_INS));
        }
        for (int ins : WRITING) {
            file.add(new Script(
                            "INS %02X, which writes on other cards, leaves the file as it was".formatted(ins),
                            source(ins))
                    .in(App.JPKI)
                    .effect("changes-card")
                    .send(Sheet.file(0x06), Sheet.OK)
                    .send(Sheet.read(0, 160), "(160:before) 90 00")
                    .send("00 %02X 00 00 04 00 00 00 00".formatted(ins), UNKNOWN_INS)
                    .send(Sheet.file(0x06), Sheet.OK)
                    .send(Sheet.read(0, 160), "<before> 90 00"));
        }
        for (int ins : List.of(0x00, 0x60, 0x6F, 0x90, 0x9F, 0xFF)) {
            file.add(new Script("INS %02X, which ISO/IEC 7816 gives to nobody".formatted(ins), INSTRUCTIONS)
                    .in(App.JPKI)
                    .send("00 %02X 00 00".formatted(ins), UNKNOWN_INS));
        }
        for (String command : List.of("54 00 00", "50 00 00", "52 00 00", "8A 00 00")) {
            file.add(new Script(
                            "an issuer's command: 80 " + command,
                            "card-protocol.md §4.1 UNLOCK KEY, LOCK DF, UNLOCK DF, MANAGE ATTRIBUTES SINGLE: issuer only")
                    .in(App.JPKI)
                    .effect("changes-card")
                    .refused("ISSUER_ONLY")
                    .send("80 " + command, Sheet.ANY_ERROR));
        }
        elsewhere(App.JPKI, "CHANGE KEY", "80 32 00 98 <#auth>", Pin.AUTH);
        elsewhere(App.TEXT, "CHANGE KEY", "80 32 00 91 <#inputSupport>", Pin.INPUT_SUPPORT);
        elsewhere(App.JUKI, "CHANGE REFERENCE DATA", "00 24 01 9C <#juki>", Pin.JUKI);
        elsewhere(App.COMMON, "CHANGE REFERENCE DATA", "00 24 01 9C <#juki>", Pin.COMMON_JUKI);
        elsewhere(App.JUKI, "INTERNAL AUTHENTICATE", "00 88 00 9C 04 01 02 03 04 00", Pin.JUKI);
        elsewhere(App.JUKI, "COMPUTE DIGITAL SIGNATURE", "80 2A 00 9C 04 01 02 03 04 00", Pin.JUKI);
        elsewhere(App.COMMON, "COMPUTE DIGITAL SIGNATURE", "80 2A 00 99 04 01 02 03 04 00", Pin.COMMON_JUKI);
        file.add(new Script("VERIFY while the issuer security domain is current", INSTRUCTIONS)
                .send("00 20 00 80", UNKNOWN_INS));
    }

    private void elsewhere(App app, String command, String octets, Pin pin) {
        file.add(new Script("%s in %s, which has it not".formatted(command, app.title()), INSTRUCTIONS)
                .in(app)
                .verified(pin)
                .effect("changes-card")
                .send(octets, UNKNOWN_INS));
    }

    private static String source(int ins) {
        return ins == 0x22 || ins == 0x82 ? "card-protocol.md §10 unknown 18 INFERRED" : INSTRUCTIONS;
    }

    private void malformed() {
        String source = "ISO/IEC 7816-3:2006 12.1.3; card-protocol.md §6 6700 generic, INFERRED for these";
        String[][] octets = {
            {"00 A4", "two octets"},
            {"00 A4 02", "three octets"},
            {"00 A4 02 0C 02", "Lc without data"},
            {"00 A4 02 0C 02 00", "one octet less than Lc says"},
            {"00 A4 02 0C 02 00 0A 00 00", "two octets more than Lc says"},
            {"00 A4 02 0C 02 00 0A 00 00 00", "three octets more than Lc says"},
            {"00 A4 02 0C 00 00", "an extended length that ends after its first octet"},
            {"00 A4 02 0C 00 00 02", "an extended Lc without data, read as Le it would be one"},
            {"00 A4 02 0C 00 00 02 00", "one octet less than the extended Lc says"},
            {"00 A4 02 0C 00 00 02 00 0A 00", "an extended Lc and a short Le"},
            {"00 A4 02 0C 00 00 02 00 0A 00 00 00", "an extended Lc and a Le of three octets"},
            {"00 A4 02 0C 00 00 00 00", "an extended Lc of nothing"},
            {"00 A4 02 0C 00 00 00 00 0A", "an extended Lc of nothing, and data"},
            {"00 20 00 98 05 <auth>", "a PIN that is shorter than Lc says"},
            {"00 20 00 98 03 <auth> 00", "a PIN that is longer than Lc says"},
            {"00 20 00 98 00 00 05 <auth>", "a PIN that is shorter than the extended Lc says"},
            {"00 20 00 98 00 04 <auth>", "a length octet too many before a PIN"}
        };
        for (String[] one : octets) {
            Script script =
                    new Script(one[1] + ": " + one[0], source).flag("MALFORMED").in(App.JPKI);
            if (one[0].contains("00 00 02")) {
                script.flag("EXTENDED");
            }
            // As a command with Le 0002 it is well formed, and names no EF.
            file.add(script.send(one[0], "67 00", Sheet.ANY_ERROR));
        }
        file.add(new Script("after octets that are no command the next command is carried out", source)
                .flag("MALFORMED")
                .in(App.JPKI)
                .send("00 A4 02 0C 02 00", "67 00", Sheet.ANY_ERROR)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send(Sheet.read(0, 4), "30 82 (2) 90 00"));
        file.add(new Script("octets that are no command take no status away", source)
                .flag("MALFORMED")
                .in(App.JPKI)
                .verified(Pin.SIGN)
                .send("00 B0 81 00 04 00 00 00", "67 00", Sheet.ANY_ERROR)
                .send(Sheet.readShort(0x01, 0, 4), "30 82 (2) 90 00"));
    }
}
