// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The card without an application of a holder: no master file, and the data objects (card-protocol.md section 1.4). */
final class CardManager {
    private static final String NO_MF = "card-protocol.md §1.4 00 A4 00 00 SINGLE";
    private static final String LEVEL = "card-protocol.md §1.4 MF level SINGLE";
    private static final String DATA = "card-protocol.md §1.4 GET DATA ";
    private static final List<App> HOLDERS = List.of(App.JPKI, App.TEXT, App.SURFACE, App.JUKI, App.COMMON);

    /** A tag, what it holds on the card of the persona "adult", and how sure that is. */
    private record Tag(int tag, String contents, String mark) {}

    private static final List<Tag> TAGS = List.of(
            new Tag(0x0042, "(16)", "0042 CONFIRMED"),
            new Tag(0x0045, "(1-255)", "0045 CONFIRMED"),
            new Tag(0x0066, "(1-255)", "0066 CONFIRMED"),
            new Tag(0x00F0, Sheet.ascii("10202"), "00F0 CONFIRMED"),
            new Tag(0x00F2, Sheet.ascii("20360814"), "00F2 CONFIRMED"),
            new Tag(0x00F7, "(16)", "00F7 SINGLE"));

    private final ScriptFile file;
    private final Random random;

    CardManager(ScriptFile file, Random random) {
        this.file = file;
        this.random = random;
    }

    void add() {
        masterFile();
        objects();
        missingObjects();
    }

    private void masterFile() {
        file.add(new Script("SELECT of the master file right after reset", NO_MF)
                .refused("NO_MASTER_FILE")
                .send("00 A4 00 00", "6A 86"));
        file.add(new Script("SELECT of the master file after another reset", NO_MF)
                .in(App.JPKI)
                .reset("warm")
                .refused("NO_MASTER_FILE")
                .send("00 A4 00 00", "6A 86"));
        for (App app : HOLDERS) {
            file.add(new Script("SELECT of the master file while %s is current".formatted(app.title()), NO_MF)
                    .in(app)
                    .send("00 A4 00 00", Sheet.OK));
        }
        file.add(new Script("SELECT of the master file leaves the application selected", NO_MF)
                .in(App.JPKI)
                .send("00 A4 00 00", Sheet.OK)
                .send(Sheet.file(0x0A), Sheet.OK));
        file.add(new Script("SELECT of the master file leaves the current EF", NO_MF)
                .in(App.JPKI)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send("00 A4 00 00", Sheet.OK)
                .send(Sheet.read(0, 4), "30 82 (2) 90 00"));
        file.add(new Script("SELECT of the master file leaves a PIN verified", NO_MF)
                .in(App.JPKI)
                .verified(Pin.SIGN)
                .send("00 A4 00 00", Sheet.OK)
                .send(Sheet.readShort(0x01, 0, 4), "30 82 (2) 90 00"));
        file.add(new Script("SELECT of the master file does not bring the data objects", NO_MF)
                .in(App.JPKI)
                .send("00 A4 00 00", Sheet.OK)
                .refused("NOT_CURRENT")
                .send("00 CA 00 42 00", "6A 88"));
        for (String p2 : List.of("00", "0C")) {
            file.add(new Script("SELECT of 3F00 right after reset, P2 " + p2, "card-protocol.md §1.4 3F00 SINGLE")
                    .refused("NO_MASTER_FILE")
                    .send("00 A4 00 " + p2 + " 02 3F 00", Sheet.NOT_FOUND));
            file.add(new Script("SELECT of 3F00 in JPKI, P2 " + p2, "card-protocol.md §1.4 3F00 SINGLE")
                    .in(App.JPKI)
                    .refused("NO_MASTER_FILE")
                    .send("00 A4 00 " + p2 + " 02 3F 00", Sheet.NOT_FOUND));
        }
        for (String id : List.of("2F 10", "2F 11")) {
            file.add(new Script("EF " + id + " at the card's level", LEVEL)
                    .refused("NOT_FOUND")
                    .send("00 A4 02 0C 02 " + id, Sheet.NOT_FOUND));
        }
        file.add(new Script("EF 001E at the card's level is there", LEVEL).send(Sheet.file(0x1E), Sheet.OK));
        file.add(new Script("EF 001E at the card's level cannot be read", LEVEL)
                .send(Sheet.file(0x1E), Sheet.OK)
                .refused("WRONG_FILE_KIND")
                .send(Sheet.read(0, 256), "69 81"));
        file.add(new Script("EF 001E at the card's level has no records", LEVEL)
                .send(Sheet.file(0x1E), Sheet.OK)
                .refused("WRONG_FILE_KIND")
                .send("00 B2 01 04 00", "69 81"));
    }

    private void objects() {
        for (Tag tag : TAGS) {
            String get = "00 CA " + Sheet.word(tag.tag);
            String right = tag.contents + " 90 00";
            file.add(new Script("object %04X".formatted(tag.tag), DATA + tag.mark).send(get + " 00", right));
            for (String p2 : List.of("00", "0C")) {
                file.add(new Script(
                                "object %04X after the issuer security domain is selected with P2 %s"
                                        .formatted(tag.tag, p2),
                                "card-protocol.md §1.4 ISD can be selected again SINGLE")
                        .in(App.JPKI)
                        .send(Sheet.selectName(Integer.parseInt(p2, 16), App.ISD.aid()), "(*) 90 00")
                        .send(get + " 00", right));
            }
            App other = HOLDERS.get(random.nextInt(HOLDERS.size()));
            file.add(new Script(
                            "object %04X while %s is current".formatted(tag.tag, other.title()),
                            DATA + "only while the ISD is current SINGLE")
                    .in(other)
                    .refused("NOT_CURRENT")
                    .send(get + " 00", "6A 88"));
            file.add(new Script("object %04X is the same after a reset".formatted(tag.tag), DATA + tag.mark)
                    .send(get + " 00", "(*:object) 90 00")
                    .reset("cold")
                    .send(get + " 00", "<object> 90 00"));
            file.add(new Script(
                            "object %04X with an extended Le".formatted(tag.tag),
                            "card-protocol.md §1.3 GET DATA SINGLE")
                    .flag("EXTENDED")
                    .send(get + " 00 00 00", right));
        }
        String large = "5F 4E 82 01 29 (297) 5F 37 82 01 00 (256) 90 00";
        file.add(new Script(
                        "the large object 00F8 with a short Le",
                        "card-protocol.md §1.3 GET DATA of a large object SINGLE")
                .refused("TOO_LONG_FOR_LE")
                .send("00 CA 00 F8 00", "67 00"));
        file.add(new Script("the large object 00F8 with an extended Le", DATA + "00F8 SINGLE; §3.7")
                .flag("EXTENDED")
                .send("00 CA 00 F8 00 00 00", large));
        file.add(new Script("object 7F21 with an extended Le", DATA + "7F21 SINGLE, absent on some cards")
                .flag("EXTENDED")
                .send("00 CA 7F 21 00 00 00", large, "6A 88"));
        contactAtr();
    }

    private void contactAtr() {
        String source =
                "card-protocol.md §1.1 GET DATA 5F51 SINGLE: on some cards only in the power-on state, on others"
                        + " only with an application";
        String atr = "E0 00 FF 81 31 FE 45 14 90 00";
        file.add(new Script("the contact ATR right after reset", source).send("00 CA 5F 51 00", atr, Sheet.ANY_ERROR));
        for (App app : HOLDERS) {
            file.add(new Script("the contact ATR while %s is current".formatted(app.title()), source)
                    .in(app)
                    .send("00 CA 5F 51 00", atr, Sheet.ANY_ERROR));
        }
        file.add(new Script(
                        "the ATR of the plastic card with contacts",
                        "card-protocol.md §1.1 CONFLICT on the name, octets agree")
                .step("{\"atr\": \"3B E0 00 FF 81 31 FE 45 14\"}")
                .send("00 84 00 00 01", Sheet.data(1)));
    }

    private void missingObjects() {
        Set<Integer> known = Set.of(0x42, 0x45, 0x66, 0xF0, 0xF2, 0xF3, 0xF7, 0xF8, 0x7F21, 0x5F51);
        Set<Integer> tags =
                new TreeSet<>(Set.of(0x0000, 0x0043, 0x0067, 0x00F1, 0x00F9, 0x4200, 0x5F50, 0x7F22, 0x9F7F));
        while (tags.size() < 24) {
            tags.add(random.nextInt(0x10000));
        }
        tags.removeAll(known);
        for (int tag : tags) {
            file.add(new Script("object %04X is not there".formatted(tag), DATA + "missing object SINGLE")
                    .refused("NOT_FOUND")
                    .send("00 CA " + Sheet.word(tag) + " 00", "6A 88"));
        }
    }
}
