// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Exact octets, and the same octets on every way (section 4.2: deterministic). */
final class SignSame {
    private static final String ONE = "§4.2 v1.5 signing is deterministic, SINGLE";
    private static final String WAYS = "§4.2 P2 80, 97 and 9A, byte-identical, CONFIRMED";
    private static final String INFO = SignDigests.SHA_256 + Rsa.hash("SHA-256", SignDigests.MESSAGE);

    private final ScriptFile file;

    SignSame(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (SignScript key : SignScript.values()) {
            for (String data : new String[] {"00", "01", "FF", "CAFE", INFO, "5A".repeat(128), "A5".repeat(245)}) {
                file.add(key.ready("%d octets, the exact signature".formatted(Sheet.octets(data)), ONE)
                        .flag("TEST_KEYS", "SAME")
                        .send(key.sign(0, data), key.octets(data) + " 90 00"));
            }
            same(key);
        }
    }

    private void same(SignScript key) {
        file.add(begun(key, "twice", ONE).send(key.sign(0, INFO), "<first> 90 00"));
        file.add(begun(key, "named, and the current file", WAYS)
                .send(key.selectKey(), Sheet.OK)
                .send(current(), "<first> 90 00"));
        file.add(begun(key, "naming the key makes its file current", "§2.3 short EF identifier, CONFIRMED")
                .send(current(), "<first> 90 00"));
        file.add(begun(key, "before a reset and behind it", ONE)
                .reset("warm")
                .send(App.JPKI.select(), Sheet.OK)
                .send(key.verify(), Sheet.OK)
                .send(key.sign(0, INFO), "<first> 90 00"));
        file.add(begun(key, "before power was off and behind it", ONE)
                .reset("cold")
                .send(App.JPKI.select(), Sheet.OK)
                .send(key.verify(), Sheet.OK)
                .send(key.sign(0, INFO), "<first> 90 00"));
        file.add(begun(key, "short and extended", "§1.3 extended Lc, CONFIRMED")
                .flag("EXTENDED")
                .send("80 2A 00 %s 00 00 33 %s 01 00".formatted(key.key(), INFO), "<first> 90 00"));
        file.add(begun(key, "with other octets in between", ONE)
                .send(key.sign(0, "CAFE"), SignScript.ANY)
                .send(key.sign(0, INFO), "<first> 90 00"));
    }

    private static Script begun(SignScript key, String comment, String source) {
        return key.ready(comment, source).flag("SAME").send(key.sign(0, INFO), "(256:first) 90 00");
    }

    private static String current() {
        return "80 2A 00 80 33 " + INFO + " 00";
    }
}
