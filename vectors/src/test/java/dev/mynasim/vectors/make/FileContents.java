// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** What lies in the files of section 3: lengths, tags, and what the sheet tells of the values. */
final class FileContents {
    private static final String PUBLIC_KEY = "90 03 01 00 01 91 82 01 00 (256)";
    private static final String WHOLE = "00 B0 %02X 00 00 00 00";

    private final ScriptFile file;

    FileContents(ScriptFile file) {
        this.file = file;
    }

    void add() {
        tokenInfo();
        text();
        attributes();
        surface();
        face();
    }

    private Script whole(String comment, String source, Pin pin, int id, String pattern) {
        return new Script(comment, "card-protocol.md " + source)
                .flag("EXTENDED")
                .in(pin.app())
                .verified(pin)
                .send(WHOLE.formatted(0x80 | id), pattern + " 90 00");
    }

    private Script free(App app, String comment, String source, int id, String pattern) {
        return new Script(comment, "card-protocol.md " + source)
                .flag("EXTENDED")
                .in(app)
                .send(WHOLE.formatted(0x80 | id), pattern + " 90 00");
    }

    private static String padded(String text, int length) {
        return Sheet.ascii(text + " ".repeat(length - text.length()));
    }

    private void tokenInfo() {
        String source = "§3.1.1 token info, label CONFIRMED, layout SINGLE";
        token("label", "label CONFIRMED", 0, padded("JPKIAPICCTOKEN2", 32));
        token("flags", source, 96, "00 00 04 0D");
        token("sessions: at most one, none open", source, 100, "00 00 00 01 00 00 00 00 00 00 00 01 00 00 00 00");
        token("longest and shortest PIN", source, 116, "00 00 00 10 00 00 00 06");
        token("memory is not told", source, 124, "FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF");
        token("versions", source, 140, Sheet.ascii("0301"));
        token("no clock", source, 144, Sheet.ascii("9".repeat(16)));
        file.add(new Script("token info: the serial number is digits", "card-protocol.md " + source)
                .in(App.JPKI)
                .send(Sheet.readShort(0x06, 80, 16), "3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 90 00"));
        file.add(new Script("token info: the manufacturer is 32 digits", "card-protocol.md " + source)
                .in(App.JPKI)
                .send(Sheet.readShort(0x06, 32, 32), "3? ".repeat(32) + "90 00"));
        for (int le : new int[] {0x14, 0x20}) {
            file.add(new Script(
                            "token info: its first %d octets, as clients read it".formatted(le),
                            "card-protocol.md §3.1.1 CONFIRMED")
                    .in(App.JPKI)
                    .send(Sheet.file(0x06), Sheet.OK)
                    .send(Sheet.read(0, le), padded("JPKIAPICCTOKEN2", le) + " 90 00"));
        }
        file.add(new Script("both certificates are on the card", "card-protocol.md §3.1 0008 SINGLE")
                .in(App.JPKI)
                .send(Sheet.readShort(0x08, 0, 256), "8F 8F (1) 90 00"));
        file.add(new Script("a card without a sign certificate says so", "card-protocol.md §7 children SINGLE")
                .card("child", "child")
                .in(App.JPKI)
                .send(Sheet.readShort(0x08, 0, 256), "00 8F 00 90 00"));
        file.add(new Script(
                        "a card without a sign certificate has no file for it",
                        "card-protocol.md §10 unknown 15 INFERRED")
                .card("child", "child")
                .in(App.JPKI)
                .send(Sheet.file(0x01), Sheet.NOT_FOUND, Sheet.OK));
    }

    private void token(String comment, String source, int offset, String octets) {
        file.add(new Script("token info: " + comment, "card-protocol.md " + source)
                .in(App.JPKI)
                .send(Sheet.readShort(0x06, offset, Sheet.octets(octets)), octets + " 90 00"));
    }

    private void text() {
        Pin pin = Pin.INPUT_SUPPORT;
        file.add(whole("the my number is code A", "§3.2 0001 CONFIRMED", pin, 0x01, "FF 10 0C <codeA> FF FF"));
        file.add(new Script("the my number as clients read it, Le 11", "card-protocol.md §3.2 0001 CONFIRMED")
                .in(App.TEXT)
                .send(pin.select(), Sheet.OK)
                .send("00 20 00 80 <#inputSupport>", Sheet.OK)
                .send(Sheet.file(0x01), Sheet.OK)
                .send(Sheet.read(0, 0x11), "FF 10 0C <codeA> FF FF 90 00"));
        file.add(new Script("the my number after code A", "card-protocol.md §3.2 0001 CONFIRMED")
                .in(App.TEXT)
                .verified(Pin.TEXT_CODE_A)
                .send(Sheet.readShort(0x01, 3, 12), "<codeA> 90 00"));
        file.add(whole(
                "the integrity record",
                "§3.2.2 CONFIRMED",
                pin,
                0x03,
                "FF 30 82 01 4B DF 31 20 (32) DF 32 20 (32) DF 33 82 01 00 (256)"));
        file.add(free(App.TEXT, "the CV certificate", "§3.7 CONFIRMED", 0x04, certificate()));
        file.add(free(
                App.TEXT,
                "the basic information, with lengths that are longer than need be",
                "§3.2.3 SINGLE",
                0x05,
                "FF 40 82 00 9F DF 41 04 01 03 0E 01 DF 42 10 (16) DF 43 82 00 80 (32) " + "FF ".repeat(96) + "(*)"));
        file.add(new Script("the basic information has 256 octets at least", "card-protocol.md §3.2.3 size INFERRED")
                .in(App.TEXT)
                .send(Sheet.readShort(0x05, 0, 256), Sheet.data(256), "(164-256) 90 00"));
        file.add(new Script("behind the basic information is filler", "card-protocol.md §3 filler FF CONFIRMED")
                .in(App.TEXT)
                .send(Sheet.readShort(0x05, 164, 8), "FF FF FF FF FF FF FF FF 90 00"));
        file.add(whole("the key for session keys", "§3.2 0006 SINGLE", pin, 0x06, "A1 82 01 09 " + PUBLIC_KEY));
        file.add(whole(
                "the signed key of the card",
                "§3.2 0007 SINGLE",
                pin,
                0x07,
                "FF 50 82 02 13 DF 51 82 01 09 " + PUBLIC_KEY + " DF 52 82 01 00 (256)"));
        file.add(free(
                App.TEXT,
                "sixteen FF",
                "§3.2 0008 SINGLE",
                0x08,
                "FF ".repeat(16).strip()));
        file.add(new Script("two keys of the card are two", "card-protocol.md §3.2 0006, 0007 SINGLE")
                .flag("EXTENDED")
                .in(App.TEXT)
                .verified(pin)
                .send(WHOLE.formatted(0x86), "(*) 90 00")
                .send(Sheet.readShort(0x06, 0, 13), "A1 82 01 09 90 03 01 00 01 91 82 01 00 90 00")
                .send(Sheet.readShort(0x07, 0, 18), "FF 50 82 02 13 DF 51 82 01 09 90 03 01 00 01 91 82 01 90 00"));
    }

    private static String certificate() {
        return "7F 21 82 02 33 5F 4E 82 01 29 (16) (16) " + PUBLIC_KEY + " 5F 37 82 01 00 (256)";
    }

    /** Of the persona "adult", with the offsets worked out by hand: one-byte outer length, so the first is 000E. */
    private void attributes() {
        String name = utf8("高崎　花子");
        String address = utf8("群馬県高崎市高松町３５－１");
        int nameAt = 0x0E;
        int addressAt = nameAt + 3 + Sheet.octets(name);
        int birthAt = addressAt + 3 + Sheet.octets(address);
        int sexAt = birthAt + 3 + 8;
        int outer = sexAt + 4 - 3;
        String table = "DF 21 08 %s %s %s %s"
                .formatted(Sheet.word(nameAt), Sheet.word(addressAt), Sheet.word(birthAt), Sheet.word(sexAt));
        String objects = "DF 22 %02X %s DF 23 %02X %s DF 24 08 %s DF 25 01 %s"
                .formatted(
                        Sheet.octets(name),
                        name,
                        Sheet.octets(address),
                        address,
                        Sheet.ascii("19850814"),
                        Sheet.ascii("2"));
        String whole = "FF 20 %02X %s %s (*) 90 00".formatted(outer, table, objects);
        for (Pin pin : new Pin[] {Pin.INPUT_SUPPORT, Pin.TEXT_CODE_B}) {
            file.add(new Script("the four attributes after " + pin.title(), "card-protocol.md §3.2.1 CONFIRMED")
                    .flag("PERSONA")
                    .in(App.TEXT)
                    .verified(pin)
                    .send(Sheet.readShort(0x02, 0, 256), whole));
        }
        file.add(attribute("name", 0, "DF 22 %02X %s (*)".formatted(Sheet.octets(name), name)));
        file.add(attribute("address", 2, "DF 23 %02X %s (*)".formatted(Sheet.octets(address), address)));
        file.add(attribute("birth date", 4, "DF 24 08 %s (*)".formatted(Sheet.ascii("19850814"))));
        file.add(attribute("sex", 6, "DF 25 01 32 (*)"));
        file.add(new Script("the offset table tells the first object at 000E", "card-protocol.md §3.2.1 CONFIRMED")
                .in(App.TEXT)
                .verified(Pin.INPUT_SUPPORT)
                .send(Sheet.readShort(0x02, 0, 8), "FF 20 (1) DF 21 08 00 0E 90 00"));
        file.add(new Script(
                        "the attributes as another client reads them: header of seven first",
                        "card-protocol.md §8.1 row WUSB")
                .in(App.TEXT)
                .verified(Pin.INPUT_SUPPORT)
                .send(Sheet.file(0x02), Sheet.OK)
                .step(
                        "{\"read\": {\"header\": 7, \"begins\": \"FF 20\", \"from\": \"start\", \"block\": 256, \"last\": \"exact\"},"
                                + " \"into\": \"attributes\"}")
                .check("attributes", "FF 20 (*) DF 25 01 (1)"));
        file.add(new Script(
                        "the integrity record covers another hash for each file", "card-protocol.md §3.2.2 CONFIRMED")
                .in(App.TEXT)
                .verified(Pin.INPUT_SUPPORT)
                .send(Sheet.readShort(0x03, 5, 35), "DF 31 20 (32:number) 90 00")
                .send(Sheet.readShort(0x03, 40, 35), "DF 32 20 (32:attributes) 90 00"));
    }

    private static Script attribute(String what, int entry, String pattern) {
        return new Script(
                        "the %s stands where the offset table says".formatted(what),
                        "card-protocol.md §3.2.1 CONFIRMED")
                .flag("PERSONA")
                .in(App.TEXT)
                .verified(Pin.INPUT_SUPPORT)
                .send(Sheet.readShort(0x02, 0, 256), "(*:read) 90 00")
                .check("read", "FF 20 (1) DF 21 08 (%d) (2:at) (*)".formatted(entry))
                .step("{\"check\": \"read\", \"at\": \"at\", \"expect\": \"%s\"}".formatted(pattern));
    }

    private static String utf8(String text) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private void surface() {
        file.add(whole(
                        "the age record",
                        "§3.3 0001 SINGLE",
                        Pin.BIRTH_DATE,
                        0x01,
                        "FF 10 82 02 1E DF 11 08 " + Sheet.ascii("19850814") + " DF 12 82 01 09 " + PUBLIC_KEY
                                + " DF 13 82 01 00 (256)")
                .flag("PERSONA"));
        file.add(free(
                App.SURFACE,
                "the basic information",
                "§3.3 0003 CONFIRMED existence, layout MC",
                0x03,
                "FF 30 82 01 3B DF 31 04 06 03 0E 01 DF 32 10 (16) DF 33 01 01 DF 34 05 (5) DF 35 82 01 10 (272) (*)"));
        file.add(new Script("the basic information names the municipality", "card-protocol.md §3.3 0003 SINGLE")
                .flag("PERSONA")
                .in(App.SURFACE)
                .send(Sheet.readShort(0x03, 35, 8), "DF 34 05 " + Sheet.ascii("10202") + " 90 00"));
        file.add(free(App.SURFACE, "the CV certificate", "§3.7 CONFIRMED", 0x04, certificate()));
        file.add(whole(
                "the picture of the my number",
                "§3.3 0005 SINGLE",
                Pin.SURFACE_CODE_A,
                0x05,
                "FF 40 82 (2) DF 41 (*)"));
        file.add(new Script("the picture is a PNG of 72 by 12 in black and white", "card-protocol.md §3.3 0005 SINGLE")
                .flag("EXTENDED")
                .in(App.SURFACE)
                .verified(Pin.SURFACE_CODE_A)
                .send(WHOLE.formatted(0x85), "FF 40 82 (2) (*:objects) 90 00")
                .step("{\"object\": \"objects\", \"into\": \"picture\"}")
                .step(png("DF 41", "00 00 00 48 00 00 00 0C 01")));
        for (Pin pin : new Pin[] {Pin.SURFACE_CODE_A, Pin.SURFACE_CODE_B}) {
            file.add(whole(
                    "sixteen FF after " + pin.title(),
                    "§3.3 0006 SINGLE",
                    pin,
                    0x06,
                    "FF ".repeat(16).strip()));
        }
        file.add(new Script(
                        "the age record and the card face hold the same key", "card-protocol.md §3.3 DF12, DF24 SINGLE")
                .flag("EXTENDED")
                .in(App.SURFACE)
                .verified(Pin.BIRTH_DATE)
                .verified(Pin.SURFACE_CODE_A)
                .send(Sheet.readExtended(0, 1).replace("00 B0 00 00", "00 B0 81 00"), "FF 90 00")
                .send("00 B0 81 00 00 00 00", "FF 10 82 02 1E DF 11 08 (8) DF 12 82 01 09 (265:key) (*) 90 00")
                .send("00 B0 82 00 00 00 00", "(*:face) 90 00")
                .check("face", "FF 20 82 (2) DF 21 (1:length) (*)")
                .check("face", "FF 20 82 (2) DF 21 12 (4) (2:at) (*)")
                .step("{\"check\": \"face\", \"at\": \"at\", \"expect\": \"DF 24 82 01 09 <key> (*)\"}"));
    }

    private void face() {
        String[] names = {
            "birth date", "sex", "card key", "name", "address", "photo", "signature", "expiry", "security code"
        };
        String[] patterns = {
            "DF 22 08 " + Sheet.ascii("19850814") + " (*)",
            "DF 23 01 32 (*)",
            "DF 24 82 01 09 " + PUBLIC_KEY + " (*)",
            "DF 25 (*)",
            "DF 26 (*)",
            "DF 27 (*)",
            "DF 28 82 01 00 (*)",
            "DF 29 08 " + Sheet.ascii("20360814") + " (*)",
            "DF 2A (*)"
        };
        for (int i = 0; i < names.length; i++) {
            Script script = new Script(
                            "the %s on the card's face stands where the offset table says".formatted(names[i]),
                            "card-protocol.md §3.3.1 CONFIRMED")
                    .flag("EXTENDED")
                    .in(App.SURFACE)
                    .verified(Pin.SURFACE_CODE_B)
                    .send("00 B0 82 00 00 00 00", "(*:face) 90 00")
                    .check("face", "FF 20 82 (2) DF 21 12 (%d) (2:at) (*)".formatted(2 * i));
            if (patterns[i].contains("(*)") && Sheet.octets(patterns[i].replaceAll("\\(.*?\\)", "")) > 4) {
                script.flag("PERSONA");
            }
            file.add(script.step("{\"check\": \"face\", \"at\": \"at\", \"expect\": \"%s\"}".formatted(patterns[i])));
        }
        picture("name", 6, "DF 25");
        picture("address", 8, "DF 26");
        file.add(pictureAt("security code", 16)
                .step("{\"object\": \"rest\", \"into\": \"picture\"}")
                .step(png("DF 2A", "00 00 00 18 00 00 00 0C")));
        file.add(pictureAt("photo", 10)
                .step("{\"object\": \"rest\", \"into\": \"picture\"}")
                .step(begins("DF 27", "00 00 00 0C 6A 50 20 20 0D 0A 87 0A")));
    }

    private void picture(String what, int entry, String tag) {
        file.add(pictureAt(what, entry)
                .step("{\"object\": \"rest\", \"into\": \"picture\"}")
                .step(png(tag, "")));
    }

    private static String png(String tag, String size) {
        return begins(tag, ("89 50 4E 47 0D 0A 1A 0A 00 00 00 0D 49 48 44 52 " + size).strip());
    }

    /** The value "picture" is an object whose length has one, two or three octets, and its contents begin so. */
    private static String begins(String tag, String octets) {
        String contents = " " + octets + " (*)";
        return "{\"check\": \"picture\", \"expect\": %s}"
                .formatted(Json.texts(
                        List.of(tag + " (1)" + contents, tag + " 81 (1)" + contents, tag + " 82 (2)" + contents)));
    }

    private static Script pictureAt(String what, int entry) {
        return new Script("the %s on the card's face is a picture".formatted(what), "card-protocol.md §3.3.1 CONFIRMED")
                .flag("EXTENDED")
                .in(App.SURFACE)
                .verified(Pin.SURFACE_CODE_B)
                .send("00 B0 82 00 00 00 00", "(*:face) 90 00")
                .check("face", "FF 20 82 (2) DF 21 12 (%d) (2:at) (*)".formatted(entry))
                .step("{\"check\": \"face\", \"at\": \"at\", \"expect\": \"(*:rest)\"}");
    }
}
