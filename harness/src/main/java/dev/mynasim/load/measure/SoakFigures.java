// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How this program's memory went over a run.
 *
 * @param samples what was seen, in order
 * @param octetsPerOperation how much the live heap grows with each operation, by {@link Slope}
 * @param score how sure it is that it grows
 * @param threadsGrow whether threads become more
 * @param filesGrow whether open files become more
 */
public record SoakFigures(
        List<SoakSample> samples, double octetsPerOperation, double score, boolean threadsGrow, boolean filesGrow) {
    /** Fewer samples say nothing. */
    public static final int FEWEST_SAMPLES = 8;

    /** A leak grows by more than so many octets each operation: the smallest object has 16 ... */
    public static final double LEAK_OCTETS = 8;

    /** ... and by so many octets in all: the harness itself keeps a time line ... */
    public static final long LEAK_IN_ALL = 1L << 20;

    /** ... and so surely that chance does it once in a thousand runs. */
    public static final double SURE = 3.1;

    private static final int FEW = 2;

    /** Takes a copy of the list. */
    public SoakFigures {
        samples = List.copyOf(samples);
    }

    /** What samples say. */
    public static SoakFigures of(List<SoakSample> samples) {
        Slope heap = slope(samples, sample -> sample.vitals().heapOctets());
        return new SoakFigures(
                samples,
                heap.each(),
                heap.score(),
                grows(samples, sample -> sample.vitals().threads()),
                grows(samples, sample -> sample.vitals().openFiles()));
    }

    /** Whether there were enough samples to say anything. */
    public boolean isConclusive() {
        return samples.size() >= FEWEST_SAMPLES;
    }

    /** Whether memory leaks, or threads or files do. */
    public boolean leaks() {
        return isConclusive() && (heapLeaks() || threadsGrow || filesGrow);
    }

    /**
     * How much the live heap surely grows with each operation, in octets: 0 when what was measured may be chance, or is
     * too little in all to be more than what a JVM itself comes to need.
     */
    public double sureOctetsPerOperation() {
        return isConclusive() && heapLeaks() ? octetsPerOperation : 0;
    }

    private boolean heapLeaks() {
        long operations =
                samples.get(samples.size() - 1).operations() - samples.get(0).operations();
        return octetsPerOperation > LEAK_OCTETS && octetsPerOperation * operations >= LEAK_IN_ALL && score > SURE;
    }

    private static boolean grows(List<SoakSample> samples, ToDoubleFunction<SoakSample> what) {
        if (samples.isEmpty()) {
            return false;
        }
        double more = what.applyAsDouble(samples.get(samples.size() - 1)) - what.applyAsDouble(samples.get(0));
        return more > FEW && slope(samples, what).score() > SURE;
    }

    private static Slope slope(List<SoakSample> samples, ToDoubleFunction<SoakSample> what) {
        return Slope.through(
                samples.stream().mapToDouble(SoakSample::operations).toArray(),
                samples.stream().mapToDouble(what).toArray());
    }
}
