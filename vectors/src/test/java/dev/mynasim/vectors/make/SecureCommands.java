// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** VERIFY inside a session, other forms of objects, and commands that have no place there. */
final class SecureCommands {
    private final ScriptFile file;

    SecureCommands(ScriptFile file) {
        this.file = file;
    }

    void add() {
        verify();
        forms();
        others();
    }

    private void verify() {
        SecureTalk talk = talk();
        file.add(opened("code A in secret", "VERIFY data", talk)
                .send(talk.verify("94", SecureCard.MY_NUMBER), Sheet.OK));
        talk = talk();
        file.add(opened("code B in secret", "VERIFY data", talk).send(talk.verify("95", SecureCard.CODE_B), Sheet.OK));
        talk = talk();
        file.add(opened("the PIN once more, in secret", "VERIFY data", talk)
                .send(talk.verify("91", SecureCard.PIN), Sheet.OK)
                .send(talk.read("88 00", 16), talk.answer(SecureCard.SIXTEEN)));
        talk = talk();
        file.add(opened("a wrong code A in secret spends a try", "VERIFY data; §5 wrong value CONFIRMED", talk)
                .effect("spends-tries")
                .refused("WRONG_PIN")
                .send("00 20 00 94", "63 C?")
                .restore(App.TEXT.select(), Sheet.OK)
                .restore(Pin.TEXT_CODE_A.verify(), Sheet.OK)
                .send(talk.verify("94", "000000000000"), "63 C?"));
        talk = talk();
        file.add(opened("a wrong PIN in secret, and the right one", "VERIFY data; §5 CONFIRMED", talk)
                .effect("spends-tries")
                .restore(App.TEXT.select(), Sheet.OK)
                .restore(Pin.INPUT_SUPPORT.verify(), Sheet.OK)
                .send(talk.verify("91", "2340"), "63 C2")
                .send("00 20 00 91", "63 C2")
                .send(talk.verify("91", SecureCard.PIN), Sheet.OK)
                .send("00 20 00 91", "63 C3"));
        talk = talk();
        file.add(opened("a selected reference in secret", "VERIFY data, SELECT data", talk)
                .send(talk.select(0x0014), Sheet.OK)
                .send(talk.verify("80", SecureCard.MY_NUMBER), Sheet.OK));
        talk = talk();
        file.add(opened("the reference that is blocked as issued", "§3.2 EF 0012, SINGLE", talk)
                .setting("blockedPin", "6984")
                .refused("PIN_BLOCKED")
                .send(talk.verify("92", "0000"), "69 84"));
        talk = talk();
        file.add(opened("VERIFY of what is no PIN", "§4.1; INFERRED", talk)
                .send(talk.verify("88", "0000"), "69 81", Sheet.ANY_ERROR));
    }

    private void forms() {
        SecureTalk talk = talk().skip(1);
        String long1 = SecureTalk.whole("A4 02 0C", "86 81 11 01" + talk.encrypted("0008"));
        file.add(opened("a length on two octets", "long-form length accepted", talk())
                .send(long1, Sheet.OK)
                .send(talk.read("00 00", 16), talk.answer(SecureCard.SIXTEEN)));
        talk = talk().skip(1);
        String long2 = SecureTalk.whole("A4 02 0C", "86 82 00 11 01" + talk.encrypted("0008"));
        file.add(opened("a length on three octets", "long-form length accepted", talk())
                .send(long2, Sheet.OK)
                .send(talk.read("00 00", 16), talk.answer(SecureCard.SIXTEEN)));
        talk = talk();
        file.add(opened("extended Lc for a cryptogram", "§1.3 extended Lc, CONFIRMED; VERIFY and SELECT data", talk)
                .send("08 A4 02 0C 00 00 13 " + select(talk, "0008"), Sheet.OK));
    }

    private static String select(SecureTalk talk, String id) {
        return "86 11 01" + talk.skip(1).encrypted(id);
    }

    private void others() {
        for (String header : new String[] {"84 00 00", "2A 00 00", "24 01 91", "B2 01 04", "CA 00 45", "88 00 93"}) {
            SecureTalk talk = talk();
            file.add(opened(
                            "instruction " + header.substring(0, 2),
                            "VERIFY, SELECT, READ BINARY; others INFERRED",
                            talk)
                    .send(talk.withData(header, "0001"), "6D 00", Sheet.ANY_ERROR));
        }
        SecureTalk talk = talk();
        file.add(opened("SELECT of a name in secret", "SELECT data, INFERRED", talk)
                .send(talk.withData("A4 04 0C", App.TEXT.aid()), "6A 86", "(*) 90 00", Sheet.ANY_ERROR));
    }

    private static Script opened(String comment, String what, SecureTalk talk) {
        return SecureCard.opened(comment, what, talk);
    }

    private static SecureTalk talk() {
        return new SecureTalk(SecureCard.SEED);
    }
}
