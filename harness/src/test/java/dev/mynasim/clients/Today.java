// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import java.util.Set;

/** What the card can do today. When it learns an application or a feature, the numbers here go up. */
final class Today {
    /** Flows and steps of the traces that run on the persona's card; the applications are its image's. */
    static final Counts RUN = new Counts(92, 758);

    /** Features of the card, beside applications, that a flow may need. */
    static final Set<String> FEATURES = Set.of();

    private Today() {}
}
