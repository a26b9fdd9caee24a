// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

import dev.mynasim.apdu.icc.Atr;
import java.util.List;
import java.util.Optional;

/**
 * A whole card as personalisation leaves it.
 *
 * @param atr the answer to reset
 * @param settings how this kind of card answers where the sources leave a choice
 * @param applications the applications, in the order in which selection by a part of a name tries them; the first is
 *     current after reset
 * @param uid what a reader tells as the identifier of a contactless card (its PUPI, 4 octets); nothing for one with
 *     contacts
 */
public record CardImage(Atr atr, CardSettings settings, List<ApplicationImage> applications, Optional<Octets> uid) {
    /** Copies the list, which must name at least one application. */
    public CardImage {
        applications = List.copyOf(applications);
        if (applications.isEmpty()) {
            throw new IllegalArgumentException("a card has at least one application");
        }
    }

    /** A card with contacts. */
    public CardImage(Atr atr, CardSettings settings, List<ApplicationImage> applications) {
        this(atr, settings, applications, Optional.empty());
    }
}
