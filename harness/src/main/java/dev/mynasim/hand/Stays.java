// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import dev.mynasim.reader.RemovableIcc;

/** Writes down that the card went and came. Safe for threads. */
final class Stays {
    private final RemovableIcc place;
    private final EventLog log;
    private RemovableIcc.State known;

    Stays(RemovableIcc place, EventLog log) {
        this.place = place;
        this.log = log;
        this.known = place.state();
    }

    /** Writes down what has changed; before anything else that happens to the card is. */
    synchronized void look() {
        RemovableIcc.State now = place.state();
        if (known.in() && now.removals() > known.removals()) {
            log.add(CardEvent.Removed::new);
        }
        boolean wasOut = !known.in() || now.removals() > known.removals();
        if (wasOut && now.in()) {
            log.add(CardEvent.Inserted::new);
        }
        known = now;
    }

    /** How often the card has gone. */
    long removals() {
        return place.state().removals();
    }
}
