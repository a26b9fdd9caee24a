// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** openssl signs through its PKCS#11 engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSslEngineIT {
    private final CardRig rig = CardRig.withCard();
    private final OpenSc openSc = new OpenSc(rig);
    private final Path document = rig.write("document", "To be signed by openssl.\n");

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void theAuthKeySigns() {
        Path signature = rig.file("signature");
        sign(Token.AUTH, signature).orFail();
        assertThat(OpenSsl.verifySignature(openSc.certificate(Token.AUTH.id), signature, document)
                        .orFail()
                        .stdout())
                .contains("Verified OK");
    }

    /** The sign key wants its PIN again for each signature, and the engine asks for that on a terminal only. */
    @Test
    void theSignKeyCannotBeUsedWithoutATerminal() {
        Program.Result refused = sign(Token.SIGN, rig.file("none"));
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.stdout() + refused.stderr()).contains("Enter PKCS#11 key PIN for Digital Signature Key");
        assertThat(openSc.triesLeft()).isEqualTo(Token.fullTries());
    }

    private Program.Result sign(Token token, Path signature) {
        return OpenSslEngine.client(rig, "dgst", "-sha256", "-keyform", "engine", "-sign", token.keyUriWithPin())
                .with("-out", signature.toString(), document.toString())
                .run();
    }
}
