// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.icc.Aid;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds applications by name or the first octets of a name, in the order of the card image (card-protocol.md section
 * 2.2; the order is INFERRED).
 */
final class ApplicationDirectory {
    private final List<Aid> names;

    ApplicationDirectory(List<Aid> names) {
        this.names = List.copyOf(names);
    }

    /** The first application whose name is this or starts with it. */
    OptionalInt first(byte[] name) {
        return after(-1, name);
    }

    /** The first such application behind another one. */
    OptionalInt after(int current, byte[] name) {
        for (int i = current + 1; i < names.size(); i++) {
            if (names.get(i).startsWith(name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
