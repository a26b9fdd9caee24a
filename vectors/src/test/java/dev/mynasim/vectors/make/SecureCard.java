// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** What the cases of secure messaging know of the persona's card. Everything here is invented and published. */
final class SecureCard {
    /** The key that takes session keys, among the published test keys. */
    static final Rsa KEY = Rsa.of("internal-02");

    static final String MY_NUMBER = "000003509249";
    static final String CODE_B = "60081420365467";
    static final String PIN = "2345";

    /** EF 0001, 17 octets. */
    static final String MY_NUMBER_FILE = "FF100C" + SecureTalk.ascii(MY_NUMBER) + "FFFF";

    /** EF 0008, sixteen octets. */
    static final String SIXTEEN = "FF".repeat(16);

    /** EF 0006, 269 octets. */
    static final String KEY_FILE = "A182010990030100019182 0100".replace(" ", "") + KEY.modulus();

    static final String SESSION = "card-protocol.md §4.5 %s, SINGLE";
    static final String SEED = "000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F";
    static final String OTHER_SEED = "F0E1D2C3B4A5968778695A4B3C2D1E0F0123456789ABCDEFFEDCBA9876543210";

    private static final long OAEP_SEED = 45;

    private SecureCard() {}

    /** A script on the text application. */
    static Script script(String comment, String what) {
        return new Script(comment, SESSION.formatted(what)).flag("TEST_KEYS").in(App.TEXT);
    }

    /** The same with the PIN presented. */
    static Script verified(String comment, String what) {
        return script(comment, what).verified(Pin.INPUT_SUPPORT);
    }

    /** The same with a session. */
    static Script opened(String comment, String what, SecureTalk talk) {
        return verified(comment, what).send(open(talk), Sheet.OK);
    }

    /** SET SESSION KEY as it should be. */
    static String open(SecureTalk talk) {
        return setSessionKey(KEY.sealed(talk.structure(), OAEP_SEED));
    }

    /** SET SESSION KEY with 256 octets. */
    static String setSessionKey(String sealed) {
        return "80 AE 00 00 00 01 00 " + sealed;
    }

    static String sealed(String message) {
        return setSessionKey(KEY.sealed(message, OAEP_SEED));
    }
}
