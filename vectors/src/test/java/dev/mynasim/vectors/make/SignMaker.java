// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.HexFormat;
import java.util.Random;

/** Suite card-sign: COMPUTE DIGITAL SIGNATURE. */
final class SignMaker implements Maker {
    private static final long SEED = 20_260_901;

    @Override
    public ScriptFile make() {
        ScriptFile file = new ScriptFile(
                "card-sign",
                "COMPUTE DIGITAL SIGNATURE: what may be signed, with which right, in which form, and what comes back. Signatures are judged with the certificate that the card gives.",
                getClass().getName(),
                SEED);
        file.flag("LENGTH", "the length of the data is at a boundary")
                .flag("EXTENDED", "the command has a length in extended form")
                .flag(
                        "TEST_KEYS",
                        "the exact octets, which a card with the published test keys of the persona has; leave it out for any other")
                .flag("FORMS", "P1 01 to 05, SINGLE")
                .flag("SAME", "PKCS#1 v1.5 has one signature for the same data and key");
        file.group(1);
        new SignLengths(file, new Octets(SEED)).add();
        file.group(101);
        new SignDigests(file).add();
        file.group(201);
        new SignSame(file).add();
        file.group(301);
        new SignRights(file).add();
        file.group(401);
        new SignParameters(file).add();
        file.group(501);
        new SignForms(file, new Octets(SEED + 1)).add();
        file.group(601);
        new SignOwnKey(file).add();
        return file;
    }

    /** Octets that look random, in hexadecimal. */
    static final class Octets {
        private final Random random;

        Octets(long seed) {
            random = new Random(seed);
        }

        String next(int length) {
            byte[] octets = new byte[length];
            random.nextBytes(octets);
            return HexFormat.of().withUpperCase().formatHex(octets);
        }
    }
}
