// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GnuTLS's p11tool signs with both keys and verifies what it got. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GnuTlsIT {
    private final CardRig rig = CardRig.withCard();
    private final OpenSc openSc = new OpenSc(rig);

    @AfterAll
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void p11toolSignsAndVerifies(Token token) {
        Program.Result result = p11tool(token, "--test-sign", token.keyUri()).orFail();
        assertThat(result.stdout() + result.stderr())
                .contains(
                        "Signing using RSA-SHA256... ok",
                        "Verifying against private key parameters... ok",
                        "Verifying against public key in the token... ok");
        assertThat(openSc.triesLeft()).isEqualTo(Token.fullTries());
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void p11toolExportsTheTokensOwnCertificate(Token token) throws Exception {
        String pem = p11tool(token, "--export", token.certificateUri()).orFail().stdout();
        assertThat(Certificates.parse(pem)).isEqualTo(Certificates.read(openSc.certificate(token)));
    }

    private Program.Result p11tool(Token token, String... arguments) {
        return rig.client("p11tool", "--batch", "--provider", OpenSc.module().toString(), "--login")
                .with("--set-pin=" + token.pin)
                .with(arguments)
                .run();
    }
}
