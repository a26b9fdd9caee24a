// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Which PIN a signature needs and how long it lasts (sections 4.2 and 4.3). */
final class SignRights {
    private static final String NEEDED = "§4.2 PIN not verified, CONFIRMED";
    private static final String LASTS = "§4.3 ";
    private static final String DATA = "CAFE";

    private final ScriptFile file;

    SignRights(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (SignScript key : SignScript.values()) {
            needed(key);
            lasts(key);
            ends(key);
        }
        file.add(SignScript.AUTH
                .ready("both PINs, the keys in turn", LASTS + "VERIFY of another reference, CONFIRMED")
                .send(SignScript.SIGN.verify(), Sheet.OK)
                .send(SignScript.AUTH.sign(0, DATA), SignScript.ANY)
                .send(SignScript.SIGN.sign(0, DATA), SignScript.ANY)
                .send(SignScript.AUTH.sign(0, DATA), SignScript.ANY)
                .send(SignScript.SIGN.sign(0, DATA), SignScript.ANY));
    }

    private void needed(SignScript key) {
        refused(key.script("without a PIN, key named", NEEDED).send(key.sign(0, DATA), "69 82"));
        refused(key.script("without a PIN, key selected", NEEDED)
                .send(key.selectKey(), Sheet.OK)
                .send("80 2A 00 80 02 CAFE 00", "69 82"));
        refused(key.script("with the other key's PIN", NEEDED)
                .send(key.other().verify(), Sheet.OK)
                .send(key.sign(0, DATA), "69 82"));
        refused(key.script("with the other key's PIN, key selected", NEEDED)
                .send(key.other().verify(), Sheet.OK)
                .send(key.selectKey(), Sheet.OK)
                .send("80 2A 00 80 02 CAFE 00", "69 82"));
        refused(key.script("after a query of the tries", "§4.1 retry query, CONFIRMED; " + NEEDED)
                .send(key.selectPin(), Sheet.OK)
                .send("00 20 00 80", "63 C?")
                .send(key.sign(0, DATA), "69 82"));
        refused(key.script("after a wrong PIN", NEEDED)
                .effect("spends-tries")
                .send(key.verifyWrong(), "63 C?")
                .send(key.sign(0, DATA), "69 82")
                .restore(key.verify(), Sheet.OK));
        file.add(key.script("the right PIN after a wrong one", "§5 back to its maximum on success, CONFIRMED")
                .effect("spends-tries")
                .send(key.verifyWrong(), "63 C?")
                .send(key.verify(), Sheet.OK)
                .send(key.sign(0, DATA), SignScript.ANY));
        file.add(key.ready("a wrong PIN after the right one", LASTS + "failed VERIFY, INFERRED")
                .effect("spends-tries")
                .send(key.verifyWrong(), "63 C?")
                .send(key.sign(0, DATA), "69 82", SignScript.ANY)
                .restore(key.verify(), Sheet.OK));
    }

    private void lasts(SignScript key) {
        Script many = key.ready("five signatures", LASTS + "status kept, CONFIRMED");
        for (int i = 1; i <= 5; i++) {
            many.send(key.sign(0, "CAFE" + Sheet.octet(i)), SignScript.ANY);
        }
        file.add(many);
        file.add(key.ready("behind other files", LASTS + "SELECT EF, READ BINARY, queries, CONFIRMED")
                .send(Sheet.file(0x000B), Sheet.OK)
                .send("00 B0 00 00 04", "(4) 90 00")
                .send(Sheet.file(0x0018), Sheet.OK)
                .send("00 20 00 80", "63 C?")
                .send(Sheet.file(0x0006), Sheet.OK)
                .send(key.sign(0, DATA), SignScript.ANY));
        file.add(key.ready("behind a file that is not there", "§2.3 unknown id, CONFIRMED; §4.3, CONFIRMED")
                .send(Sheet.file(0x0003), "6A 82")
                .send(key.sign(0, DATA), SignScript.ANY));
        file.add(key.ready("behind a refused signature", "§4.2 other P1, SINGLE; §4.3, CONFIRMED")
                .send("80 2A 0F %s 02 CAFE 00".formatted(key.key()), "6A 86")
                .send(key.sign(0, DATA), SignScript.ANY));
        file.add(key.ready("behind GET CHALLENGE", "§4.1 GET CHALLENGE in any state, CONFIRMED; §4.3, CONFIRMED")
                .send("00 84 00 00 08", "(8) 90 00")
                .send(key.sign(0, DATA), SignScript.ANY));
        file.add(key.script("the PIN's file is selected, then the key's", "§8.1, CONFIRMED")
                .send(key.selectPin(), Sheet.OK)
                .send("00 20 00 80 <#%s>".formatted(key == SignScript.AUTH ? "auth" : "sign"), Sheet.OK)
                .send(key.selectKey(), Sheet.OK)
                .send("80 2A 00 80 02 CAFE 00", SignScript.ANY));
    }

    private void ends(SignScript key) {
        refused(key.ready("behind another application", LASTS + "SELECT another AP, SINGLE")
                .needs("common")
                .send(App.COMMON.select(), Sheet.OK)
                .send(App.JPKI.select(), Sheet.OK)
                .send(key.sign(0, DATA), "69 82"));
        refused(key.ready("behind the same application, which forgets", LASTS + "SELECT the same AP, CONFLICT")
                .setting("reselection", "clears-status")
                .send(App.JPKI.select(), Sheet.OK)
                .send(key.sign(0, DATA), "69 82"));
        file.add(key.ready("behind the same application, which remembers", LASTS + "SELECT the same AP, CONFLICT")
                .setting("reselection", "keeps-status")
                .send(App.JPKI.select(), Sheet.OK)
                .send(key.sign(0, DATA), SignScript.ANY));
        for (String kind : new String[] {"warm", "cold"}) {
            refused(key.ready("behind a %s reset".formatted(kind), LASTS + "reset, CONFIRMED")
                    .reset(kind)
                    .send(App.JPKI.select(), Sheet.OK)
                    .send(key.sign(0, DATA), "69 82"));
        }
    }

    private void refused(Script script) {
        file.add(script.refused("PIN_NEEDED"));
    }
}
