// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** OpenSSH with the auth key: it finds the key, an agent holds the card, and its signature verifies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SshIT {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final String VARIABLE = "SSH_AUTH_SOCK=";

    private final CardRig rig = CardRig.withCard();
    private final OpenSc openSc = new OpenSc(rig);

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void keygenFindsTheAuthKey() {
        String keys = rig.client("ssh-keygen", "-D", OpenSc.module().toString())
                .run()
                .orFail()
                .stdout();
        assertThat(keys).contains(authKey());
    }

    @Test
    void anAgentSignsWithTheAuthKey() {
        try (RunningProgram agent = rig.client("ssh-agent", "-D").start()) {
            String socket = agent.line(line -> line.startsWith(VARIABLE), WITHIN);
            Map<String, String> environment =
                    Map.of("SSH_AUTH_SOCK", socket.substring(VARIABLE.length(), socket.indexOf(';')));
            addTheCard(environment);

            Path publicKey = rig.write("auth.pub", authKey() + "\n");
            Path message = rig.write("message", "To be signed over SSH.\n");
            rig.client("ssh-keygen", "-Y", "sign", "-f", publicKey.toString(), "-n", "file", message.toString())
                    .withEnvironment(environment)
                    .run()
                    .orFail();
            assertThat(verify("To be signed over SSH.\n").orFail().stdout()).contains("Good \"file\" signature for me");
            assertThat(verify("Not signed over SSH.\n").exitCode()).isNotZero();
            agent.end("TERM", WITHIN);
        }
        assertThat(openSc.triesLeft())
                .as("the auth PIN was not tried on the sign password")
                .isEqualTo(Token.fullTries());
    }

    private void addTheCard(Map<String, String> environment) {
        Path askPass = rig.write("askpass", "#!/bin/sh\necho " + Token.AUTH.pin + "\n");
        assertThat(askPass.toFile().setExecutable(true)).isTrue();
        rig.client("ssh-add", "-s", OpenSc.module().toString())
                .withEnvironment(environment)
                .withEnvironment(Map.of("SSH_ASKPASS", askPass.toString(), "SSH_ASKPASS_REQUIRE", "force"))
                .run()
                .orFail();
    }

    private Program.Result verify(String text) {
        Path signers = rig.write("allowed-signers", "me " + authKey() + "\n");
        return rig.client("ssh-keygen", "-Y", "verify", "-f", signers.toString(), "-I", "me", "-n", "file")
                .with("-s", rig.file("message.sig").toString())
                .withStdin(text)
                .run();
    }

    /** The key of the auth certificate as OpenSSH writes it, converted without the card. */
    private String authKey() {
        Path certificate = openSc.certificate(Token.AUTH.id);
        Path key = rig.write("auth-key.pem", OpenSsl.publicKey(certificate));
        return rig.client("ssh-keygen", "-i", "-m", "PKCS8", "-f", key.toString())
                .run()
                .orFail()
                .stdout()
                .strip();
    }
}
