// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** The keys that the text and surface applications sign with, with no credential (sections 4.2 and 4.6). */
final class SignOwnKey {
    private static final String SOURCE = "card-protocol.md §4.2 P2 00, SINGLE; §4.6 presence proof, CONFIRMED";
    private static final String INFO = SignDigests.SHA_256 + Rsa.hash("SHA-256", SignDigests.MESSAGE);

    private final ScriptFile file;

    SignOwnKey(ScriptFile file) {
        this.file = file;
    }

    void add() {
        application("text", Sheet.TEXT, "internal-14");
        application("surface", Sheet.SURFACE, "internal-06");
    }

    private void application(String name, String aid, String key) {
        file.add(script(name + ": a presence proof, no credential", name, aid).send(sign(INFO), SignScript.ANY));
        file.add(script(name + ": the exact signature", name, aid)
                .flag("TEST_KEYS", "SAME")
                .send(sign(INFO), Rsa.of(key).signed(INFO) + " 90 00"));
        file.add(script(name + ": 245 octets, the exact signature", name, aid)
                .flag("TEST_KEYS", "SAME", "LENGTH")
                .send(sign("A5".repeat(245)), Rsa.of(key).signed("A5".repeat(245)) + " 90 00"));
        file.add(script(name + ": twice", name, aid)
                .flag("SAME")
                .send(sign(INFO), "(256:first) 90 00")
                .send(sign(INFO), "<first> 90 00"));
        file.add(script(name + ": behind a reset", name, aid)
                .flag("SAME")
                .send(sign(INFO), "(256:first) 90 00")
                .reset("cold")
                .send(Sheet.select(aid), Sheet.OK)
                .send(sign(INFO), "<first> 90 00"));
        file.add(script(name + ": P1 0F", name, aid)
                .refused("WRONG_P1")
                .send("80 2A 0F 00 02 CAFE 00", "6A 86"));
        file.add(script(name + ": the auth key is not here", name, aid)
                .send("80 2A 00 97 02 CAFE 00", "6A 82", Sheet.ANY_ERROR));
    }

    private static Script script(String comment, String need, String aid) {
        return new Script(comment, SOURCE).needs(need).send(Sheet.select(aid), Sheet.OK);
    }

    private static String sign(String data) {
        return "80 2A 00 00 " + SignScript.counted(data) + " 00";
    }
}
