// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.ConformanceRun;
import dev.mynasim.conformance.RunListener;
import dev.mynasim.conformance.RunPlan;
import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.conformance.TestCase;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs cases on a card with a mistake. */
final class MutantTrial {
    private static final SuiteVersion SUITE = new SuiteVersion("mutants", "0".repeat(64));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-01-01T00:00:00Z"));

    private MutantTrial() {}

    /** A stand whose cards have some classes exchanged. */
    static Stand stand(Map<String, byte[]> exchanged) throws ReflectiveOperationException {
        ClassLoader loader = new MutantLoader(exchanged, MutantTrial.class.getClassLoader());
        Object shelf = loader.loadClass("dev.mynasim.stand.CardShelf")
                .getConstructor(InstantSource.class, long.class)
                .newInstance(CLOCK, 1L);
        Constructor<?> stand =
                loader.loadClass("dev.mynasim.stand.InProcessStand").getConstructor(shelf.getClass());
        return (Stand) stand.newInstance(shelf);
    }

    /** The first result that shows the mistake; suites are run one after the other until one does. */
    static Optional<CaseResult> firstCatch(Stand stand, Collection<List<TestCase>> suites) {
        return suites.stream()
                .map(suite -> run(stand, suite))
                .flatMap(report -> report.results().stream())
                .filter(result -> result.verdict().isFailure())
                .findFirst();
    }

    static RunReport run(Stand stand, List<TestCase> cases) {
        return new ConformanceRun(stand, CLOCK, System::nanoTime, RunListener.NONE)
                .run(new RunPlan(cases, 1, 1, false), SUITE);
    }
}
