// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import dev.mynasim.benchmarks.result.Figure;
import dev.mynasim.benchmarks.result.Results;
import dev.mynasim.benchmarks.result.SpeedGoals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is measured from outside, on processes as they are. */
@Timeout(120)
class ProcessesTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASS_PATH = System.getProperty("java.class.path", "");

    @Test
    void aCardAnswersAfterItsStart() throws Exception {
        FirstAnswer answer = FirstAnswer.of(
                List.of(JAVA, "-XX:+UseSerialGC", "-cp", CLASS_PATH, "dev.mynasim.cli.Main"), Duration.ofSeconds(60));
        // No JVM starts in 20 ms, or lives in 20 MB.
        assertThat(answer.seconds()).isBetween(0.02, 60.0);
        assertThat(answer.residentOctets()).isBetween(20e6, 2e9);
    }

    @Test
    void aProgramThatIsNoCardIsNotWaitedForLong() {
        assertThatIOException().isThrownBy(() -> FirstAnswer.of(List.of(JAVA, "--version"), Duration.ofMillis(300)));
    }

    @Test
    void startsAreComparedByTurns() throws Exception {
        Results results = new Results();
        List<String> told = new ArrayList<>();
        new StartProbe(List.of(JAVA, "-XX:+UseSerialGC", "-cp", CLASS_PATH, "dev.mynasim.cli.Main"), 2)
                .measure(results, told::add);
        Figure bare = results.figure(SpeedGoals.BARE_START).orElseThrow();
        Figure first = results.figure(SpeedGoals.START).orElseThrow();
        assertThat(bare.samples()).isEqualTo(2);
        assertThat(first.value()).isGreaterThan(bare.value());
        assertThat(told).containsExactly(SpeedGoals.START, SpeedGoals.RESIDENT);
    }

    @Test
    void aBareRuntimeHasTwoBuffersOf32KiBOnTheHeap() throws Exception {
        // jcardsim.md: 69.4 KB for each isolated runtime, two 32 KB buffers of it.
        assertThat(HeapOfCards.octetsEach(HeapLoad.BARE_RUNTIME, 200)).isCloseTo(69_400, within(6_000.0));
    }

    @Test
    void everyKindOfLoadIsMadeAndKept() throws Exception {
        for (HeapLoad load : HeapLoad.values()) {
            assertThat(load.maker().make(3)).isNotNull();
        }
    }

    @Test
    void heapsAreMeasuredInProcessesOfTheirOwn() throws Exception {
        Results results = new Results();
        List<String> told = new ArrayList<>();
        new HeapProbe(40, 1).measure(results, told::add);
        assertThat(told).hasSize(4);
        assertThat(results.figure(SpeedGoals.BARE_HEAP).orElseThrow().value()).isCloseTo(69.4, within(8.0));
        assertThat(results.figure(SpeedGoals.HEAP).orElseThrow().value()).isBetween(1.0, 200.0);
    }

    @Test
    void residentMemoryIsReadAsLinuxTellsIt() throws Exception {
        assertThat(Memory.ofStatus("Name:\tjava\nVmHWM:\t  130000 kB\nVmRSS:\t  104448 kB\nRssAnon:\t 1 kB\n"))
                .isEqualTo(104_448 * 1024.0);
        assertThat(Memory.ofStatus("Name:\tjava\n")).isNaN();
        assertThat(Memory.residentOctets(ProcessHandle.current().pid())).isGreaterThan(20e6);
    }

    @Test
    void theProcessorsNameIsReadAsLinuxTellsIt() {
        assertThat(ThisMachine.processor("processor\t: 0\nmodel name\t: Some CPU @ 2.00GHz\nmodel name\t: other\n"))
                .isEqualTo("Some CPU @ 2.00GHz");
        assertThat(ThisMachine.processor("processor\t: 0\n")).isEqualTo(System.getProperty("os.arch"));
    }

    @Test
    void aProgramThatDoesNotEndIsEnded() {
        assertThatIOException()
                .isThrownBy(() -> Command.run(List.of("sleep", "100"), Duration.ofMillis(200)))
                .withMessageContaining("did not end");
    }
}
