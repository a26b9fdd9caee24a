// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** P1 and P2 that a command does not know. */
final class WrongParameters {
    private static final String SOURCE = "card-protocol.md §6 6A86 P1P2 wrong; INFERRED for this command";
    private static final String[] WRONG = {"6A 86", Sheet.ANY_ERROR};

    private final ScriptFile file;

    WrongParameters(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (int p1 : new int[] {0x01, 0x02, 0x80, 0xFF}) {
            file.add(jpki("VERIFY with P1 %02X does not verify".formatted(p1))
                    .send("00 20 %02X 9B <#sign>".formatted(p1), WRONG)
                    .refused("NOT_VERIFIED")
                    .send(Sheet.readShort(0x01, 0, 4), Sheet.DENIED));
            file.add(jpki("a query with P1 %02X".formatted(p1)).send("00 20 %02X 98".formatted(p1), WRONG));
        }
        for (int p2 : new int[] {0x00, 0x01, 0x18, 0x1F, 0xB8, 0xD8, 0xF8}) {
            file.add(jpki("VERIFY with P2 %02X spends no try of the current PIN".formatted(p2))
                    .effect("spends-tries")
                    .send(Pin.AUTH.select(), Sheet.OK)
                    .send("00 20 00 %02X <#auth.wrong>".formatted(p2), WRONG)
                    .send(Pin.AUTH.query(), "63 C3")
                    .giveBack(Pin.AUTH));
        }
        for (int p1 : new int[] {0xA0, 0xAA, 0xCA, 0xEA, 0xFF}) {
            file.add(jpki("READ BINARY with P1 %02X, a short identifier with reserved bits".formatted(p1))
                    .send("00 B0 %02X 00 04".formatted(p1), WRONG));
        }
        for (int p1p2 : new int[] {0x0001, 0x0100, 0x8000, 0xFFFF}) {
            file.add(new Script("GET CHALLENGE with P1P2 %04X".formatted(p1p2), SOURCE)
                    .send("00 84 " + Sheet.word(p1p2) + " 08", WRONG));
        }
        for (int p2 : new int[] {0x08, 0x09, 0x0A, 0x0B, 0x0E, 0x0F}) {
            file.add(new Script("READ RECORD with P2 %02X".formatted(p2), SOURCE)
                    .in(App.COMMON)
                    .send("00 B2 01 %02X 00".formatted(p2), WRONG));
        }
        for (int p1 : new int[] {0x01, 0x80, 0xFF}) {
            file.add(new Script("INTERNAL AUTHENTICATE with P1 %02X".formatted(p1), SOURCE)
                    .in(App.COMMON)
                    .send("00 88 %02X 99 04 01 02 03 04 00".formatted(p1), WRONG));
        }
        for (int p2 : new int[] {0x00, 0x19, 0xB9, 0xD9}) {
            file.add(new Script("INTERNAL AUTHENTICATE with P2 %02X".formatted(p2), SOURCE)
                    .in(App.COMMON)
                    .send("00 88 00 %02X 04 01 02 03 04 00".formatted(p2), WRONG));
        }
        lastCommandIndicator();
    }

    private void lastCommandIndicator() {
        String source =
                "card-protocol.md §4.1 last-command indicator SINGLE: iPhone only, the plastic card answers 6700";
        file.add(new Script("the last-command indicator, where it is refused", source)
                .in(App.JPKI)
                .setting("lastCommandIndicator", "refused")
                .refused("NOT_AN_IPHONE")
                .send("80 FC 00 00", "67 00"));
        file.add(new Script("the last-command indicator, where it is accepted", source)
                .in(App.JPKI)
                .setting("lastCommandIndicator", "accepted")
                .send("80 FC 00 00", "90 00", "(1-256) 90 00"));
        file.add(new Script("the last-command indicator with other parameters", source + "; INFERRED for these")
                .in(App.JPKI)
                .send("80 FC 01 00", WRONG));
    }

    private static Script jpki(String comment) {
        return new Script(comment, SOURCE).in(App.JPKI);
    }
}
