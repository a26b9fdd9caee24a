// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** PINs and codes of a card by name; what they are stands in no text. */
public final class Codes {
    /** No code is known. */
    public static final Codes NONE = new Codes(Map.of());

    private final Map<String, byte[]> byName;

    /**
     * Takes copies.
     *
     * @param byName ASCII octets under {@code auth}, {@code sign}, {@code inputSupport}, {@code juki}, {@code codeA},
     *     {@code codeB}, {@code birthDate}
     */
    public Codes(Map<String, byte[]> byName) {
        Map<String, byte[]> copies = new LinkedHashMap<>();
        byName.forEach((name, octets) -> copies.put(name, octets.clone()));
        this.byName = copies;
    }

    /** Which are known. */
    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** All of them, as copies. */
    public Map<String, byte[]> octets() {
        return new Codes(byName).byName;
    }

    /** The names. */
    @Override
    public String toString() {
        return "Codes" + names();
    }
}
