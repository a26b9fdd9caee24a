// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.suppressed;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

@Timeout(60)
class MyNumberCardExtensionTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Samples.EachMethodAnew.class,
                Samples.OneForTheClass.class,
                Samples.Parameters.class,
                Samples.Forms.class,
                Samples.MethodBeforeClass.class,
                Samples.OutAndIn.class
            })
    void samplesPass(Class<?> sample) {
        EngineExecutionResults results = run(sample);
        results.testEvents().failed().assertStatistics(failed -> failed.failed(0));
        assertThat(results.testEvents().succeeded().count()).isPositive();
        assertThat(results.containerEvents().failed().count()).isZero();
    }

    @Test
    void aFailureIsExplainedByTheMaskedTrace() {
        EngineExecutionResults results = run(Samples.Fails.class);
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                message("on purpose"),
                                suppressed(
                                        0,
                                        message(text -> text.contains("The card of adult")
                                                && text.contains("VERIFY auth PIN")
                                                && text.contains("(masked)")
                                                && !text.contains("31323334")))));
        String reports = results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).toString())
                .collect(Collectors.joining());
        assertThat(reports).contains("VERIFY auth PIN").doesNotContain("31323334");
    }

    @Test
    void aTestThatPassesHasNoReport() {
        assertThat(run(Samples.EachMethodAnew.class)
                        .allEvents()
                        .reportingEntryPublished()
                        .count())
                .isZero();
    }

    @Test
    void testsMayRunInParallel() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(selectClass(Samples.ManyAtOnce.class))
                .execute();
        results.testEvents().assertStatistics(tests -> tests.succeeded(Samples.ManyAtOnce.TESTS)
                .failed(0));
        assertThat(Samples.ManyAtOnce.MOST_AT_ONCE).hasValueGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.Nobody.class, Samples.NoPlan.class, Samples.NoMoment.class, Samples.TooEarly.class})
    void whatCannotBeIsSaidInWords(Class<?> sample) {
        Samples.Says says = sample.getAnnotation(Samples.Says.class);
        EngineExecutionResults results = run(sample);
        results.allEvents()
                .assertThatEvents()
                .haveAtLeastOne(finishedWithFailure(message(text -> text.contains(says.value()))));
    }

    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .selectors(selectClass(sample))
                .execute();
    }
}
