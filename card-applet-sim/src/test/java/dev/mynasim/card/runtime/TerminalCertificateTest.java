// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exchange of a terminal certificate: card-protocol.md sections 3.7, 4.4 and 10, number 6. */
class TerminalCertificateTest {
    private static final String KEY_IDS = "39323030303733080530303100000000" + "39323939373734080530303100000000";
    private static final String VALUE = KEY_IDS + TestImages.encodedKey(TestImages.TERMINAL_KEY);
    private static final String BODY = "7F218202335F4E820129" + VALUE;

    private final CardClient card = TestCards.full().selectJpki();

    @BeforeEach
    void selectTheCaKey() {
        card.selectFile("0016");
    }

    @Test
    void aRightCertificateIsAcceptedAndOpensNothing() {
        assertThat(card.send(body(BODY))).isEqualTo("9000");
        assertThat(card.send(signature(sign(TestImages.TERMINAL_CA, VALUE)))).isEqualTo("9000");
        assertThat(card.send("802A009701FF00")).isEqualTo("6982");
        assertThat(card.send("00B0890000")).isEqualTo("6982");
    }

    @Test
    void anotherCasSignatureIsRefused() {
        card.send(body(BODY));
        assertThat(card.send(signature(sign(TestImages.AUTH_KEY, VALUE)))).isEqualTo("6A80");
        assertThat(card.send(signature(sign(TestImages.TERMINAL_CA, VALUE))))
                .as("the body has to come again")
                .isEqualTo("6985");
    }

    @Test
    void aChangedBodyIsRefused() {
        String changed = BODY.replace("39323939", "39323938");
        assertThat(card.send(body(changed))).isEqualTo("9000");
        assertThat(card.send(signature(sign(TestImages.TERMINAL_CA, VALUE)))).isEqualTo("6A80");
        card.send(body(BODY));
        assertThat(card.send(signature("FF".repeat(256))))
                .as("not smaller than the modulus")
                .isEqualTo("6A80");
        card.send(body(BODY));
        assertThat(card.send(signature("00".repeat(256)))).isEqualTo("6A80");
    }

    @Test
    void selectionForgetsTheBody() {
        card.send(body(BODY));
        card.selectJpki().selectFile("0016");
        assertThat(card.send(signature(sign(TestImages.TERMINAL_CA, VALUE)))).isEqualTo("6985");
    }

    @ParameterizedTest
    @CsvSource({"0000", "00AE", "8000", "00B6", "06C0", "01C1"})
    void otherParametersAreRefused(String parameters) {
        assertThat(card.send("80A2" + parameters + "000133" + BODY)).isEqualTo("6A86");
    }

    @Test
    void wrongCommandsHaveTheirStatusWord() {
        assertThat(card.send("80A206C1" + "000132" + BODY.substring(2))).isEqualTo("6700");
        assertThat(card.send(body(BODY) + "0000")).isEqualTo("6700");
        assertThat(card.send("80A206C1")).isEqualTo("6700");
        assertThat(card.send("80A200C1000104" + "00".repeat(260))).isEqualTo("6700");
        assertThat(card.send(body(BODY.replace("7F218202", "7F218203")))).isEqualTo("6A80");
        assertThat(card.send(body(BODY.replace("9003010001", "9003010003")))).isEqualTo("6A80");
        assertThat(card.send("80A200C1000105" + "5F38820100" + "00".repeat(256)))
                .isEqualTo("6A80");
        card.selectFile("0017");
        assertThat(card.send(body(BODY))).isEqualTo("6981");
        card.selectJpki();
        assertThat(card.send(body(BODY))).isEqualTo("6986");
    }

    private static String body(String octets) {
        return "80A206C1000133" + octets;
    }

    private static String signature(String octets) {
        return "80A200C1000105" + "5F37820100" + octets;
    }

    private static String sign(KeyPair ca, String value) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(ca.getPrivate());
            signer.update(HexFormat.of().parseHex(value));
            return HexFormat.of().withUpperCase().formatHex(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
