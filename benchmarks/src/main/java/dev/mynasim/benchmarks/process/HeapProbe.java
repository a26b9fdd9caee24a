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
import java.util.List;
import java.util.function.Consumer;

/**
 * Heap of live cards, each kind in processes of its own.
 *
 * @param cards how many there are at once
 * @param processes how often each kind is measured
 */
public record HeapProbe(int cards, int processes) {
    /** Whether 10,000 live cards of a persona fit: the heap of that process, in MB. */
    public static final int MANY_CARDS_HEAP_MB = 512;

    private static final int MANY_CARDS = 10_000;
    private static final int ROOMY_HEAP_MB = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double OCTETS = 1e3;

    /** Measures all kinds, the baseline first. */
    public void measure(Results results, Consumer<String> progress) throws IOException, InterruptedException {
        add(results, SpeedGoals.BARE_HEAP, HeapLoad.BARE_RUNTIME, progress);
        add(results, "heap.freshCard", HeapLoad.FRESH_CARD, progress);
        add(results, SpeedGoals.HEAP, HeapLoad.LIVE_CARD, progress);
        add(results, "heap.liveCardOfItsOwn", HeapLoad.LIVE_CARD_OF_ITS_OWN, progress);
    }

    /**
     * Whether 10,000 live cards fit in {@value #MANY_CARDS_HEAP_MB} MB.
     *
     * @return a sentence
     */
    public String manyCards() throws InterruptedException {
        try {
            octets(HeapLoad.LIVE_CARD, MANY_CARDS, MANY_CARDS_HEAP_MB);
            return "10,000 live cards of a persona fit in a heap of 512 MB.";
        } catch (IOException e) {
            return "10,000 live cards of a persona do not fit in a heap of 512 MB: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    private void add(Results results, String id, HeapLoad load, Consumer<String> progress)
            throws IOException, InterruptedException {
        double[] samples = new double[processes];
        for (int i = 0; i < processes; i++) {
            samples[i] = octets(load, load.most(cards), ROOMY_HEAP_MB) / OCTETS;
        }
        Figure figure = Figure.of(Unit.KILOBYTES, samples);
        results.add(new Measured(id, figure, load == HeapLoad.BARE_RUNTIME ? null : SpeedGoals.BARE_HEAP));
        progress.accept(id);
    }

    private static double octets(HeapLoad load, int count, int heapMb) throws IOException, InterruptedException {
        String said = Command.run(
                Jvm.command(
                        List.of("-Xmx" + heapMb + "m"),
                        HeapOfCards.class.getName(),
                        load.name(),
                        Integer.toString(count)),
                PATIENCE);
        try {
            return Double.parseDouble(said.strip());
        } catch (NumberFormatException e) {
            throw new IOException("the heap of " + load + " was not told: " + said.strip(), e);
        }
    }
}
