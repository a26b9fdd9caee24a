// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COMPUTE DIGITAL SIGNATURE: card-protocol.md section 4.2. The JDK's own RSA judges the signatures. */
class SignatureTest {
    private static final byte[] MESSAGE = "a document".getBytes(StandardCharsets.UTF_8);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final CardClient card = TestCards.adult().selectJpki();

    /** DigestInfo headers as RFC 8017 section 9.2 prints them. */
    @ParameterizedTest
    @CsvSource({
        "SHA1, 3021300906052B0E03021A05000414",
        "SHA256, 3031300D060960864801650304020105000420",
        "SHA384, 3041300D060960864801650304020205000430",
        "SHA512, 3051300D060960864801650304020305000440"
    })
    void aDigestInfoIsSignedSoThatTheJdkVerifiesIt(String hash, String header) throws Exception {
        verifyBothPins();
        byte[] digest = MessageDigest.getInstance(hash.replace("SHA", "SHA-")).digest(MESSAGE);
        String digestInfo = header + HEX.formatHex(digest);
        for (String key : new String[] {"97", "9A"}) {
            PublicKey publicKey =
                    card.readCertificate(key.equals("97") ? "000A" : "0001").getPublicKey();
            Signature verifier = Signature.getInstance(hash + "withRSA");
            verifier.initVerify(publicKey);
            verifier.update(MESSAGE);
            assertThat(verifier.verify(sign(key, digestInfo))).as(key).isTrue();
        }
    }

    /** pkcs11-tool -m RSA-PKCS signs octets as they are; the card must not look at them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 33, 34, 35, 51, 244, 245})
    void anyOctetsArePaddedAndSigned(int length) throws Exception {
        verifyBothPins();
        byte[] data = new byte[length];
        data[0] = 1;
        byte[] signature = sign("97", HEX.formatHex(data));
        assertThat(recover(card.readCertificate("000A").getPublicKey(), signature))
                .isEqualTo(data);
    }

    @Test
    void theCurrentKeyAndTheNamedKeySignAlikeAndAlwaysTheSame() {
        verifyBothPins();
        String named = card.send("802A009702CAFE00");
        assertThat(card.send("802A008002CAFE00")).as("0017 is current now").isEqualTo(named);
        card.selectFile("0017");
        assertThat(card.send("802A008002CAFE00")).isEqualTo(named);
        assertThat(card.send("802A0097000002CAFE0100")).as("extended").isEqualTo(named);
        assertThat(card.send("802A0097000002CAFE0000")).isEqualTo(named);
        card.selectFile("001A");
        assertThat(card.send("802A008002CAFE00")).isNotEqualTo(named).hasSize(2 * 256 + 4);
    }

    @Test
    void eachKeyNeedsItsOwnPin() {
        assertThat(card.send("802A009701FF00")).isEqualTo("6982");
        assertThat(card.send("802A009A01FF00")).isEqualTo("6982");
        card.selectFile("0018");
        card.verify("1234");
        assertThat(card.send("802A009A01FF00")).isEqualTo("6982");
        assertThat(card.send("802A009701FF00")).endsWith("9000");
        card.selectFile("001B");
        card.verify("ABC123");
        for (int i = 0; i < 3; i++) {
            assertThat(card.send("802A009A01FF00"))
                    .as("one VERIFY, several signatures")
                    .endsWith("9000");
        }
        assertThat(card.send("802A009701FF00")).as("both stay verified").endsWith("9000");
    }

    @Test
    void dataFillsAShortCommand() {
        verifyBothPins();
        assertThat(card.send("802A0097FF" + "00".repeat(255) + "00")).isEqualTo("6985");
        assertThat(card.send("802A0097FE" + "00".repeat(254) + "00")).isEqualTo("6985");
        assertThat(card.send("802A0097F6" + "01".repeat(246) + "00")).isEqualTo("6985");
        assertThat(card.send("802A0097F5" + "01".repeat(245) + "00")).endsWith("9000");
        assertThat(card.send("802A0097000100" + "00".repeat(256) + "0000")).isEqualTo("6985");
    }

    @ParameterizedTest
    @CsvSource({
        "802A0297 01FF 00, 6985",
        "802AFF97 01FF 00, 6A86",
        "802A0697 01FF 00, 6A86",
        "802A0017 01FF 00, 6A86",
        "802A0000 01FF 00, 6A86",
        "802A0097 00, 6700",
        "802A0097, 6700",
        "802A0097 01FF, 6700",
        "802A0097 01FF FF, 6700",
        "802A0098 01FF 00, 6981",
        "802A0086 01FF 00, 6981",
        "802A0083 01FF 00, 6A82",
        "002A9E9A 01FF 00, 6D00"
    })
    void wrongSignatureCommandsHaveTheirStatusWord(String command, String status) {
        verifyBothPins();
        assertThat(card.send(command)).isEqualTo(status);
    }

    @Test
    void withoutACurrentFileThereIsNoKey() {
        assertThat(card.send("802A008001FF00")).isEqualTo("6986");
    }

    private void verifyBothPins() {
        card.selectFile("0018");
        assertThat(card.verify("1234")).isEqualTo("9000");
        card.selectFile("001B");
        assertThat(card.verify("ABC123")).isEqualTo("9000");
    }

    private byte[] sign(String key, String data) {
        String answer = card.send("802A00" + key + "%02X".formatted(data.length() / 2) + data + "00");
        assertThat(answer).endsWith("9000").hasSize(2 * 256 + 4);
        return HEX.parseHex(answer.substring(0, 512));
    }

    private static byte[] recover(PublicKey key, byte[] signature) throws GeneralSecurityException {
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.DECRYPT_MODE, key);
        return rsa.doFinal(signature);
    }
}
