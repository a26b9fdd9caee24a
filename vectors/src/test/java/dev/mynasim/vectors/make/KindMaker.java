// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;

/** Suite card-kinds: what is other on cards of other kinds, and the terminal certificate. */
final class KindMaker implements Maker {
    private static final long SEED = 0;
    private static final String ATRS = "card-protocol.md §1.1 ";
    private static final String PHONE = "card-protocol.md §7 Android certificates CONFIRMED";
    private static final String IPHONE = "card-protocol.md §7 iPhone SINGLE";
    private static final String CHILD = "card-protocol.md §7 children SINGLE";
    private static final String CHILD_FILE = "card-protocol.md §10 unknown 15";
    private static final String NO_PIN = "card-protocol.md §7 no-PIN cards; §10 unknown 16";
    private static final String ERA = "card-protocol.md §5 era years CONFIRMED";
    private static final String PRESENCE = "card-protocol.md §7 without a PIN SINGLE; §4.6 CONFIRMED";
    private static final String LABEL = "card-protocol.md §3.1.1 label CONFIRMED";

    private final ScriptFile file = new ScriptFile(
            "card-kinds",
            "What is other on the cards of children, in phones and without PINs, the answers to reset of all kinds, and the"
                    + " terminal certificate.",
            getClass().getName(),
            SEED);

    @Override
    public ScriptFile make() {
        atrs();
        file.group(50);
        labels();
        file.group(100);
        children();
        file.group(150);
        phones();
        file.group(200);
        withoutPins();
        file.group(250);
        people();
        file.group(300);
        new TerminalCertificates(file).add();
        return file;
    }

    private void atrs() {
        atr("plastic-contact", "3B E0 00 FF 81 31 FE 45 14", "CONFLICT on the name, octets agree");
        atr("plastic-contact-da", "3B DA 13 FF 81 31 FB 46 80 12 39 2F 31 C1 73 C6 01 C0 3B", "with 392F CONFIRMED");
        atr("plastic-contact-c5", "3B C5 FF 81 31 FB 45 80 73 C6 01 00 00", "of tag 7 alone CONFIRMED");
        atr("plastic-reader-made-00d1", "3B F5 91 00 FF 91 81 71 FE 40 00 42 00 01 00 D1 D6", "reader-made CONFLICT");
        atr("plastic-reader-made-b3a1", "3B F5 91 00 FF 91 81 71 FE 40 00 42 00 01 B3 A1 15", "reader-made CONFLICT");
        atr("plastic-contactless", "3B 88 80 01 00 00 05 E0 B3 81 A1 00 7F", "contactless 05E0 CONFIRMED");
        atr("plastic-contactless-41e0", "3B 88 80 01 00 00 41 E0 B3 81 A1 00 3B", "contactless 41E0 CONFIRMED");
        atr("plastic-contactless-4b51-b3", "3B 88 80 01 00 4B 51 FF B3 81 D1 00 0F", "contactless 4B51 B3 CONFIRMED");
        atr("plastic-contactless-4b51-00", "3B 88 80 01 00 4B 51 FF 00 81 D1 00 BC", "contactless 4B51 00 SINGLE");
    }

    private void atr(String profile, String atr, String words) {
        for (String reset : List.of("", "cold", "warm")) {
            String again = reset.isEmpty() ? "" : " after a %s reset".formatted(reset);
            Script script = new Script("the answer to reset of %s%s".formatted(profile, again), ATRS + words)
                    .card("adult", profile);
            if (!reset.isEmpty()) {
                script.reset(reset);
            }
            file.add(script.step("{\"atr\": %s}".formatted(Json.text(atr))).send(App.JPKI.select(), Sheet.OK));
        }
    }

    private void labels() {
        label("adult", "plastic-contact", "JPKIAPICCTOKEN2", LABEL);
        label("child", "child", "JPKIAPICCTOKEN2", LABEL);
        label("android-user", "phone-android", "JPKIAPGPSETOKEN", PHONE);
        label("iphone-user", "phone-iphone", "JPKIAPIOSTOKEN", IPHONE);
    }

    private void label(String persona, String profile, String label, String source) {
        String octets = TerminalCertificates.ascii((label + " ".repeat(32)).substring(0, 32));
        for (String le : List.of("14", "20", "00")) {
            String seen = le.equals("14") ? octets.substring(0, 20 * 3 - 1) : octets;
            file.add(new Script("the token label of %s with Le %s".formatted(profile, le), source)
                    .card(persona, profile)
                    .in(App.JPKI)
                    .send(Sheet.file(0x06), Sheet.OK)
                    .send("00 B0 00 00 " + le, seen + (le.equals("00") ? " (128) 90 00" : " 90 00")));
        }
    }

    private void children() {
        file.add(child("availability says that there is no sign certificate", CHILD)
                .send(Sheet.file(0x08), Sheet.OK)
                .send("00 B0 00 00 00", "00 8F 00 90 00"));
        file.add(child("the auth certificate is there", CHILD)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send("00 B0 00 00 04", "30 82 (2) 90 00"));
        file.add(child("there is no sign certificate", CHILD_FILE).send(Sheet.file(0x01), "6A 82", "90 00"));
        file.add(child("the sign key does not sign", CHILD).send("80 2A 00 9A 01 FF 00", "error"));
        file.add(child("the auth key signs", CHILD)
                .send("00 20 00 98 <#auth>", Sheet.OK)
                .send("80 2A 00 97 01 FF 00", "(256) 90 00"));
    }

    private Script child(String what, String source) {
        return new Script("a child's card: " + what, source)
                .card("child", "child")
                .in(App.JPKI);
    }

    private void phones() {
        for (String[] phone : new String[][] {{"android-user", "phone-android"}, {"iphone-user", "phone-iphone"}}) {
            for (App app : List.of(App.TEXT, App.SURFACE, App.JUKI, App.COMMON)) {
                file.add(new Script("%s has no application %s".formatted(phone[1], app.title()), PHONE)
                        .card(phone[0], phone[1])
                        .refused("FILE_NOT_FOUND")
                        .send(app.select(), "error"));
            }
            file.add(phone(phone, "the auth certificate is not read without the auth PIN")
                    .refused("NOT_VERIFIED")
                    .send(Sheet.file(0x0A), Sheet.OK)
                    .send("00 B0 00 00 04", "69 82"));
            file.add(phone(phone, "the auth certificate is read after the auth PIN")
                    .send("00 20 00 98 <#auth>", Sheet.OK)
                    .send(Sheet.file(0x0A), Sheet.OK)
                    .send("00 B0 00 00 04", "30 82 (2) 90 00"));
            file.add(phone(phone, "the sign password does not open the auth certificate")
                    .refused("NOT_VERIFIED")
                    .send("00 20 00 9B <#sign>", Sheet.OK)
                    .send("00 B0 8A 00 04", "69 82"));
            file.add(phone(phone, "the CA certificates are free")
                    .send("00 B0 8B 00 02", "30 82 90 00")
                    .send("00 B0 82 00 02", "30 82 90 00"));
        }
        file.add(new Script("an iPhone takes 80 FC 00 00", IPHONE)
                .card("iphone-user", "phone-iphone")
                .setting("lastCommandIndicator", "accepted")
                .in(App.JPKI)
                .send("80 FC 00 00", Sheet.OK));
        file.add(new Script("an Android phone does not take 80 FC 00 00", "card-protocol.md §4.1 iPhone only SINGLE")
                .card("android-user", "phone-android")
                .setting("lastCommandIndicator", "refused")
                .in(App.JPKI)
                .send("80 FC 00 00", "67 00", "error"));
    }

    private static Script phone(String[] phone, String what) {
        return new Script(phone[1] + ": " + what, PHONE)
                .card(phone[0], phone[1])
                .in(App.JPKI);
    }

    private void withoutPins() {
        for (String file : List.of("98", "9B")) {
            this.file.add(withoutPin("the query of " + file + " says that it is blocked")
                    .refused("BLOCKED")
                    .send("00 20 00 " + file, "63 C0"));
            this.file.add(withoutPin("VERIFY of " + file + " is refused")
                    .send("00 20 00 " + file + " 04 31 32 33 34", "69 84", "69 83"));
        }
        file.add(
                withoutPin("the auth key does not sign").refused("NOT_VERIFIED").send("80 2A 00 97 01 FF 00", "69 82"));
        file.add(withoutPin("the auth certificate is free").send("00 B0 8A 00 04", "30 82 (2) 90 00"));
    }

    private void people() {
        birthDate("adult", "plastic-contact", "600814", "1985-08-14, Showa 60");
        birthDate("era-border", "plastic-contact", "640107", "1989-01-07, the last day of Showa 64");
        file.add(new Script("the year of the birth date PIN is not the western one", ERA)
                .in(App.SURFACE)
                .refused("WRONG_PIN")
                .effect("spends-tries")
                .send("00 20 00 91 06 " + TerminalCertificates.ascii("850814"), "63 C9")
                .restore(App.SURFACE.select(), Sheet.OK)
                .restore("00 20 00 91 <#birthDate>", Sheet.OK));
        file.add(new Script("more than 127 octets of name and address", "card-protocol.md §3.2.1; §10 unknown 19")
                .card("long-name-and-address", "plastic-contact")
                .in(App.TEXT)
                .send("00 20 00 91 <#inputSupport>", Sheet.OK)
                .send("00 B0 82 00 03", "FF 20 82 90 00", "FF 20 81 90 00"));
        file.add(new Script(
                        "without a PIN: the auth certificate, then a proof of presence after the birth date", PRESENCE)
                .in(App.JPKI)
                .send("00 B0 8A 00 04", "30 82 (2) 90 00")
                .send(App.SURFACE.select(), Sheet.OK)
                .send("00 20 00 91 <#birthDate>", Sheet.OK)
                .send("00 B0 81 00 03", "FF 10 82 90 00")
                .send("80 2A 00 00 04 01 02 03 04 00", "(256) 90 00"));
        file.add(new Script("the sex of who did not say it", "card-protocol.md §3.2.1; §9 conflict 13")
                .card("sex-not-applicable", "plastic-contact")
                .in(App.TEXT)
                .send("00 20 00 91 <#inputSupport>", Sheet.OK)
                .send("00 B0 82 00 0E", "FF 20 (1) DF 21 08 (6) (2:sex) 90 00")
                .step("{\"read\": {\"block\": 256}, \"into\": \"attributes\"}")
                .step("{\"check\": \"attributes\", \"at\": \"sex\", \"expect\": \"DF 25 01 39 (*)\"}"));
    }

    private void birthDate(String persona, String profile, String pin, String words) {
        file.add(new Script("the birth date PIN of %s has the era's year".formatted(words), ERA)
                .card(persona, profile)
                .in(App.SURFACE)
                .send("00 20 00 91 06 " + TerminalCertificates.ascii(pin), Sheet.OK));
    }

    private static Script withoutPin(String what) {
        return new Script("a card without PINs: " + what, NO_PIN)
                .card("without-pins", "without-pins")
                .in(App.JPKI);
    }
}
