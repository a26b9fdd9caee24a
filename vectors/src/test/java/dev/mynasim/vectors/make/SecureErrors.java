// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Wrong objects: 6988, the session is gone, then 69FC. */
final class SecureErrors {
    private static final String WRONG = "any wrong object, second object, wrong N";
    private static final String GOOD_READ = SecureTalk.plainRead("88 00", "96 03 00 00 00");

    private final ScriptFile file;

    SecureErrors(ScriptFile file) {
        this.file = file;
    }

    void add() {
        numbers();
        objects();
        cryptograms();
        lengths();
    }

    private void numbers() {
        SecureTalk talk = talk().skip(1);
        wrong("the number of the command after", talk.select(0x0008));
        talk = talk().skip(255);
        wrong("the number 256", talk.select(0x0008));
        talk = talk().skip(-1);
        wrong("the number 0", talk.select(0x0008));
        SecureTalk again = talk();
        String command = again.select(0x0008);
        file.add(opened("the same command again", WRONG)
                .refused("WRONG_OBJECT")
                .send(command, Sheet.OK)
                .send(command, "69 88"));
        wrong("the key of another session", new SecureTalk(SecureCard.OTHER_SEED).select(0x0008));
        SecureTalk second = new SecureTalk("101112131415161718191A1B1C1D1E1F" + "00".repeat(16));
        wrong("the second half of the seed for a key", second.select(0x0008));
    }

    private void objects() {
        String cipher = "01" + talk().skip(1).encrypted("0008");
        for (String tag : new String[] {"87", "85", "84", "8E", "96", "99", "A6"}) {
            wrong("tag %s for the cryptogram".formatted(tag), SecureTalk.around("A4 02 0C", tag, cipher));
        }
        String good = "86 11" + cipher;
        wrong("a checksum behind the cryptogram", SecureTalk.whole("A4 02 0C", good + "8E 04 A5A5A5A5"));
        wrong("the cryptogram twice", SecureTalk.whole("A4 02 0C", good + good));
        wrong("an octet behind the cryptogram", SecureTalk.whole("A4 02 0C", good + "00"));
        wrong("an expected length before the cryptogram", SecureTalk.whole("A4 02 0C", "96 03 00 00 00" + good));
        wrong("plain data", "08 A4 02 0C 02 00 08");
        open("SELECT without an object", "08 A4 02 0C");
        wrong("a cryptogram to READ BINARY", "08 B0 88 00 00 00 13 " + good + " 00 00");
        open("READ BINARY without an object", "08 B0 88 00 10");
    }

    private void cryptograms() {
        SecureTalk talk = talk().skip(1);
        String cipher = talk.encrypted("0008");
        for (String indicator : new String[] {"00", "02", "80"}) {
            wrong("padding indicator " + indicator, SecureTalk.around("A4 02 0C", "86", indicator + cipher));
        }
        wrong("no padding indicator", SecureTalk.around("A4 02 0C", "86", cipher));
        wrong("a cryptogram of no octets", SecureTalk.around("A4 02 0C", "86", "01"));
        wrong("a cryptogram of 15 octets", SecureTalk.around("A4 02 0C", "86", "01" + cipher.substring(2)));
        wrong("a cryptogram of 17 octets", SecureTalk.around("A4 02 0C", "86", "01" + cipher + "A5"));
        wrong("no padding inside", blocks(talk, "0008" + "00".repeat(14)));
        wrong("padding of FF", blocks(talk, "0008" + "FF".repeat(14)));
        wrong("padding 81", blocks(talk, "0008" + "81" + "00".repeat(13)));
        open("a block of padding too many", blocks(talk, "0008" + "80" + "00".repeat(29)));
        wrong("zeros", blocks(talk, "00".repeat(16)));
        wrong(
                "the data in the clear inside the object",
                SecureTalk.around("A4 02 0C", "86", "01" + "0008" + "80" + "00".repeat(13)));
        wrong("the length of the object is one more", SecureTalk.whole("A4 02 0C", "86 12 01" + cipher));
        wrong("the length of the object is one less", SecureTalk.whole("A4 02 0C", "86 10 01" + cipher));
        wrong("a length that is not told", SecureTalk.whole("A4 02 0C", "86 80 01" + cipher + "0000"));
    }

    private void lengths() {
        read("an expected length of one octet", "96 01 10");
        read("an expected length of two octets", "96 02 00 10");
        read("an expected length of four octets", "96 04 00 00 00 10");
        read("an expected length with a first octet 01", "96 03 01 00 10");
        read("an expected length twice", "96 03 00 00 10 96 03 00 00 10");
        read("an octet behind the expected length", "96 03 00 00 10 00");
        read("tag 97, as other cards have it", "97 03 00 00 10");
    }

    private void read(String comment, String object) {
        wrong(comment, SecureTalk.plainRead("88 00", object));
    }

    private static String blocks(SecureTalk talk, String blocks) {
        return SecureTalk.around("A4 02 0C", "86", "01" + talk.encryptedBlocks(blocks));
    }

    /** Refused with 6988, and then there is no session. */
    private void wrong(String comment, String command) {
        file.add(opened(comment, WRONG)
                .refused("WRONG_OBJECT")
                .send(command, "69 88")
                .send(GOOD_READ, "69 FC"));
    }

    /** As a wrong object, but the source does not name it. */
    private void open(String comment, String command) {
        file.add(opened(comment, WRONG + ", INFERRED").send(command, "69 88", Sheet.OK, Sheet.ANY_ERROR));
    }

    private static Script opened(String comment, String what) {
        return SecureCard.opened(comment, what, talk());
    }

    private static SecureTalk talk() {
        return new SecureTalk(SecureCard.SEED);
    }
}
