// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** What clients put into P1 00: the table of card-protocol.md section 4.2, its headers from RFC 8017 section 9.2. */
final class SignDigests {
    static final String SHA_256 = "3031300D060960864801650304020105000420";

    /** {@code "an application"} in ASCII. */
    static final String MESSAGE = "616E206170706C69636174696F6E";

    private static final String TABLE = "§4.2 table of inputs, CONFIRMED; RFC 8017 section 9.2";

    private final ScriptFile file;

    SignDigests(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (SignScript key : SignScript.values()) {
            hashed(key, "SHA-256", SHA_256);
            hashed(key, "SHA-1", "3021300906052B0E03021A05000414");
            hashed(key, "SHA-224", "302D300D06096086480165030402040500041C");
            hashed(key, "SHA-384", "3041300D060960864801650304020205000430");
            hashed(key, "SHA-512", "3051300D060960864801650304020305000440");
            raw(key, "MD5 DigestInfo", "3020300C06082A864886F70D020505000410" + Rsa.hash("MD5", MESSAGE));
            raw(key, "RIPEMD-160 DigestInfo", "3021300906052B2403020105000414" + "5A".repeat(20));
        }
        String digest = Rsa.hash("SHA-256", MESSAGE);
        raw(SignScript.AUTH, "SHA-256 DigestInfo without its NULL", "302F300B06096086480165030402010420" + digest);
        raw(SignScript.AUTH, "SHA-256 DigestInfo around another number of octets", SHA_256 + digest.substring(2));
        raw(SignScript.AUTH, "the digest alone", digest);
        raw(
                SignScript.AUTH,
                "MD5 and SHA-1 together, as TLS 1.0 has it",
                Rsa.hash("MD5", MESSAGE) + Rsa.hash("SHA-1", MESSAGE));
        raw(SignScript.AUTH, "a PSS block's length of arbitrary octets", "BC".repeat(200));
    }

    private void hashed(SignScript key, String hash, String header) {
        Script script = key.ready("%s, %s DigestInfo".formatted(name(key), hash), TABLE)
                .send(key.sign(0, header + Rsa.hash(hash, MESSAGE)), SignScript.KEPT);
        file.add(key.judged(script, "pkcs1-v1_5", ", \"hash\": \"" + hash + "\"", MESSAGE));
    }

    private void raw(SignScript key, String what, String data) {
        Script script = key.ready("%s, %s".formatted(name(key), what), "§4.2: the card must not check it, CONFIRMED")
                .send(key.sign(0, data), SignScript.KEPT);
        file.add(key.judged(script, "padded", "", data));
    }

    private static String name(SignScript key) {
        return key == SignScript.AUTH ? "auth key" : "sign key";
    }
}
