// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenSC's tools on the grown-up's card; the expected view is that of card-protocol.md section 8.2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenScIT {
    private final CardRig rig = CardRig.withCard();
    private final OpenSc openSc = new OpenSc(rig);

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void theCardIsTakenForJpki() {
        assertThat(openSc.cardName()).isEqualToIgnoringCase("JPKI");
    }

    @Test
    void theDumpShowsTwoPinsTwoKeysFourCertificates() {
        String dump = openSc.pkcs15("--dump").orFail().stdout();
        assertThat(dump)
                .contains("PKCS#15 Card [JPKI]:", "Manufacturer ID: JPKI")
                .contains("min_len:4, max_len:4", "min_len:6, max_len:16");
        assertThat(OpenSc.count("PIN", dump)).isEqualTo(2);
        assertThat(OpenSc.count("Private RSA Key", dump)).isEqualTo(2);
        assertThat(OpenSc.count("X.509 Certificate", dump)).isEqualTo(4);
        assertThat(openSc.triesLeft()).isEqualTo(Token.fullTries());
    }

    @Test
    void theAuthCertificateIsReadWithoutAPinAndVerifies() {
        Path certificate = openSc.certificate(Token.AUTH.id);
        assertThat(OpenSsl.verifyChain(certificate, openSc.certificate(Token.AUTH.caCertificateId))
                        .orFail()
                        .stdout())
                .contains("OK");
        assertThat(OpenSsl.verifyChain(certificate, openSc.certificate(Token.SIGN.caCertificateId))
                        .exitCode())
                .as("under the other CA")
                .isNotZero();
    }

    @Test
    void theSignCertificateNeedsThePasswordAndVerifies() {
        openSc.reset();
        assertThat(openSc.pkcs15("--read-certificate", Token.SIGN.id).stdout()).doesNotContain("BEGIN CERTIFICATE");
        Path certificate = openSc.certificate(Token.SIGN);
        assertThat(OpenSsl.verifyChain(certificate, openSc.certificate(Token.SIGN.caCertificateId))
                        .orFail()
                        .stdout())
                .contains("OK");
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void aSignatureOverPkcs11Verifies(Token token) {
        Path document = rig.write("document", "An application for a residence certificate.\n");
        Path signature = rig.file("signature-" + token.id);
        openSc.sign(token, token.pin, document, signature).orFail();
        Path certificate = openSc.certificate(token);
        assertThat(OpenSsl.verifySignature(certificate, signature, document)
                        .orFail()
                        .stdout())
                .contains("Verified OK");
        Path changed = rig.write("changed", "An application for a residence certificate!\n");
        assertThat(OpenSsl.verifySignature(certificate, signature, changed).stdout())
                .contains("Verification failure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha224", "sha384", "sha512"})
    void otherHashesVerifyToo(String hash) {
        Path document = rig.write("document", "To be hashed.\n");
        Path signature = rig.file("signature-" + hash);
        String mechanism = hash.toUpperCase(Locale.ROOT) + "-RSA-PKCS";
        openSc.sign(Token.AUTH, Token.AUTH.pin, mechanism, document, signature).orFail();
        assertThat(OpenSsl.verifySignature(openSc.certificate(Token.AUTH.id), hash, signature, document)
                        .orFail()
                        .stdout())
                .contains("Verified OK");
    }

    /** The reason why TLS 1.3 cannot authenticate with this driver. */
    @Test
    void thereIsNoPss() {
        Path document = rig.write("document", "To be padded.\n");
        assertThat(openSc.sign(Token.AUTH, Token.AUTH.pin, "SHA256-RSA-PKCS-PSS", document, rig.file("none"))
                        .stderr())
                .contains("CKR_MECHANISM_INVALID");
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void itsOwnTestOfTheModuleFindsNoErrors(Token token) {
        Program.Result result =
                openSc.pkcs11(token, token.pin).with("--test").run().orFail();
        assertThat(result.stdout() + result.stderr()).contains("SHA256-RSA-PKCS: OK", "No errors");
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void pkcs15CryptSignsAHash(Token token) {
        Path document = rig.write("document", "To be signed without PKCS#11.\n");
        Path signature = rig.file("crypt-" + token.id);
        OpenSsl.hash(document, rig.file("hash"));
        rig.client("pkcs15-crypt", "--sign", "--key", token.id, "--pin", token.pin, "--sha-256", "--pkcs1")
                .with("-i", rig.file("hash").toString(), "-o", signature.toString())
                .run()
                .orFail();
        assertThat(OpenSsl.verifySignature(openSc.certificate(token), signature, document)
                        .orFail()
                        .stdout())
                .contains("Verified OK");
    }

    /** Its driver for this card cannot change a PIN (card-protocol.md section 8.1). */
    @Test
    void aPinCannotBeChangedAndThatCostsNoTry() {
        assertThat(openSc.pkcs11(Token.AUTH, Token.AUTH.pin)
                        .with("--change-pin", "--new-pin", "4321")
                        .run()
                        .stderr())
                .contains("CKR_FUNCTION_NOT_SUPPORTED");
        assertThat(openSc.triesLeft()).isEqualTo(Token.fullTries());
    }
}
