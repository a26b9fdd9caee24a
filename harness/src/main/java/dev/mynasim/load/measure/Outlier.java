// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A card that is not like the others.
 *
 * @param card what it is and how long it takes
 * @param usualNanos the median of the medians of all cards
 * @param deviations how far it is from that, in deviations ({@link Robust}); negative when it is fast. Infinity when
 *     all others take the same time
 */
public record Outlier(CardMedian card, double usualNanos, double deviations) {
    /** A median of fewer operations says too little of a card. */
    public static final int FEWEST_OPERATIONS = 5;

    /** With fewer cards nobody can say what is usual. */
    public static final int FEWEST_CARDS = 5;

    /** A card stands out when it is further away than so many deviations ... */
    public static final double DEVIATIONS = 5;

    /** ... and by more than this part of the usual time. */
    public static final double PART = 0.25;

    /** Those that stand out, each kind of operation by itself; the furthest from the usual first. */
    public static List<Outlier> among(List<CardMedian> cards) {
        Map<String, List<CardMedian>> kinds = new LinkedHashMap<>();
        cards.stream().filter(card -> card.count() >= FEWEST_OPERATIONS).forEach(card -> kinds.computeIfAbsent(
                        card.operation(), fresh -> new ArrayList<>())
                .add(card));
        List<Outlier> found = new ArrayList<>();
        kinds.values().stream().filter(kind -> kind.size() >= FEWEST_CARDS).forEach(kind -> addFrom(kind, found));
        found.sort(Comparator.comparingDouble(
                        (Outlier each) -> Math.abs(each.card().medianNanos() / each.usualNanos() - 1))
                .reversed());
        return List.copyOf(found);
    }

    private static void addFrom(List<CardMedian> kind, List<Outlier> found) {
        Robust usual =
                Robust.of(kind.stream().mapToDouble(CardMedian::medianNanos).toArray());
        for (CardMedian card : kind) {
            double apart = card.medianNanos() - usual.median();
            if (Math.abs(apart) > DEVIATIONS * usual.deviation() && Math.abs(apart) > PART * usual.median()) {
                found.add(new Outlier(card, usual.median(), apart / usual.deviation()));
            }
        }
    }
}
