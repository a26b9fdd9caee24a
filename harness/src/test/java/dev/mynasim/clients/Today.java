// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import java.util.Set;

/**
 * What the card can do today.
 *
 * @param run flows and steps of the traces that run on the persona's card
 * @param features what a flow may need beside applications, which are in the card's image
 */
record Today(Counts run, Set<String> features) {
    /**
     * When the card learns an application or {@code signature-forms}, this line changes. All: 117 flows, 1000 steps.
     */
    static final Today CARD = new Today(new Counts(117, 1000), Set.of("signature-forms"));

    /** Copies the set. */
    Today {
        features = Set.copyOf(features);
    }
}
