// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table for documents. */
class SpeedTableTest {
    @Test
    void theTableHasARowForEachGoal() {
        String[] lines = SpeedTable.markdown(Reports.sample()).split("\n", -1);
        assertThat(lines[0]).isEqualTo("| what | measured | against | measured | ratio | reach | reached |");
        assertThat(lines[1]).isEqualTo("| --- | --- | --- | --- | --- | --- | --- |");
        // 4,400 to 4,000, and 1 % with 1 % makes 1.41 % of 1.1.
        assertThat(lines[2])
                .isEqualTo("| RSA-2048 signatures in process, through shell and applet (corretto) | 4,400 ± 44 /s"
                        + " | openssl speed, one processor | 4,000 ± 40 /s | 1.10 ± 0.016 | ≥ 1 | yes |");
        assertThat(lines[6]).endsWith("| 3.00 ± 0.042 | ≤ 1.5 × | no |");
        assertThat(lines[9]).contains("| 77.7 KB |").endsWith("| ≤ 24 KB | no |");
        assertThat(lines[4]).endsWith("| – | ≥ 0.9 | not measured (Verifications.loginSeenBefore was not measured) |");
        assertThat(lines[14]).isEmpty();
        assertThat(lines[15])
                .startsWith("Measured at 2027-01-15T10:20:00Z by `./mynasim bench --quick` in 3 minutes: ")
                .contains("2 processors, load average unknown");
        assertThat(lines[16]).isEqualTo("There is no <openssl> here.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0;0", "0.01234;0.0123", "12.345;12.3", "999.4;999", "1000;1,000", "12345.6;12,346", "150;150"})
    void numbersHaveThreeDigitsOrAllBeforeThePoint(double number, String words) {
        assertThat(Numbers.three(number)).isEqualTo(words);
    }
}
