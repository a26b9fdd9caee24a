// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

import java.util.Set;

/** When an action on a file is allowed. */
public sealed interface AccessCondition {
    /** Allowed without any PIN. */
    record Always() implements AccessCondition {}

    /** Never allowed. */
    record Never() implements AccessCondition {}

    /**
     * Allowed once at least one of these PINs of the same application is verified.
     *
     * @param pinFiles file identifiers of the PINs' internal EFs
     */
    record AnyPin(Set<Integer> pinFiles) implements AccessCondition {
        /** Copies the set; it must name at least one PIN. */
        public AnyPin {
            pinFiles = Set.copyOf(pinFiles);
            if (pinFiles.isEmpty()) {
                throw new IllegalArgumentException("an access condition by PIN names at least one PIN");
            }
        }
    }

    /** Allowed without any PIN. */
    static AccessCondition always() {
        return new Always();
    }

    /** Never allowed. */
    static AccessCondition never() {
        return new Never();
    }

    /** Allowed once this PIN is verified. */
    static AccessCondition pin(int pinFile) {
        return new AnyPin(Set.of(pinFile));
    }
}
