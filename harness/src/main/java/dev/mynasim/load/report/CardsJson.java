// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.load.CardResult;
import dev.mynasim.load.LoadResult;
import dev.mynasim.load.measure.CardMedian;
import dev.mynasim.load.measure.Outlier;

/** The cards' part of the JSON. Times are microseconds. */
final class CardsJson {
    private static final int MOST_OUTLIERS = 100;

    private CardsJson() {}

    static void write(LoadResult result, ObjectNode into) {
        ArrayNode cards = into.putArray("cards");
        result.cards().forEach(card -> card(card, cards.addObject()));
        into.put("outlierRule", rule());
        ArrayNode outliers = into.putArray("outliers");
        result.outliers().stream().limit(MOST_OUTLIERS).forEach(outlier -> outlier(outlier, outliers.addObject()));
    }

    /** The rule by which a card stands out, in words. */
    static String rule() {
        return ("a card stands out when the median of its own time is further from the median of all cards' medians than"
                        + " %.0f deviations (1.4826 MAD) and than %.0f %%, with at least %d operations, among at least %d"
                        + " cards")
                .formatted(Outlier.DEVIATIONS, 100 * Outlier.PART, Outlier.FEWEST_OPERATIONS, Outlier.FEWEST_CARDS);
    }

    private static void card(CardResult card, ObjectNode into) {
        into.put("card", card.card()).put("commands", card.commands()).put("errors", card.errors());
        ArrayNode each = into.putArray("each");
        for (CardMedian median : card.medians()) {
            each.addObject()
                    .put("operation", median.operation())
                    .put("count", median.count())
                    .put("p50", Micros.of(median.medianNanos()));
        }
    }

    private static void outlier(Outlier outlier, ObjectNode into) {
        into.put("card", outlier.card().card())
                .put("operation", outlier.card().operation())
                .put("p50", Micros.of(outlier.card().medianNanos()))
                .put("usual", Micros.of(outlier.usualNanos()));
        if (Double.isFinite(outlier.deviations())) {
            into.put("deviations", Math.round(outlier.deviations() * 10) / 10.0);
        } else {
            into.putNull("deviations");
        }
    }
}
