// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import org.jspecify.annotations.Nullable;

/** Checks of fields that come from a file, where any may be missing. */
final class Fields {
    private Fields() {}

    static void required(@Nullable Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": this field is missing");
        }
    }
}
