// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.mynasim.apdu.wire.Dialect;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.reader.DialectClient;
import dev.mynasim.relying.CertificateVerifier;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.relying.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command line with all three dialects at once: the ready file names the ports, and each card signs. */
class RunDialectsIT {
    private static final byte[] MESSAGE = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void eachDialectHasItsPortInTheReadyFileAndACardBehindIt() throws Exception {
        try (RunningCard run = RunningCard.with(
                folder.resolve("ready.json"),
                "--jcsdk",
                "adult@127.0.0.1:0",
                "--jcop",
                "127.0.0.1:0",
                "--persosim",
                "127.0.0.1:0")) {
            run.awaitReady();
            JsonNode ready = new ObjectMapper().readTree(run.readyText());
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(getClass().getResourceAsStream("/dev/mynasim/cli/schema/ready-2.schema.json"))
                            .validate(ready))
                    .isEmpty();
            List<String> kinds = new ArrayList<>();
            for (JsonNode reader : ready.path("readers")) {
                kinds.add(reader.path("kind").asText());
                Dialect dialect = Dialect.valueOf(reader.path("kind").asText().toUpperCase(Locale.ROOT));
                try (DialectClient front =
                        DialectClient.connect(dialect, reader.path("port").asInt())) {
                    signs(front, reader.path("atr").asText());
                }
            }
            assertThat(kinds).containsExactly("jcsdk", "jcop", "persosim");
            assertThat(run.output())
                    .doesNotContain("31323334")
                    .contains("speaks Java Card SDK.", "speaks JCOP simulation.", "speaks PersoSim.");
        }
    }

    private static void signs(DialectClient front, String atr) throws Exception {
        assertThat(front.powerUp()).hasToString(atr);
        JpkiClient client = new JpkiClient(front);
        client.select();
        assertThat(client.verify(Credential.AUTH, "1234")).isInstanceOf(PinOutcome.Verified.class);
        byte[] signature = client.sign(Credential.AUTH, DigestInfo.sha256(MESSAGE));
        assertThat(CertificateVerifier.verifySignature(client.readCertificate(Certificate.AUTH), MESSAGE, signature))
                .isInstanceOf(Verdict.Accepted.class);
    }
}
