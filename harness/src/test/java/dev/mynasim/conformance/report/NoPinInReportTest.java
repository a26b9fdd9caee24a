// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.trace.SecretForms;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The PINs of the sample's traces stand in no file of its report, in no form. */
class NoPinInReportTest {
    @Test
    void noFormOfAPinIsInAnyFile() {
        Map<String, byte[]> files = ReportFiles.of(ReportMaker.of(Samples.run()));
        assertThat(files).hasSize(4);
        files.forEach((name, octets) -> {
            assertThat(SecretForms.in(octets, Samples.PIN)).as(name).isEmpty();
            assertThat(SecretForms.in(octets, Samples.PASSWORD)).as(name).isEmpty();
        });
        // And the commands that carried them are there.
        assertThat(new String(files.get(ReportFiles.JSON), StandardCharsets.UTF_8))
                .contains("00200080 04 (masked)", "00200080 08 (masked)");
        assertThat(SecretForms.in("00200080 04 32353830", Samples.PIN)).isNotEmpty();
    }
}
