// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.util.Map;
import java.util.stream.Stream;

/**
 * The two tokens that OpenSC makes of the card (card-protocol.md section 8.2), with the grown-up's PINs.
 *
 * <p>A PKCS#15 id is the same for the key, its certificate and its PIN.
 */
enum Token {
    AUTH("01", "JPKI (User Authentication PIN)", "User Authentication Certificate", "1234", "9999", 3, "03"),
    SIGN("02", "JPKI (Digital Signature PIN)", "Digital Signature Certificate", "ABC123", "WRONG1", 5, "04");

    final String id;
    final String label;
    final String certificateLabel;
    final String pin;
    final String wrongPin;
    final int tries;
    final String caCertificateId;

    Token(
            String id,
            String label,
            String certificateLabel,
            String pin,
            String wrongPin,
            int tries,
            String caCertificateId) {
        this.id = id;
        this.label = label;
        this.certificateLabel = certificateLabel;
        this.pin = pin;
        this.wrongPin = wrongPin;
        this.tries = tries;
        this.caCertificateId = caCertificateId;
    }

    static Token of(String id) {
        return Stream.of(values())
                .filter(token -> token.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no token " + id));
    }

    /** What {@link OpenSc#triesLeft()} says of a card on which no try is spent. */
    static Map<Token, Integer> fullTries() {
        return Map.of(AUTH, AUTH.tries, SIGN, SIGN.tries);
    }

    Token other() {
        return this == AUTH ? SIGN : AUTH;
    }

    /** The token in a PKCS#11 URI (RFC 7512). */
    String uri() {
        return "pkcs11:token=" + label.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }

    /** The private key in a PKCS#11 URI. */
    String keyUri() {
        return uri() + ";id=%" + id + ";type=private";
    }

    /** The private key and its PIN in a PKCS#11 URI. */
    String keyUriWithPin() {
        return keyUri() + ";pin-value=" + pin;
    }

    /** The token's own certificate in a PKCS#11 URI. */
    String certificateUri() {
        return uri() + ";id=%" + id + ";type=cert";
    }
}
