// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code mynasim doctor} beside a real pcscd: not there, there, and with a card in its slot. */
class DoctorIT {
    @Test
    void whatIsThereAndWhatIsNotIsSaid() throws IOException {
        try (CardRig rig = new CardRig()) {
            assertThat(finding(rig, "pcscd running")).isEqualTo("right: pcscd answers at /run/pcscd/pcscd.comm");
            String slot = "127.0.0.1:" + rig.stack().slotPort(0);
            assertThat(finding(rig, "vpcd slot")).isEqualTo("right: free: " + slot);

            rig.freshCard();
            String taken = finding(rig, "vpcd slot");
            assertThat(taken).startsWith("missing: taken: " + slot + " asked nothing, so another card is in there");
            assertThat(taken).contains("-> end the program that holds it");
            assertThat(rig.client("opensc-tool", "--reader", rig.stack().readerName(0), "--atr")
                            .run()
                            .orFail()
                            .stdout())
                    .as("the card did not notice")
                    .contains("3b:e0:00:ff:81:31:fe:45:14");

            rig.remove();
            assertThat(finding(rig, "vpcd slot")).as("free again").isEqualTo("right: free: " + slot);

            rig.stack().stop();
            assertThat(finding(rig, "pcscd running"))
                    .startsWith("missing: pcscd is not running: ")
                    .contains("-> sudo ");
            assertThat(finding(rig, "vpcd slot")).startsWith("missing: nobody listens at " + slot);
        }
    }

    /** What the real command line says of one check, and whether its exit code is in accord with its report. */
    private static String finding(CardRig rig, String check) throws IOException {
        List<String> command = new ArrayList<>(RunningCard.commandLine());
        command.addAll(List.of(
                "doctor",
                "--for",
                "pcsc",
                "--json",
                "--slot",
                String.valueOf(rig.stack().slotPort(0))));
        Program.Result result = rig.client(command.toArray(String[]::new)).run();
        JsonNode report = new ObjectMapper().readTree(result.stdout());
        assertThat(result.exitCode())
                .as("%s %s", result.stdout(), result.stderr())
                .isEqualTo(report.path("usable").asBoolean() ? 0 : 1);
        assertThat(report.path("ways")).hasSize(1);
        for (JsonNode each : report.at("/ways/0/checks")) {
            if (each.path("check").asText().equals(check)) {
                return each.path("status").asText() + ": " + each.path("what").asText()
                        + (each.has("remedy") ? " -> " + each.path("remedy").asText() : "");
            }
        }
        throw new AssertionError("no check " + check + " in " + result.stdout());
    }
}
