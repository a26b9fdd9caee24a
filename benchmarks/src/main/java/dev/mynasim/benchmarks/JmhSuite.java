// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.benchmarks.bare.Jvm;
import dev.mynasim.benchmarks.result.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks of this module whose name a pattern finds. */
final class JmhSuite {
    /** The JVM of a benchmark: the collector that {@code mynasim} uses, and a heap that does not grow. */
    static final List<String> JVM_FLAGS = List.of("-XX:+UseSerialGC", "-Xms768m", "-Xmx768m");

    private static final int MEDIAN = 50;

    private final Set<String> names;
    private final List<String> rsa;

    /**
     * The chosen benchmarks.
     *
     * @param only what finds a name such as {@code CardCommands.verify}
     * @param rsa the RSA providers that load here
     */
    JmhSuite(Pattern only, List<String> rsa) {
        this.rsa = List.copyOf(rsa);
        names = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream()
                .map(entry -> entry.getUsername())
                .filter(name -> only.matcher(shortName(name)).find())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names: class and method. */
    Set<String> names() {
        return names.stream().map(JmhSuite::shortName).collect(Collectors.toUnmodifiableSet());
    }

    /** How many results one round has: one for each benchmark and each value of its parameter. */
    int count() {
        int all = 0;
        for (String name : names) {
            if (name.contains("CardSignatures") || name.contains("BareVerifications")) {
                all += rsa.size();
            } else {
                all += name.contains("CommandCodec") ? 2 : 1;
            }
        }
        return all;
    }

    /**
     * Goes through all of them once, each in a JVM of its own.
     *
     * @return what failed, in sentences
     * @throws IOException when JMH does not run, for example because another JMH does
     */
    List<String> round(Plan plan, Pool pool, Progress progress) throws IOException {
        if (names.isEmpty()) {
            return List.of();
        }
        QuietFormat format = new QuietFormat(progress);
        try {
            for (RunResult result : new Runner(options(plan), format).run()) {
                for (BenchmarkResult fork : result.getBenchmarkResults()) {
                    take(fork, pool);
                }
            }
        } catch (RunnerException e) {
            throw new IOException("JMH did not run: " + e.getMessage() + said(format), e);
        }
        return format.failed();
    }

    private Options options(Plan plan) {
        OptionsBuilder options = new OptionsBuilder();
        names.forEach(name -> options.include("^" + Pattern.quote(name) + "$"));
        return options.param("rsa", rsa.toArray(String[]::new))
                .forks(1)
                .warmupIterations(plan.warmUps())
                .warmupTime(TimeValue.milliseconds(plan.warmUp().toMillis()))
                .measurementIterations(plan.iterations())
                .measurementTime(TimeValue.milliseconds(plan.iteration().toMillis()))
                .timeout(new TimeValue(1, TimeUnit.MINUTES))
                .jvmArgs(JVM_FLAGS.toArray(String[]::new))
                .jvmArgsAppend("-D" + Jvm.FLAGS_PROPERTY + "=" + Jvm.flags())
                .shouldFailOnError(false)
                .shouldDoGC(false)
                .build();
    }

    private static void take(BenchmarkResult fork, Pool pool) {
        BenchmarkParams benchmark = fork.getParams();
        for (IterationResult iteration : fork.getIterationResults()) {
            var primary = iteration.getPrimaryResult();
            double sample = benchmark.getMode() == Mode.SampleTime
                    ? primary.getStatistics().getPercentile(MEDIAN)
                    : primary.getScore();
            pool.add(
                    JmhNames.id(benchmark),
                    unit(primary.getScoreUnit()),
                    JmhNames.baseline(benchmark).orElse(null),
                    sample);
        }
    }

    static Unit unit(String jmh) {
        return switch (jmh) {
            case "ns/op" -> Unit.NANOSECONDS;
            case "us/op" -> Unit.MICROSECONDS;
            case "ms/op" -> Unit.MILLISECONDS;
            case "ops/s" -> Unit.PER_SECOND;
            default -> throw new IllegalStateException("no unit of " + jmh);
        };
    }

    private static String shortName(String name) {
        int method = name.lastIndexOf('.');
        return name.substring(name.lastIndexOf('.', method - 1) + 1);
    }

    private static String said(QuietFormat format) {
        return format.failed().isEmpty() ? "" : "; " + String.join("; ", format.failed());
    }
}
