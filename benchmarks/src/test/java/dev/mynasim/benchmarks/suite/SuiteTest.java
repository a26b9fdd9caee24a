// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark is tested by one of the tests beside this one, and is compared with a baseline that exists. */
class SuiteTest {
    private static final Set<Class<?>> TESTED = Set.of(
            BareVerifications.class,
            CardCommands.class,
            CardCreation.class,
            CardSignatures.class,
            CommandCodec.class,
            FrameCodec.class,
            SocketRoundTrip.class,
            SocketSignatures.class,
            SocketThroughput.class,
            TlvCodec.class,
            Verifications.class);

    @Test
    void noBenchmarkIsWithoutTest() {
        Set<String> all = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream()
                .map(entry ->
                        entry.getUsername().substring(0, entry.getUsername().lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(all)
                .containsExactlyElementsOf(
                        TESTED.stream().map(Class::getName).sorted().toList());
    }

    @Test
    void everyBaselineIsABenchmarkOfTheSameClassAndComparedWithNothing() {
        int compared = 0;
        for (Class<?> suite : TESTED) {
            for (Method method : suite.getDeclaredMethods()) {
                Against against = method.getAnnotation(Against.class);
                if (against == null) {
                    continue;
                }
                compared++;
                assertThat(Arrays.stream(suite.getDeclaredMethods())
                                .filter(other -> other.isAnnotationPresent(Benchmark.class))
                                .filter(other -> !other.isAnnotationPresent(Against.class))
                                .map(Method::getName))
                        .as("baselines of %s", suite)
                        .contains(against.value());
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(20);
    }
}
