// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.math.BigInteger;

/** SET SESSION KEY: who may, with what, and where. */
final class SecureOpening {
    private static final String OPEN = "open";
    private static final String SEED = SecureCard.SEED;

    private final ScriptFile file;

    SecureOpening(ScriptFile file) {
        this.file = file;
    }

    void add() {
        rights();
        structures();
        ciphers();
        forms();
        places();
    }

    private void rights() {
        file.add(SecureCard.verified("the public key in EF 0006", "key")
                .send("00 B0 86 00 00 01 0D", SecureCard.KEY_FILE + " 90 00"));
        file.add(SecureCard.verified("a session key", OPEN).send(open(), Sheet.OK));
        file.add(SecureCard.verified("after the PIN and a code", "precondition")
                .verified(Pin.TEXT_CODE_A)
                .send(open(), Sheet.OK));
        file.add(SecureCard.script("no PIN", "precondition")
                .refused("PIN_NEEDED")
                .send(open(), "69 82"));
        file.add(SecureCard.script("code A is not enough", "precondition")
                .refused("PIN_NEEDED")
                .verified(Pin.TEXT_CODE_A)
                .send(open(), "69 82"));
        file.add(SecureCard.script("code B is not enough", "precondition, code B INFERRED")
                .verified(Pin.TEXT_CODE_B)
                .send(open(), "69 82", Sheet.OK));
        file.add(SecureCard.script("a wrong PIN", "precondition")
                .refused("PIN_NEEDED")
                .wrong(Pin.INPUT_SUPPORT, 1)
                .giveBack(Pin.INPUT_SUPPORT)
                .send(open(), "69 82"));
        file.add(SecureCard.verified("the PIN, and power off and on", "precondition")
                .refused("PIN_NEEDED")
                .reset("cold")
                .in(App.TEXT)
                .send(open(), "69 82"));
    }

    private void structures() {
        structure("the seed alone", SEED);
        structure("no template A0", "8020" + SEED);
        structure("another template", "A1228020" + SEED);
        structure("a checksum key, 81, inside A0", "A0228120" + SEED);
        structure("a second object, a checksum key", "A0448020" + SEED + "8120" + SEED);
        structure("the template says one octet less", "A0218020" + SEED);
        structure("the template says one octet more", "A0238020" + SEED);
        structure("the seed says one octet less", "A022801F" + SEED);
        structure("a seed of 31 octets", "A021801F" + SEED.substring(2));
        structure("a seed of 33 octets", "A0238021" + SEED + "20");
        structure("a seed of 16 octets", "A0128010" + SEED.substring(0, 32));
        structure("an octet behind the template", "A0228020" + SEED + "00");
        structure("an octet before the template", "00A0228020" + SEED);
        structure("nothing", "");
    }

    private void ciphers() {
        refused("OAEP with SHA-1", SecureCard.KEY.sealed(talk().structure(), "SHA-1", 45), "6A 80");
        refused("OAEP with SHA-512", SecureCard.KEY.sealed(talk().structure(), "SHA-512", 45), "6A 80");
        String structure = talk().structure().replace(" ", "");
        String padded = "0002" + "A5".repeat(253 - structure.length() / 2) + "00" + structure;
        refused("PKCS#1 v1.5 for OAEP", SecureCard.KEY.raised(padded), "6A 80");
        refused("no padding", SecureCard.KEY.raised("00".repeat(256 - structure.length() / 2) + structure), "6A 80");
        refused("sealed for the key that signs here", smaller(Rsa.of("internal-14")), "6A 80");
        refused("zeros", "00".repeat(256), "6A 80");
        refused("one", "00".repeat(255) + "01", "6A 80");
        BigInteger modulus = new BigInteger(SecureCard.KEY.modulus(), 16);
        refused("the modulus less one", "%0512X".formatted(modulus.subtract(BigInteger.ONE)), "6A 80");
        refused("the modulus", SecureCard.KEY.modulus(), "6F 00");
        refused("the modulus and one", "%0512X".formatted(modulus.add(BigInteger.ONE)), "6F 00");
        refused("FF throughout", "FF".repeat(256), "6F 00");
        file.add(SecureCard.verified("a bit of a good cipher text is another", OPEN)
                .refused("WRONG_KEY")
                .send(flipped(open()), "6A 80"));
    }

    private void forms() {
        String sealed = SecureCard.KEY.sealed(talk().structure(), 45);
        form("255 octets", "80 AE 00 00 00 00 FF " + sealed.substring(2), "67 00");
        form("257 octets", "80 AE 00 00 00 01 01 00" + sealed, "67 00");
        form("no octets", "80 AE 00 00", "67 00");
        form("with Le", "80 AE 00 00 00 01 00 " + sealed + " 00 00", "67 00");
        form("P1 01", "80 AE 01 00 00 01 00 " + sealed, "6A 86");
        form("P2 01", "80 AE 00 01 00 01 00 " + sealed, "6A 86");
        form("class 00", "00 AE 00 00 00 01 00 " + sealed, "6D 00");
    }

    private void places() {
        for (App app : new App[] {App.COMMON, App.SURFACE}) {
            place(app, app.title() + " knows no session keys", "66 F1", "WRONG_APPLICATION");
        }
        for (App app : new App[] {App.JPKI, App.JUKI}) {
            place(app, app.title() + " takes no session key", "69 82", "WRONG_APPLICATION");
        }
        file.add(new Script("juki, after its PIN", "card-protocol.md §3.5, SINGLE; §4.5 other APs, SINGLE")
                .flag("TEST_KEYS")
                .refused("WRONG_APPLICATION")
                .in(App.JUKI)
                .verified(Pin.JUKI)
                .send(open(), "69 82"));
        file.add(new Script("JPKI, after both PINs", "card-protocol.md §4.5 other APs, SINGLE")
                .flag("TEST_KEYS")
                .refused("WRONG_APPLICATION")
                .in(App.JPKI)
                .verified(Pin.AUTH)
                .verified(Pin.SIGN)
                .send(open(), "69 82"));
    }

    private void place(App app, String comment, String sw, String reason) {
        file.add(new Script(comment, "card-protocol.md §4.5 other APs, SINGLE")
                .flag("TEST_KEYS")
                .refused(reason)
                .in(app)
                .send(open(), sw));
    }

    private void structure(String comment, String message) {
        file.add(SecureCard.verified(comment, "wrong structure")
                .refused("WRONG_KEY")
                .send(SecureCard.sealed(message), "6A 80"));
    }

    private void refused(String comment, String sealed, String sw) {
        file.add(SecureCard.verified(comment, "wrong key; cipher text not below the modulus")
                .refused("WRONG_KEY")
                .send(SecureCard.setSessionKey(sealed), sw));
    }

    private void form(String comment, String command, String sw) {
        file.add(SecureCard.verified(comment, "open, other forms INFERRED").send(command, sw, Sheet.ANY_ERROR));
    }

    /** Sealed for another key, and below our modulus. */
    private static String smaller(Rsa other) {
        for (long seed = 1; seed < 100; seed++) {
            String sealed = other.sealed(talk().structure(), seed);
            if (sealed.compareTo(SecureCard.KEY.modulus()) < 0) {
                return sealed;
            }
        }
        throw new IllegalStateException("none is below the modulus");
    }

    private static String flipped(String command) {
        char last = command.charAt(command.length() - 1);
        return command.substring(0, command.length() - 1) + (last == '0' ? '1' : '0');
    }

    private static SecureTalk talk() {
        return new SecureTalk(SEED);
    }

    private static String open() {
        return SecureCard.open(talk());
    }
}
