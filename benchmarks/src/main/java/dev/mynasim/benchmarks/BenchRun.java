// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.benchmarks.process.HeapProbe;
import dev.mynasim.benchmarks.process.OpenSsl;
import dev.mynasim.benchmarks.process.StartProbe;
import dev.mynasim.benchmarks.result.Results;
import dev.mynasim.benchmarks.result.SpeedGoals;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One run: openssl and the benchmarks by turns, then heap and start. */
final class BenchRun {
    private static final int HEAPS = 4;
    private static final int STARTS = 2;

    private final Plan plan;
    private final Predicate<String> wanted;
    private final JmhSuite suite;
    private final List<String> mynasim;
    private final Optional<OpenSsl> openssl;
    private final List<String> notes = new ArrayList<>();

    /**
     * A run.
     *
     * @param only what finds the names of what is measured
     * @param mynasim how the command is started
     * @param rsa the RSA providers that load here
     */
    BenchRun(Plan plan, Pattern only, List<String> mynasim, Optional<OpenSsl> openssl, List<String> rsa) {
        this.plan = plan;
        wanted = only.asPredicate();
        suite = new JmhSuite(only, rsa);
        this.mynasim = mynasim;
        this.openssl = openssl;
    }

    /** What was not as it should be, in sentences. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether the pattern finds nothing at all. */
    boolean isEmpty() {
        return suite.names().isEmpty() && !heap() && !start() && !rsa();
    }

    /** Measures everything. */
    Results measure(PrintWriter out, InstantSource clock) throws IOException, InterruptedException {
        Optional<OpenSslBaseline> baseline = rsa()
                ? openssl.map(program ->
                        new OpenSslBaseline(program, Runtime.getRuntime().availableProcessors(), plan.opensslSamples()))
                : Optional.empty();
        if (rsa() && openssl.isEmpty()) {
            notes.add("There is no openssl on the PATH, so nothing is compared with it; install it"
                    + " (Debian: apt-get install openssl).");
        }
        int all = suite.count() * plan.rounds()
                + (baseline.isPresent() ? plan.rounds() + 1 : 0)
                + (heap() ? HEAPS : 0)
                + (start() ? STARTS : 0);
        Progress progress = new Progress(out, clock, all);
        Pool pool = new Pool();
        for (int round = 0; round < plan.rounds(); round++) {
            ask(baseline, pool, progress);
            notes.addAll(suite.round(plan, pool, progress));
        }
        ask(baseline, pool, progress);
        Results results = new Results();
        pool.into(results);
        if (heap()) {
            HeapProbe probe = new HeapProbe(plan.heapCards(), plan.heapProcesses());
            probe.measure(results, progress::done);
            notes.add(probe.manyCards());
        }
        if (start()) {
            new StartProbe(mynasim, plan.starts()).measure(results, progress::done);
        }
        return results;
    }

    private static void ask(Optional<OpenSslBaseline> baseline, Pool pool, Progress progress)
            throws IOException, InterruptedException {
        if (baseline.isPresent()) {
            baseline.get().measure(pool, progress);
        }
    }

    private boolean heap() {
        return wanted.test("heap");
    }

    private boolean start() {
        return wanted.test("start");
    }

    /** openssl is asked when something is measured that is compared with it. */
    private boolean rsa() {
        return wanted.test("openssl")
                || SpeedGoals.all().stream()
                        .filter(goal ->
                                goal.baseline() != null && goal.baseline().startsWith("openssl"))
                        .map(goal -> goal.subject().replaceAll("\\[.*", ""))
                        .anyMatch(suite.names()::contains);
    }
}
