// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** P1, P2, Le and class octets of the command (sections 4.1 and 4.2). */
final class SignParameters {
    private static final String OTHER_P1 = "§4.2 other P1, SINGLE";
    private static final String REFERENCE = "§4.2 P2, CONFIRMED; other references, INFERRED";
    private static final String LE = "§4.1 COMPUTE DIGITAL SIGNATURE, CONFIRMED; Le, INFERRED";

    private final ScriptFile file;

    SignParameters(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (int p1 : new int[] {6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 0x20, 0x40, 0x7F, 0x80, 0x9E, 0xFF}) {
            file.add(SignScript.AUTH
                    .ready("P1 %02X".formatted(p1), OTHER_P1)
                    .refused("WRONG_P1")
                    .send(SignScript.AUTH.sign(p1, "A5".repeat(32)), "6A 86"));
        }
        file.add(SignScript.AUTH
                .script("P1 0F without a PIN", OTHER_P1)
                .send(SignScript.AUTH.sign(15, "A5".repeat(32)), "6A 86", "69 82"));
        reference("00", "no key of its own here", "6A 86");
        reference("17", "the key's identifier without the bit", "6A 86");
        reference("81", "a certificate", "69 81");
        reference("83", "no file", "6A 82");
        reference("86", "the token information", "69 81");
        reference("96", "the key that verifies terminals' certificates", "69 81");
        reference("98", "the auth PIN", "69 81");
        reference("9B", "the sign password", "69 81");
        reference("9F", "short identifier 31, which no file has", "6A 82");
        reference("C0", "a reserved bit", "6A 86");
        file.add(SignScript.AUTH
                .script("the current file, and there is none", "§2.3 no current EF, INFERRED")
                .send("80 2A 00 80 02 CAFE 00", "69 86", Sheet.ANY_ERROR));
        for (int ef : new int[] {0x0002, 0x0006, 0x000A, 0x0018, 0x001B}) {
            file.add(SignScript.AUTH
                    .ready("the current file is %04X, no key".formatted(ef), REFERENCE)
                    .send(Sheet.file(ef), Sheet.OK)
                    .send("80 2A 00 80 02 CAFE 00", "69 81", Sheet.ANY_ERROR));
        }
        lengths();
        classes();
    }

    private void reference(String p2, String comment, String sw) {
        file.add(SignScript.AUTH
                .ready("P2 %s: %s".formatted(p2, comment), REFERENCE)
                .send(SignScript.SIGN.verify(), Sheet.OK)
                .send("80 2A 00 %s 02 CAFE 00".formatted(p2), sw, Sheet.ANY_ERROR));
    }

    private void lengths() {
        file.add(ready("no Le").send("80 2A 00 97 02 CAFE", "67 00", SignScript.ANY, Sheet.ANY_ERROR));
        for (String le : new String[] {"01", "80", "FF"}) {
            file.add(ready("Le " + le + ", less than a signature")
                    .send("80 2A 00 97 02 CAFE " + le, "67 00", "(*) 90 00", Sheet.ANY_ERROR));
        }
        for (String le : new String[] {"00 00", "01 00", "01 01", "FF FF"}) {
            file.add(ready("extended, Le " + le)
                    .flag("EXTENDED")
                    .send("80 2A 00 97 00 00 02 CAFE " + le, SignScript.ANY));
        }
        file.add(ready("extended, Le 255")
                .flag("EXTENDED")
                .send("80 2A 00 97 00 00 02 CAFE 00 FF", "67 00", "(*) 90 00", Sheet.ANY_ERROR));
        file.add(
                ready("Lc says one octet more than there is").send("80 2A 00 97 04 CAFE 00", "67 00", Sheet.ANY_ERROR));
        file.add(
                ready("Lc says one octet less than there is").send("80 2A 00 97 01 CAFE 00", "67 00", Sheet.ANY_ERROR));
    }

    private void classes() {
        file.add(ready("class 00, as ISO 7816-8 has it").send("00 2A 9E 9A 02 CAFE 00", "6D 00", Sheet.ANY_ERROR));
        file.add(ready("class 00 with the card's own parameters")
                .send("00 2A 00 97 02 CAFE 00", "6D 00", Sheet.ANY_ERROR));
        file.add(ready("class 90").send("90 2A 00 97 02 CAFE 00", "6E 00", Sheet.ANY_ERROR));
        file.add(ready("class 84").send("84 2A 00 97 02 CAFE 00", "6E 00", Sheet.ANY_ERROR));
    }

    private Script ready(String comment) {
        return SignScript.AUTH.ready(comment, LE);
    }
}
