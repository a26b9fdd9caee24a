// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How {@code run} ends: at once, cleanly, and without its ready file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunSignalIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final CardRig rig = new CardRig();

    @AfterAll
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"TERM", "INT"})
    void aSignalEndsItWithinASecondWithZero(String signal) {
        RunningCard card = rig.insert();
        Duration toReady = card.awaitReady();
        System.out.println("run, from the start of the process to the ready file: " + toReady.toMillis() + " ms");
        endsAtOnce(card, signal);
    }

    @ParameterizedTest
    @CsvSource({"TERM", "INT"})
    void aSignalEndsItWhileItTriesForAReader(String signal) {
        rig.stack().stop();
        RunningCard card = rig.insert();
        card.line(line -> line.startsWith("Cannot reach"), WITHIN);
        endsAtOnce(card, signal);
        rig.stack().start();
    }

    private static void endsAtOnce(RunningCard card, String signal) {
        RunningProgram.Ending ending = card.end(signal);
        System.out.println(
                "run, from SIG" + signal + " to its end: " + ending.taken().toMillis() + " ms");
        assertThat(ending.exitCode()).as(ending.output()).isZero();
        assertThat(ending.taken()).isLessThan(AT_ONCE);
        assertThat(card.isReady()).as("the ready file is gone").isFalse();
        assertThat(ending.output()).endsWith("The card is out of the reader.").doesNotContain("Exception");
    }
}
