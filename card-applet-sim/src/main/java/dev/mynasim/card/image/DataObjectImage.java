// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

/**
 * A data object that GET DATA reads.
 *
 * @param tag P1-P2 of GET DATA, for example {@code 0045} or {@code 5F51}
 * @param value what the card answers
 */
public record DataObjectImage(int tag, Octets value) {
    /** Checks the tag. */
    public DataObjectImage {
        if (tag < 0 || tag > 0xFFFF) {
            throw new IllegalArgumentException("a data object's tag is 0000 to FFFF, not %X".formatted(tag));
        }
    }
}
