// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.HexFormat;
import java.util.List;

/** The certificate of a terminal, which a card checks with the CA key of EF 0016 (section 4.4). */
final class TerminalCertificates {
    private static final String SOURCE = "card-protocol.md §4.4 terminal certificate CONFIRMED";
    private static final String PARAMETERS = "card-protocol.md §4.4 P1P2 6A86 SINGLE";
    private static final String BODY = "80 A2 06 C1 00 01 33 ";
    private static final String SIGNATURE = "80 A2 00 C1 00 01 05 ";

    /** Ids of issuer and subject, as a terminal certificate that was seen has them (section 3.7). */
    private static final String KEY_IDS =
            ascii("9200073") + " 08 05 30 30 31 00 00 00 00 " + ascii("9299774") + " 08 05 30 30 31 00 00 00 00 ";

    private final ScriptFile file;

    TerminalCertificates(ScriptFile file) {
        this.file = file;
    }

    void add() {
        RSAPrivateCrtKey ca = TestKey.of("cv-200073");
        RSAPrivateCrtKey other = TestKey.of("cv-000033");
        String value = KEY_IDS + publicKey(other);
        String body = "7F 21 82 02 33 5F 4E 82 01 29 " + value;
        String good = "5F 37 82 01 00 " + signature(ca, value);
        file.add(begun("a genuine one is accepted").send(BODY + body, Sheet.OK).send(SIGNATURE + good, Sheet.OK));
        file.add(begun("an accepted one opens neither EF 0009 nor the auth key")
                .refused("NOT_VERIFIED")
                .send(BODY + body, Sheet.OK)
                .send(SIGNATURE + good, Sheet.OK)
                .send("00 B0 89 00 01", "69 82")
                .send("80 2A 00 97 01 FF 00", "69 82"));
        file.add(begun("one that another CA signed is refused")
                .send(BODY + body, Sheet.OK)
                .send(SIGNATURE + "5F 37 82 01 00 " + signature(other, value), "6A 80", "error"));
        String changed = body.replace(ascii("9299774"), ascii("9299775"));
        file.add(begun("one that was changed is refused")
                .send(BODY + changed, Sheet.OK)
                .send(SIGNATURE + good, "6A 80", "error"));
        file.add(begun("a signature of zeros is refused")
                .send(BODY + body, Sheet.OK)
                .send(SIGNATURE + "5F 37 82 01 00" + " 00".repeat(256), "6A 80", "error"));
        file.add(begun("a signature without a body is refused").send(SIGNATURE + good, "69 85", "error"));
        for (String parameters : List.of("00 00", "00 AE", "80 00", "00 B6")) {
            file.add(begun("P1-P2 " + parameters, PARAMETERS)
                    .refused("WRONG_PARAMETERS")
                    .send("80 A2 " + parameters + " 00 01 33 " + body, "6A 86"));
        }
    }

    /** ASCII characters as octets. */
    static String ascii(String text) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Script begun(String what) {
        return begun(what, SOURCE);
    }

    private static Script begun(String what, String source) {
        return new Script("a terminal certificate: " + what, source)
                .in(App.JPKI)
                .send(Sheet.file(0x16), Sheet.OK);
    }

    private static String publicKey(RSAPrivateCrtKey key) {
        byte[] modulus = key.getModulus().toByteArray();
        return "90 03 01 00 01 91 82 01 00 "
                + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(modulus, modulus.length - 256, modulus.length);
    }

    private static String signature(RSAPrivateCrtKey key, String value) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(key);
            signer.update(HexFormat.of().parseHex(value.replace(" ", "")));
            return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
