// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** P1 00 with data of every kind of length: 1 to 245 octets are padded and signed as they are (section 4.2). */
final class SignLengths {
    private static final String LIMIT = "§4.2 P1 00, 1 to 245 octets, limit MC; §10 number 12";

    private final ScriptFile file;
    private final SignMaker.Octets octets;

    SignLengths(ScriptFile file, SignMaker.Octets octets) {
        this.file = file;
        this.octets = octets;
    }

    void add() {
        for (int length : new int[] {
            1, 2, 6, 15, 16, 17, 31, 32, 33, 47, 48, 51, 52, 63, 64, 65, 100, 127, 128, 129, 200, 243, 244, 245
        }) {
            signed(SignScript.AUTH, length);
        }
        for (int length : new int[] {1, 6, 51, 128, 244, 245}) {
            signed(SignScript.SIGN, length);
        }
        contents("one octet 00", "00");
        contents("one octet FF", "FF");
        contents("245 octets 00", "00".repeat(245));
        contents("245 octets FF", "FF".repeat(245));
        contents("what looks like padding already", "0001" + "FF".repeat(50) + "00" + "A5".repeat(20));
        for (int length : new int[] {246, 247, 253, 254, 255}) {
            file.add(SignScript.AUTH
                    .ready("%d octets are too many".formatted(length), LIMIT)
                    .flag("LENGTH")
                    .send(SignScript.AUTH.sign(0, octets.next(length)), "69 85", "67 00"));
        }
        for (int length : new int[] {246, 256, 257, 1000}) {
            file.add(SignScript.AUTH
                    .ready("%d octets are too many, in extended form".formatted(length), LIMIT)
                    .flag("LENGTH", "EXTENDED")
                    .sendLong("80 2A 00 97 00 " + Sheet.word(length), "A5", length, "00 00", "69 85", "67 00"));
        }
        for (SignScript key : SignScript.values()) {
            file.add(key.ready("no data, and Le", "§10 number 12, INFERRED")
                    .flag("LENGTH")
                    .send("80 2A 00 " + key.key() + " 00", "67 00", "69 85"));
            file.add(key.ready("no data and no Le", "§10 number 12, INFERRED")
                    .flag("LENGTH")
                    .send("80 2A 00 " + key.key(), "67 00", "69 85"));
        }
    }

    private void signed(SignScript key, int length) {
        String data = octets.next(length);
        Script script = key.ready(
                        "%s key, %d octets".formatted(key == SignScript.AUTH ? "auth" : "sign", length),
                        "§4.2 P1 00, CONFIRMED; answer of 256 octets, CONFIRMED")
                .send(key.sign(0, data), SignScript.KEPT);
        if (length < 3 || length > 243) {
            script.flag("LENGTH");
        }
        file.add(key.judged(script, "padded", "", data));
    }

    private void contents(String comment, String data) {
        Script script = SignScript.AUTH
                .ready(comment, "§4.2 P1 00: the card must not check it, CONFIRMED")
                .send(SignScript.AUTH.sign(0, data), SignScript.KEPT);
        file.add(SignScript.AUTH.judged(script, "padded", "", data));
    }
}
