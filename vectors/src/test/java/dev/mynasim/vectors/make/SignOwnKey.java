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
        application("text", App.TEXT, "internal-14");
        application("surface", App.SURFACE, "internal-06");
    }

    private void application(String name, App app, String key) {
        file.add(script(name + ": a presence proof, no credential", app).send(sign(INFO), SignScript.ANY));
        file.add(script(name + ": the exact signature", app)
                .flag("TEST_KEYS", "SAME")
                .send(sign(INFO), Rsa.of(key).signed(INFO) + " 90 00"));
        file.add(script(name + ": 245 octets, the exact signature", app)
                .flag("TEST_KEYS", "SAME", "LENGTH")
                .send(sign("A5".repeat(245)), Rsa.of(key).signed("A5".repeat(245)) + " 90 00"));
        file.add(script(name + ": twice", app)
                .flag("SAME")
                .send(sign(INFO), "(256:first) 90 00")
                .send(sign(INFO), "<first> 90 00"));
        file.add(script(name + ": behind a reset", app)
                .flag("SAME")
                .send(sign(INFO), "(256:first) 90 00")
                .reset("cold")
                .in(app)
                .send(sign(INFO), "<first> 90 00"));
        file.add(script(name + ": P1 0F", app).refused("WRONG_P1").send("80 2A 0F 00 02 CAFE 00", "6A 86"));
        file.add(script(name + ": the auth key is not here", app)
                .send("80 2A 00 97 02 CAFE 00", "6A 82", Sheet.ANY_ERROR));
    }

    private static Script script(String comment, App app) {
        return new Script(comment, SOURCE).in(app);
    }

    private static String sign(String data) {
        return "80 2A 00 00 " + SignScript.counted(data) + " 00";
    }
}
