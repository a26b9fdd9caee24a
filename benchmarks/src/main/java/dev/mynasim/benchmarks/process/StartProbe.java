// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import dev.mynasim.benchmarks.bare.Jvm;
import dev.mynasim.benchmarks.result.Figure;
import dev.mynasim.benchmarks.result.Measured;
import dev.mynasim.benchmarks.result.Results;
import dev.mynasim.benchmarks.result.SpeedGoals;
import dev.mynasim.benchmarks.result.Unit;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The start of {@code mynasim run}, by turns with that of a JVM that says one word.
 *
 * @param mynasim how the command is started
 * @param starts how often; one more before them is not counted
 */
public record StartProbe(List<String> mynasim, int starts) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double MEGA = 1e6;

    /** Copies the list. */
    public StartProbe {
        mynasim = List.copyOf(mynasim);
    }

    /** Measures. */
    public void measure(Results results, Consumer<String> progress) throws IOException, InterruptedException {
        double[] bare = new double[starts];
        double[] first = new double[starts];
        double[] resident = new double[starts];
        FirstAnswer.of(mynasim, PATIENCE);
        for (int i = 0; i < starts; i++) {
            bare[i] = bareStart();
            FirstAnswer answer = FirstAnswer.of(mynasim, PATIENCE);
            first[i] = answer.seconds();
            resident[i] = answer.residentOctets() / MEGA;
        }
        results.add(SpeedGoals.BARE_START, Figure.of(Unit.SECONDS, bare));
        results.add(new Measured(SpeedGoals.START, Figure.of(Unit.SECONDS, first), SpeedGoals.BARE_START));
        progress.accept(SpeedGoals.START);
        if (Arrays.stream(resident).noneMatch(Double::isNaN)) {
            results.add(SpeedGoals.RESIDENT, Figure.of(Unit.MEGABYTES, resident));
            progress.accept(SpeedGoals.RESIDENT);
        }
    }

    /** From process start to the first octet of output. */
    private static double bareStart() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(Jvm.command(List.of(), BareStart.class.getName()))
                .redirectErrorStream(true)
                .start();
        try {
            if (process.getInputStream().read() != 's') {
                throw new IOException("a JVM that was to say \"started\" did not");
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
