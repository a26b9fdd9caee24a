// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Words of scripts that sign: which key, which PIN, which certificate. */
enum SignScript {
    /** The key behind the auth certificate. */
    AUTH("97", 0x17, "98", 0x18, "auth", 0x0A, "pair-01"),
    /** The key behind the sign certificate. */
    SIGN("9A", 0x1A, "9B", 0x1B, "sign", 0x01, "pair-00");

    /** Any signature. */
    static final String ANY = "(256) 90 00";

    /** A signature that is kept. */
    static final String KEPT = "(256:signature) 90 00";

    private final String key;
    private final int keyFile;
    private final String pin;
    private final int pinFile;
    private final String secret;
    private final int certificate;
    private final String pair;

    SignScript(String key, int keyFile, String pin, int pinFile, String secret, int certificate, String pair) {
        this.key = key;
        this.keyFile = keyFile;
        this.pin = pin;
        this.pinFile = pinFile;
        this.secret = secret;
        this.certificate = certificate;
        this.pair = pair;
    }

    /** The reference that names the key in P2. */
    String key() {
        return key;
    }

    SignScript other() {
        return this == AUTH ? SIGN : AUTH;
    }

    String selectKey() {
        return Sheet.file(keyFile);
    }

    String selectPin() {
        return Sheet.file(pinFile);
    }

    /** VERIFY by short identifier. */
    String verify() {
        return "00 20 00 %s <#%s>".formatted(pin, secret);
    }

    String verifyWrong() {
        return "00 20 00 %s <#%s.wrong>".formatted(pin, secret);
    }

    /** A script on the JPKI application, which is selected. */
    Script script(String comment, String source) {
        return new Script(comment, "card-protocol.md " + source).in(App.JPKI);
    }

    /** The same with the key's PIN verified. */
    Script ready(String comment, String source) {
        return script(comment, source).send(verify(), Sheet.OK);
    }

    /** COMPUTE DIGITAL SIGNATURE of a short command, with Le 00. */
    String sign(int p1, String data) {
        return "80 2A %02X %s %s 00".formatted(p1, key, counted(data));
    }

    /** The number of octets and the octets. */
    static String counted(String data) {
        return Sheet.octet(Sheet.octets(data)) + " " + data;
    }

    /** Reads the key's certificate and lets it judge the signature that was kept. */
    Script judged(Script script, String scheme, String more, String message) {
        return script.send(Sheet.file(certificate), Sheet.OK).step("""
                        {"read": {"header": 4, "begins": "30 82", "from": "start", "block": 256, "last": "exact"}, "into": "certificate"}""").step("""
                        {"verify": {"signature": "signature", "certificate": "certificate", "scheme": "%s"%s, "message": "%s"}}""".formatted(scheme, more, message));
    }

    /** What the published test key of the persona makes of it. */
    String octets(String data) {
        return Rsa.of(pair).signed(data);
    }
}
