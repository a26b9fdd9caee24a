// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;
import java.util.Random;

/** Suite card-other: what lies in the files, random octets, and authentication of the card. */
final class OtherMaker implements Maker {
    private static final long SEED = 88;
    private static final String CHALLENGE =
            "card-protocol.md §4.1 GET CHALLENGE, 1–256 octets exactly, in any state CONFIRMED";
    private static final List<App> EVERYWHERE = List.of(App.values());
    private static final String AUTHENTICATE = "card-protocol.md §4.1 INTERNAL AUTHENTICATE SINGLE";

    private final Random random = new Random(SEED);
    private final ScriptFile file = new ScriptFile(
            "card-other",
            "What the files of the text, surface, common and juki applications and the token info hold; GET CHALLENGE;"
                    + " INTERNAL AUTHENTICATE.",
            getClass().getName(),
            SEED);

    @Override
    public ScriptFile make() {
        file.flag("EXTENDED", "a command has a length in extended form");
        file.flag("PERSONA", "the expected octets are those of the invented person whose card it is");
        file.group(1);
        new FileContents(file).add();
        file.group(200);
        challenges();
        file.group(300);
        authentication();
        return file;
    }

    private void challenges() {
        for (int length : new int[] {
            1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 20, 24, 31, 32, 33, 64, 100, 127, 128, 129, 200, 254, 255, 256
        }) {
            App app = EVERYWHERE.get(random.nextInt(EVERYWHERE.size()));
            file.add(new Script("%d octets in %s".formatted(length, app.title()), CHALLENGE)
                    .in(app)
                    .send("00 84 00 00 " + Sheet.octet(length & 0xFF), Sheet.data(length)));
        }
        for (App app : App.values()) {
            file.add(new Script("eight octets in " + app.title(), CHALLENGE)
                    .in(app)
                    .send("00 84 00 00 08", Sheet.data(8)));
        }
        file.add(new Script("eight octets right after power-up", CHALLENGE).send("00 84 00 00 08", Sheet.data(8)));
        file.add(new Script("256 octets in extended form", "card-protocol.md §1.3 GET CHALLENGE CONFIRMED")
                .flag("EXTENDED")
                .send("00 84 00 00 00 01 00", Sheet.data(256)));
        for (int length : new int[] {257, 512, 4096, 65_535}) {
            file.add(new Script(
                            "%d octets are too many".formatted(length), "card-protocol.md §1.3 more than 256 CONFIRMED")
                    .flag("EXTENDED")
                    .refused("TOO_MANY")
                    .send("00 84 00 00 00 " + Sheet.word(length), "69 85"));
        }
        file.add(new Script("65,536 octets, Le 0000", "card-protocol.md §1.3 more than 256 CONFIRMED")
                .flag("EXTENDED")
                .refused("TOO_MANY")
                .send("00 84 00 00 00 00 00", "69 85"));
        file.add(new Script("a challenge keeps the application and its current EF", CHALLENGE)
                .in(App.JPKI)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send("00 84 00 00 10", Sheet.data(16))
                .send(Sheet.read(0, 2), "30 82 90 00"));
    }

    private void authentication() {
        for (int length : new int[] {1, 2, 8, 16, 20, 32, 64, 127, 128, 200, 254, 255}) {
            file.add(new Script("common 0019 with a challenge of %d octets".formatted(length), AUTHENTICATE)
                    .in(App.COMMON)
                    .sendLong("00 88 00 99 " + Sheet.octet(length), "A5", length, "00", Sheet.data(256)));
        }
        file.add(new Script("common 0019 as the current EF", AUTHENTICATE)
                .in(App.COMMON)
                .send(Sheet.file(0x19), Sheet.OK)
                .send("00 88 00 80 04 01 02 03 04 00", Sheet.data(256)));
        file.add(new Script(
                        "the same challenge gives the same signature", AUTHENTICATE + "; PKCS#1 v1.5 is deterministic")
                .in(App.COMMON)
                .send("00 88 00 99 04 01 02 03 04 00", "(256:signature) 90 00")
                .reset("cold")
                .in(App.COMMON)
                .send("00 88 00 99 04 01 02 03 04 00", "<signature> 90 00"));
        file.add(new Script("with its PIN verified it is the same signature", AUTHENTICATE + ": no credential")
                .in(App.COMMON)
                .send("00 88 00 99 04 01 02 03 04 00", "(256:signature) 90 00")
                .verified(Pin.COMMON_JUKI)
                .send("00 88 00 99 04 01 02 03 04 00", "<signature> 90 00"));
        file.add(new Script("a challenge of no octets", AUTHENTICATE + " 1–255 octets; status INFERRED")
                .in(App.COMMON)
                .send("00 88 00 99 00", "67 00", Sheet.ANY_ERROR));
        file.add(new Script("a challenge of 256 octets", AUTHENTICATE + " 1–255 octets; status INFERRED")
                .in(App.COMMON)
                .flag("EXTENDED")
                .sendLong("00 88 00 99 00 01 00", "A5", 256, "00 00", "67 00", Sheet.ANY_ERROR));
        file.add(new Script("without Le", AUTHENTICATE + "; INFERRED")
                .in(App.COMMON)
                .send("00 88 00 99 04 01 02 03 04", "67 00", Sheet.ANY_ERROR));
        otherKey(0x17, Pin.AUTH, "69 82", "PIN-protected keys");
        otherKey(0x1A, Pin.SIGN, "69 82", "PIN-protected keys");
        otherKey(0x13, Pin.INPUT_SUPPORT, "69 85", "signing keys of text and surface");
        for (int id : new int[] {0x01, 0x02, 0x1C}) {
            file.add(new Script(
                            "common %04X, which is no key".formatted(id), "card-protocol.md §6 6981, INFERRED for this")
                    .in(App.COMMON)
                    .send("00 88 00 %02X 04 01 02 03 04 00".formatted(0x80 | id), "69 81", Sheet.ANY_ERROR));
        }
        for (App app : List.of(App.JPKI, App.TEXT, App.SURFACE, App.COMMON)) {
            file.add(
                    new Script("without a current EF in " + app.title(), "card-protocol.md §2.3 no current EF INFERRED")
                            .in(app)
                            .send("00 88 00 80 04 01 02 03 04 00", "69 86", Sheet.ANY_ERROR));
        }
    }

    private void otherKey(int id, Pin pin, String status, String why) {
        String title = "%s %04X does not authenticate".formatted(pin.app().title(), id);
        String command = "00 88 00 %02X 04 01 02 03 04 00".formatted(0x80 | id);
        file.add(new Script(title, AUTHENTICATE + ": others, " + why)
                .in(pin.app())
                .refused("OTHER_KEY")
                .send(command, status));
        file.add(new Script(title + ", with its PIN too", AUTHENTICATE + ": others, " + why)
                .in(pin.app())
                .verified(pin)
                .refused("OTHER_KEY")
                .send(command, status));
    }
}
