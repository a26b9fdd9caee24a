// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code mynasim conform} with the card that lies in a reader of a real pcscd, which may be a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformIT {
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final CardRig rig = new CardRig();

    @BeforeEach
    void freshCard() {
        rig.freshCard();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void aCardThatNobodyNamedIsJudgedWithoutAPin() {
        assertThat(conform().orFail().stdout())
                .containsPattern("Passed: 3\\d{3} cases, [5-9]\\d{2} passed, \\d+ tolerated, 0 failed, 0 broken");
        requireAllTries();
    }

    @Test
    void aNamedOneWithItsPinsAndNoTryIsSpent() {
        assertThat(conform("--persona", "adult").orFail().stdout())
                .containsPattern("Passed: 3\\d{3} cases, 1[3-9]\\d{2} passed, \\d+ tolerated, 0 failed, 0 broken");
        requireAllTries();
    }

    private void requireAllTries() {
        String said = mynasim(
                        "apdu",
                        "--reader",
                        reader(),
                        "00A4040C0AD392F000260100000001",
                        "00200098",
                        "0020009B",
                        "00A4040C0AD3921000310001010408",
                        "00200091")
                .orFail()
                .stdout();
        assertThat(said.lines().filter(line -> line.contains("< 63C")))
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).contains("63C3"),
                        line -> assertThat(line).contains("63C5"),
                        line -> assertThat(line).contains("63C3"));
    }

    private Program.Result conform(String... more) {
        return mynasim(Stream.concat(Stream.of("conform", "--reader", reader()), Stream.of(more))
                .toArray(String[]::new));
    }

    private String reader() {
        return "pcsc:" + rig.stack().readerName(0);
    }

    private Program.Result mynasim(String... arguments) {
        return rig.client(RunningCard.commandLine().toArray(String[]::new))
                .with(arguments)
                .within(WITHIN)
                .run();
    }
}
