// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.reader.ServerGate;
import dev.mynasim.sockets.TestTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@code --tls-cert}, {@code --tls-key}, {@code --tls-client-ca} and {@code --token-file}. */
class GateFilesTest {
    private final TestTls ca = new TestTls("a CA");

    @TempDir
    Path folder;

    @Test
    void goodFilesMakeAGateThatKeepsStrangersOut() throws Exception {
        TestTls.Identity server = ca.issue("server");
        Path certificate = server.writeCertificate(folder.resolve("server.pem"));
        Path key = server.writeKey(folder.resolve("server.key"));
        ServerGate withClientCa = GateFiles.tls(certificate, key, ca.write(folder.resolve("ca.pem")), null);
        assertThat(withClientCa.keepsStrangersOut()).isTrue();
        assertThat(withClientCa.tls().orElseThrow().isServer()).isTrue();
        Path token = Files.writeString(folder.resolve("token"), "correct-horse-battery-staple\r\n");
        assertThat(GateFiles.tls(certificate, key, null, GateFiles.token(token)).keepsStrangersOut())
                .isTrue();
        assertThat(GateFiles.tls(certificate, key, null, null).keepsStrangersOut())
                .isFalse();
    }

    @Test
    void filesThatCannotBeUsedAreSaidInASentence() throws Exception {
        TestTls.Identity server = ca.issue("server");
        Path certificate = server.writeCertificate(folder.resolve("server.pem"));
        Path key = server.writeKey(folder.resolve("server.key"));
        Path diary = Files.writeString(folder.resolve("diary"), "nobody reads this");
        refused(certificate, diary);
        refused(diary, key);
        refused(key, certificate);
    }

    private static void refused(Path certificate, Path key) {
        assertThatThrownBy(() -> GateFiles.tls(certificate, key, null, null))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PKCS#8")
                .hasMessageNotContaining("nobody");
    }

    @Test
    void aTokenFileThatCannotBeUsedIsSaidAndNotShown() throws IOException {
        for (String bad : new String[] {"", "short-secret", "a secret with blanks in it", "x".repeat(2_000)}) {
            Path token = Files.writeString(folder.resolve("token"), bad);
            assertThatThrownBy(() -> GateFiles.token(token))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("token file " + token)
                    .hasMessageNotContaining("secret");
        }
    }
}
