// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

/**
 * A file that a command works on.
 *
 * @param id its identifier, 0 to FFFF
 * @param name what it is called (card-protocol.md section 3); empty when nobody knows
 */
public record TracedFile(int id, String name) {
    /** Checks the range. */
    public TracedFile {
        if (id < 0 || id > 0xFFFF) {
            throw new IllegalArgumentException("a file identifier is 0 to 65535, not " + id);
        }
    }

    /** For a person: the name with the identifier, such as {@code auth PIN (EF 0018)}. */
    public String words() {
        return name.isEmpty() ? "EF %04X".formatted(id) : name + " (EF %04X)".formatted(id);
    }
}
