// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing.yaml;

import java.util.List;

/**
 * A list.
 *
 * @param place where it stands
 * @param items what is in it
 */
public record Items(Place place, List<Node> items) implements Node {
    /** Takes a copy of the list. */
    public Items {
        items = List.copyOf(items);
    }
}
