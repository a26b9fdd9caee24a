// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P1 00 to 05 of COMPUTE DIGITAL SIGNATURE and INTERNAL AUTHENTICATE: card-protocol.md sections 4.1 and 4.2. */
class SignatureFormsTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final byte[] MESSAGE = "a document of some length".getBytes(StandardCharsets.UTF_8);

    private final CardClient card = TestCards.full();

    @Test
    void p1OneSignsTheBareHash() throws Exception {
        byte[] signature = sign("01", MESSAGE);
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.DECRYPT_MODE, TestImages.AUTH_KEY.getPublic());
        assertThat(rsa.doFinal(signature)).isEqualTo(hash(MESSAGE));
    }

    @Test
    void p1TwoAndThreeAreTheUsualSignature() throws Exception {
        byte[] ofHash = sign("02", hash(MESSAGE));
        byte[] ofData = sign("03", MESSAGE);
        assertThat(ofHash).isEqualTo(ofData);
        assertThat(verifies("SHA256withRSA", TestImages.AUTH_KEY.getPublic(), MESSAGE, ofData))
                .isTrue();
    }

    @Test
    void p1FourAndFiveArePss() throws Exception {
        for (int i = 0; i < 5; i++) {
            byte[] ofHash = sign("04", hash(MESSAGE));
            byte[] ofData = sign("05", MESSAGE);
            assertThat(ofHash).as("the salt is random").isNotEqualTo(ofData);
            assertThat(verifies("RSASSA-PSS", TestImages.AUTH_KEY.getPublic(), MESSAGE, ofHash))
                    .isTrue();
            assertThat(verifies("RSASSA-PSS", TestImages.AUTH_KEY.getPublic(), MESSAGE, ofData))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 55, 56, 64, 256, 5000, 32_767})
    void theCardHashesDataOfAnyLength(int length) throws Exception {
        byte[] data = TestImages.counting(length).toByteArray();
        assertThat(verifies("SHA256withRSA", TestImages.AUTH_KEY.getPublic(), data, sign("03", data)))
                .isTrue();
        assertThat(verifies("RSASSA-PSS", TestImages.AUTH_KEY.getPublic(), data, sign("05", data)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "02, 31, 6985", "02, 33, 6985", "02, 51, 6985", "04, 31, 6985", "04, 33, 6985", "04, 1, 6985", "00, 246, 6985",
        "01, 0, 6700", "02, 0, 6700", "03, 0, 6700", "04, 0, 6700", "05, 0, 6700", "06, 32, 6A86", "0F, 32, 6A86",
        "80, 32, 6A86"
    })
    void wrongLengthsHaveTheirStatusWord(String p1, int length, String status) {
        login();
        assertThat(card.send(command(p1, "97", new byte[length]))).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "02", "03", "04", "05"})
    void everyFormNeedsThePin(String p1) {
        card.selectJpki();
        assertThat(card.send(command(p1, "97", new byte[32]))).isEqualTo("6982");
    }

    /** The presence proof of section 4.6: no credential, P2 00. */
    @ParameterizedTest
    @CsvSource({"text, 93", "surface, 9A"})
    void textAndSurfaceSignWithTheirOwnKey(String application, String reference) throws Exception {
        card.expect(ApplicationsTest.select(application), "9000");
        KeyPair own = application.equals("text") ? TestImages.TEXT_KEY : TestImages.SURFACE_KEY;
        for (String p2 : new String[] {"00", reference}) {
            byte[] signature = answer(card.send(command("03", p2, MESSAGE)));
            assertThat(verifies("SHA256withRSA", own.getPublic(), MESSAGE, signature))
                    .as(p2)
                    .isTrue();
        }
        assertThat(card.send(command("00", "90", MESSAGE)))
                .as("the session key does not sign")
                .isEqualTo(application.equals("text") ? "6985" : "6A82");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 254, 255})
    void onlyTheCommonApplicationAuthenticatesItself(int length) throws Exception {
        byte[] challenge = TestImages.counting(length).toByteArray();
        card.expect(TestImages.COMMON, "9000");
        byte[] signature = answer(card.send("00880099%02X%s00".formatted(length, HEX.formatHex(challenge))));
        assertThat(verifies("SHA256withRSA", TestImages.COMMON_KEY.getPublic(), challenge, signature))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "common, 00880099 00, 6700", "common, 00880099 0000FF, 6700", "common, 00880099 01FF, 6700",
        "common, 00880099 01FFFF, 6700", "common, 00880199 01FF00, 6A86", "common, 00880019 01FF00, 6A86",
        "common, 0088009C 01FF00, 6981", "common, 00880098 01FF00, 6A82", "jpki, 00880097 01FF00, 6982",
        "jpki, 0088009A 01FF00, 6982", "text, 00880093 01FF00, 6985", "text, 00880090 01FF00, 6982",
        "surface, 0088009A 01FF00, 6985"
    })
    void otherKeysDoNotAuthenticate(String application, String command, String status) {
        card.expect(ApplicationsTest.select(application), "9000");
        assertThat(card.send(command)).isEqualTo(status);
    }

    @Test
    void aVerifiedPinDoesNotMakeASignatureKeyAuthenticate() {
        login();
        assertThat(card.send("0088009701FF00")).isEqualTo("6982");
        card.expect(TestImages.COMMON, "9000");
        assertThat(card.send("00880099000100" + "00".repeat(256) + "0000")).isEqualTo("6700");
    }

    private void login() {
        card.selectJpki().selectFile("0018");
        assertThat(card.verify("1234")).isEqualTo("9000");
    }

    private byte[] sign(String p1, byte[] data) {
        login();
        return answer(card.send(command(p1, "97", data)));
    }

    private static byte[] answer(String response) {
        assertThat(response).endsWith("9000").hasSize(516);
        return HEX.parseHex(response.substring(0, 512));
    }

    private static String command(String p1, String p2, byte[] data) {
        if (data.length == 0) {
            return "802A" + p1 + p2 + "00";
        }
        return "802A%s%s00%04X%s0000".formatted(p1, p2, data.length, HEX.formatHex(data));
    }

    private static byte[] hash(byte[] data) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(data);
    }

    private static boolean verifies(String algorithm, PublicKey key, byte[] data, byte[] signature) throws Exception {
        Signature verifier = Signature.getInstance(algorithm);
        if (algorithm.equals("RSASSA-PSS")) {
            verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        verifier.initVerify(key);
        verifier.update(data);
        return verifier.verify(signature);
    }
}
