// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.measure.CardMedian;
import dev.mynasim.load.measure.Outlier;
import dev.mynasim.load.measure.SoakFigures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param began when it began to prepare the cards
 * @param end why it ended
 * @param phases what was measured, without warm-up
 * @param cards each card's figures
 * @param failures the first thousand wrong answers
 * @param failureCount how many there were
 * @param soak how memory went; null when nobody watched
 */
public record LoadResult(
        Instant began,
        End end,
        List<PhaseResult> phases,
        List<CardResult> cards,
        List<Failure> failures,
        long failureCount,
        @Nullable SoakFigures soak) {
    /** Why a run ended. */
    public enum End {
        /** Its time was over. */
        COMPLETED,
        /** Somebody stopped it; what was measured counts. */
        STOPPED,
        /** An answer was wrong. */
        WRONG_ANSWER,
        /** A card could not be prepared; nothing was measured. */
        NOT_PREPARED
    }

    /** Takes copies of the lists. */
    public LoadResult {
        phases = List.copyOf(phases);
        cards = List.copyOf(cards);
        failures = List.copyOf(failures);
    }

    /** Cards that stand out. */
    public List<Outlier> outliers() {
        List<CardMedian> medians =
                cards.stream().flatMap(card -> card.medians().stream()).toList();
        return Outlier.among(medians);
    }

    /** How it ended, in words. */
    public String ending() {
        String wrong = failureCount == 0
                ? "Every answer was right."
                : failureCount == 1 ? "1 answer was wrong." : failureCount + " answers were wrong.";
        return switch (end) {
            case COMPLETED -> wrong;
            case STOPPED -> "Stopped before its time. " + wrong;
            case WRONG_ANSWER -> "Ended at a wrong answer (--keep-going goes on). " + wrong;
            case NOT_PREPARED -> "Nothing was measured, for a card could not be prepared.";
        };
    }

    /** Whether every answer was right and nothing leaked. */
    public boolean isRight() {
        return failureCount == 0 && (soak == null || !soak.leaks());
    }
}
