// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** SELECT and READ BINARY inside a session. */
final class SecureReading {
    private final ScriptFile file;

    SecureReading(ScriptFile file) {
        this.file = file;
    }

    void add() {
        SecureTalk talk = talk();
        file.add(opened("the My Number", "READ BINARY data", talk)
                .send(talk.select(0x0001), Sheet.OK)
                .send(talk.read("00 00", 17), talk.answer(SecureCard.MY_NUMBER_FILE)));
        talk = talk();
        file.add(opened("Le 0 reads the rest of the file", "Le value 0", talk)
                .send(talk.select(0x0001), Sheet.OK)
                .send(talk.read("00 00", 0), talk.answer(SecureCard.MY_NUMBER_FILE))
                .send(talk.read("00 03", 12), talk.answer(SecureTalk.ascii(SecureCard.MY_NUMBER)))
                .send(talk.read("00 0F", 0), talk.answer("FFFF")));
        talk = talk();
        file.add(opened("more is wanted than is there", "READ BINARY data; §3 CONFIRMED", talk)
                .send(talk.read("81 0F", 200), talk.answer("FFFF"))
                .send(talk.read("81 10", 2), talk.answer("FF")));
        talk = talk();
        file.add(opened("by short identifier, with the first number", "counter N starts at 1", talk)
                .send(talk.read("88 00", 16), talk.answer(SecureCard.SIXTEEN)));
        talk = talk();
        file.add(opened("a whole block gets a block of padding", "padding always added", talk)
                .send(talk.read("88 00", 0), talk.answer(SecureCard.SIXTEEN)));
        for (int length : new int[] {1, 2, 14, 15, 16, 17, 31, 32, 111, 112, 127, 128, 239, 240, 255, 256, 269}) {
            talk = talk();
            file.add(opened("%d octets".formatted(length), "response; long form", talk)
                    .flag("LENGTH")
                    .send(talk.select(0x0006), Sheet.OK)
                    .send(talk.read("00 00", length), talk.answer(SecureCard.KEY_FILE.substring(0, 2 * length))));
        }
        talk = talk();
        file.add(opened("the same read twice has two cipher texts", "IV", talk)
                .send(talk.read("88 00", 16), talk.answer(SecureCard.SIXTEEN))
                .send(talk.read("88 00", 16), talk.answer(SecureCard.SIXTEEN)));
        carries();
        refused();
    }

    private void carries() {
        SecureTalk talk = talk();
        Script script = opened("260 commands: the number passes an octet", "counter N, IV", talk);
        for (int i = 1; i <= 260; i++) {
            script.send(talk.read("88 00", 1), talk.answer("FF"));
        }
        file.add(script);
    }

    private void refused() {
        SecureTalk talk = talk();
        file.add(opened("no such file", "counter also when refused; §2.3 CONFIRMED", talk)
                .refused("NOT_FOUND")
                .send(talk.select(0x0099), "6A 82"));
        talk = talk();
        file.add(opened("behind the end of the file", "counter also when refused; §3 CONFIRMED", talk)
                .refused("OFFSET")
                .send(talk.read("88 10", 1), "6B 00"));
        talk = talk();
        file.add(opened("a PIN cannot be read", "§3 IEF 6981, INFERRED", talk)
                .send(talk.read("91 00", 1), "69 81", Sheet.ANY_ERROR));
        talk = talk();
        file.add(opened("the PIN's file is current", "§2.3 short EF identifier, CONFIRMED; §3 IEF 6981, INFERRED", talk)
                .send(talk.read("00 00", 1), "69 81", Sheet.ANY_ERROR));
        talk = talk();
        file.add(opened("a refused command counts", "counter +1, also when the application refuses it", talk)
                .send(talk.select(0x0099), "6A 82")
                .send(talk.select(0x0099), "6A 82")
                .send(talk.read("88 10", 1), "6B 00")
                .send(talk.read("88 00", 16), talk.answer(SecureCard.SIXTEEN)));
        talk = talk();
        file.add(opened("plain commands do not count", "plain commands do not count", talk)
                .send("00 84 00 00 08", "(8) 90 00")
                .send(talk.read("88 00", 16), talk.answer(SecureCard.SIXTEEN))
                .send("00 B0 88 00 10", SecureCard.SIXTEEN + " 90 00")
                .send("00 20 00 91", "63 C?")
                .send(Sheet.file(0x0099), "6A 82")
                .send(talk.read("88 00", 16), talk.answer(SecureCard.SIXTEEN)));
        talk = talk();
        file.add(opened("a plain SELECT of a file, read in the session", "plain commands do not count", talk)
                .send(Sheet.file(0x0008), Sheet.OK)
                .send(talk.read("00 00", 16), talk.answer(SecureCard.SIXTEEN)));
        talk = talk();
        file.add(opened("a SELECT in the session, read in the plain", "SELECT data", talk)
                .send(talk.select(0x0008), Sheet.OK)
                .send("00 B0 00 00 10", SecureCard.SIXTEEN + " 90 00"));
    }

    private static Script opened(String comment, String what, SecureTalk talk) {
        return SecureCard.opened(comment, what, talk);
    }

    private static SecureTalk talk() {
        return new SecureTalk(SecureCard.SEED);
    }
}
