// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.List;

/**
 * Who makes the signatures of the cards that the command line runs, when it is not told otherwise.
 *
 * @param name the provider
 * @param why why it and no other; goes after "for"
 * @param faulty clauses about providers that load and must not be used
 */
public record RsaSigner(String name, String why, List<String> faulty) {
    /** Takes a copy of the list. */
    public RsaSigner {
        faulty = List.copyOf(faulty);
    }
}
