// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.load.Pace;
import dev.mynasim.load.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how much load there is, and for how long. */
final class LoadPhases {
    private static final int MOST_STEPS = 100;

    /** The loop. */
    enum Mode {
        CLOSED,
        OPEN
    }

    @Option(
            names = "--mode",
            paramLabel = "closed|open",
            defaultValue = "closed",
            description = "closed: each client asks again as soon as it is answered, for capacity; open: operations are"
                    + " due at a rate, whatever the answers, for latency (default: ${DEFAULT-VALUE}).")
    private Mode mode = Mode.CLOSED;

    @Option(names = "--rate", paramLabel = "R", description = "With --mode open: operations a second.")
    private @Nullable Double rate;

    @Option(
            names = "--arrivals",
            paramLabel = "constant|poisson",
            defaultValue = "constant",
            description = "With --mode open: at the same distance, or as people come (default: ${DEFAULT-VALUE}).")
    private Pace.Spacing arrivals = Pace.Spacing.CONSTANT;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What arrivals, operations and challenges are drawn from (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = DurationOption.class,
            description = "How long to measure, each step of a ramp: 500ms, 10s, 5m, 2h (default: ${DEFAULT-VALUE}).")
    private Duration duration = Duration.ofSeconds(10);

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            defaultValue = "2s",
            converter = DurationOption.class,
            description = "How long before that, checked and not measured; 0s for not (default: ${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ofSeconds(2);

    @Option(
            names = "--ramp",
            paramLabel = "A,B,...",
            split = ",",
            description = "Steps one after the other: of clients in a closed loop, of the rate in an open one.")
    private List<Double> ramp = new ArrayList<>();

    long seed() {
        return seed;
    }

    boolean isRamp() {
        return !ramp.isEmpty();
    }

    /** How long one step is measured. */
    Duration duration() {
        return duration;
    }

    /** The phases for so many cards. */
    List<Phase> phases(int cards) throws UsageException {
        check(cards);
        List<Phase> phases = new ArrayList<>();
        try {
            List<Double> steps = ramp.isEmpty() ? List.of(mode == Mode.OPEN && rate != null ? rate : cards) : ramp;
            if (!warmUp.isZero()) {
                phases.add(phase("warm-up", false, cards, steps.get(0), warmUp));
            }
            for (double step : steps) {
                phases.add(phase(ramp.isEmpty() ? "run" : name(step), true, cards, step, duration));
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return phases;
    }

    private Phase phase(String name, boolean measured, int cards, double step, Duration time) {
        return mode == Mode.OPEN
                ? new Phase(name, measured, cards, new Pace.AtRate(step, arrivals, seed), time)
                : new Phase(name, measured, (int) step, new Pace.AsFastAsAnswersCome(), time);
    }

    private String name(double step) {
        return mode == Mode.OPEN
                ? String.format(Locale.ROOT, "%s/s", number(step))
                : "%s clients".formatted(number(step));
    }

    private static String number(double step) {
        return step == Math.rint(step) ? String.valueOf((long) step) : String.valueOf(step);
    }

    private void check(int cards) throws UsageException {
        if (mode == Mode.OPEN && (rate == null) == ramp.isEmpty()) {
            throw new UsageException("--mode open needs --rate, or --ramp with rates, and not both");
        }
        if (mode == Mode.CLOSED && rate != null) {
            throw new UsageException("--rate goes with --mode open; a closed loop is as fast as answers come");
        }
        if (ramp.size() > MOST_STEPS) {
            throw new UsageException("--ramp has up to " + MOST_STEPS + " steps, not " + ramp.size());
        }
        for (double step : ramp) {
            if (mode == Mode.CLOSED && (step < 1 || step > cards || step != Math.rint(step))) {
                throw new UsageException(
                        "--ramp: clients are whole numbers of 1 to the number of cards (%d), not %s; say --cards too"
                                .formatted(cards, number(step)));
            }
        }
    }
}
