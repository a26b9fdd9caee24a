// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** NSS, the library of Firefox: its tools list the tokens and sign requests with both keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NssIT {
    private final CardRig rig = CardRig.withCard();
    private final OpenSc openSc = new OpenSc(rig);
    private final String database = "sql:" + rig.file("nss");

    @AfterAll
    void stop() {
        rig.close();
    }

    @BeforeAll
    void loadTheModule() throws Exception {
        Nss.newDatabase(rig, Files.createDirectory(rig.file("nss")));
    }

    @Test
    void modutilSeesBothTokens() {
        assertThat(rig.client("modutil", "-dbdir", database, "-list")
                        .run()
                        .orFail()
                        .stdout())
                .contains("token: " + Token.AUTH.label, "token: " + Token.SIGN.label);
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void certutilListsTheCertificateWithItsKey(Token token) {
        // "u" says that the private key is there.
        assertThat(certutil(token, "-L").orFail().stdout()).containsPattern(token.certificateLabel + " +u,u,u");
        assertThat(certutil(token, "-K").orFail().stdout()).containsPattern("rsa +" + token.id);
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void certutilSignsARequestWithTheKey(Token token) {
        Path request = rig.file("request-" + token.id);
        certutil(token, "-R", "-k", token.id, "-s", "CN=test", "-Z", "SHA256", "-a", "-o", request.toString())
                .orFail();
        Program.Result verified = Program.run(
                        "openssl", "req", "-in", request.toString(), "-noout", "-verify", "-pubkey")
                .orFail();
        assertThat(verified.stdout() + verified.stderr()).contains("self-signature verify OK");
        assertThat(verified.stdout()).contains(OpenSsl.publicKey(openSc.certificate(token)));
        assertThat(openSc.triesLeft()).isEqualTo(Token.fullTries());
    }

    /** NSS refuses the certificate for signing mail, before it asks the card to sign. */
    @Test
    void cmsutilRefusesTheCertificate() {
        Path message = rig.write("message", "To be signed as mail.\n");
        Path pin = rig.write("pin", Token.SIGN.pin + "\n");
        Program.Result refused = rig.client("cmsutil", "-S", "-d", database, "-f", pin.toString())
                .with("-N", Token.SIGN.label + ":" + Token.SIGN.certificateLabel)
                .with("-i", message.toString(), "-o", rig.file("none").toString())
                .run();
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.stderr()).contains("SEC_ERROR_INADEQUATE_KEY_USAGE");
    }

    private Program.Result certutil(Token token, String... arguments) {
        Path pin = rig.write("pin-" + token.id, token.pin + "\n");
        return rig.client("certutil", "-d", database, "-h", token.label, "-f", pin.toString())
                .with(arguments)
                .run();
    }
}
