// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** P1 01 to 05: the card hashes, adds a DigestInfo, or makes a PSS block (section 4.2, SINGLE). */
final class SignForms {
    private static final String SOURCE = "§4.2 P1 %02X, SINGLE";

    private final ScriptFile file;
    private final SignMaker.Octets octets;

    SignForms(ScriptFile file, SignMaker.Octets octets) {
        this.file = file;
        this.octets = octets;
    }

    void add() {
        for (int length : new int[] {1, 31, 32, 33, 55, 56, 63, 64, 65, 245, 246, 255}) {
            hashedBare(length);
            hashed(SignScript.AUTH, 3, length);
            pss(SignScript.AUTH, 5, octets.next(length));
        }
        for (SignScript key : SignScript.values()) {
            ofHash(key, 2);
            ofHash(key, 4);
        }
        hashed(SignScript.SIGN, 3, 100);
        pss(SignScript.SIGN, 5, octets.next(100));
        for (int p1 : new int[] {2, 4}) {
            for (int length : new int[] {1, 20, 31, 33, 48, 51, 64, 245}) {
                file.add(ready(SignScript.AUTH, "P1 %02X with %d octets for a hash of 32".formatted(p1, length), p1)
                        .send(SignScript.AUTH.sign(p1, octets.next(length)), "69 85", "67 00"));
            }
        }
        for (int p1 = 1; p1 <= 5; p1++) {
            file.add(ready(SignScript.AUTH, "P1 %02X without data".formatted(p1), p1)
                    .send("80 2A %02X 97 00".formatted(p1), "67 00", "69 85"));
            file.add(SignScript.AUTH
                    .script("P1 %02X without a PIN".formatted(p1), SOURCE.formatted(p1))
                    .needs("signature-forms")
                    .flag("FORMS")
                    .refused("PIN_NEEDED")
                    .send(SignScript.AUTH.sign(p1, "A5".repeat(32)), "69 82"));
        }
        exact();
    }

    private void hashedBare(int length) {
        String data = octets.next(length);
        Script script = ready(SignScript.AUTH, "P1 01, %d octets".formatted(length), 1)
                .send(SignScript.AUTH.sign(1, data), SignScript.KEPT);
        file.add(SignScript.AUTH.judged(script, "padded", "", Rsa.hash("SHA-256", data)));
    }

    private void hashed(SignScript key, int p1, int length) {
        String data = octets.next(length);
        Script script =
                ready(key, "P1 %02X, %d octets".formatted(p1, length), p1).send(key.sign(p1, data), SignScript.KEPT);
        file.add(key.judged(script, "pkcs1-v1_5", ", \"hash\": \"SHA-256\"", data));
    }

    private void ofHash(SignScript key, int p1) {
        String data = octets.next(40);
        Script script = ready(key, "P1 %02X of a hash".formatted(p1), p1)
                .send(key.sign(p1, Rsa.hash("SHA-256", data)), SignScript.KEPT);
        file.add(
                p1 == 2
                        ? key.judged(script, "pkcs1-v1_5", ", \"hash\": \"SHA-256\"", data)
                        : key.judged(script, "pss", ", \"hash\": \"SHA-256\", \"saltLength\": 32", data));
    }

    private void pss(SignScript key, int p1, String data) {
        Script script = ready(key, "P1 %02X, %d octets".formatted(p1, Sheet.octets(data)), p1)
                .send(key.sign(p1, data), SignScript.KEPT);
        file.add(key.judged(script, "pss", ", \"hash\": \"SHA-256\", \"saltLength\": 32", data));
    }

    /** What stands in P1 00 to 03 for the same signature. */
    private void exact() {
        for (SignScript key : SignScript.values()) {
            String data = octets.next(50);
            String hash = Rsa.hash("SHA-256", data);
            file.add(ready(key, "P1 00, 02 and 03 make the same signature", 3)
                    .flag("SAME")
                    .send(key.sign(0, SignDigests.SHA_256 + hash), "(256:first) 90 00")
                    .send(key.sign(2, hash), "<first> 90 00")
                    .send(key.sign(3, data), "<first> 90 00"));
            file.add(ready(key, "P1 00 of a bare hash and P1 01 make the same signature", 1)
                    .flag("SAME")
                    .send(key.sign(0, hash), "(256:first) 90 00")
                    .send(key.sign(1, data), "<first> 90 00"));
            file.add(ready(key, "P1 01, the exact signature", 1)
                    .flag("SAME", "TEST_KEYS")
                    .send(key.sign(1, data), key.octets(hash) + " 90 00"));
            file.add(ready(key, "P1 02, the exact signature", 2)
                    .flag("SAME", "TEST_KEYS")
                    .send(key.sign(2, hash), key.octets(SignDigests.SHA_256 + hash) + " 90 00"));
        }
    }

    private static Script ready(SignScript key, String comment, int p1) {
        return key.ready(comment, SOURCE.formatted(p1)).needs("signature-forms").flag("FORMS");
    }
}
