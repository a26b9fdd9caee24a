// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import java.util.HashMap;
import java.util.Map;

/** The values of a flow: the PINs and codes that it was given, and what it kept of answers. */
final class Values {
    private static final String WRONG = ".wrong";

    private final Map<String, byte[]> secrets;
    private final Map<String, byte[]> kept = new HashMap<>();

    Values(Map<String, byte[]> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    /**
     * The octets of a value.
     *
     * @throws IllegalArgumentException when nobody gave one of this name
     */
    byte[] get(String name) {
        if (name.endsWith(WRONG)) {
            return wrong(get(name.substring(0, name.length() - WRONG.length())));
        }
        byte[] found = kept.getOrDefault(name, secrets.get(name));
        if (found == null) {
            throw new IllegalArgumentException("there is no value " + name);
        }
        return found.clone();
    }

    void keep(String name, byte[] octets) {
        kept.put(name, octets.clone());
    }

    void keepAll(Map<String, byte[]> matched) {
        matched.forEach(this::keep);
    }

    Map<String, byte[]> kept() {
        return Map.copyOf(kept);
    }

    /** Of the same length and characters, with another last one. */
    private static byte[] wrong(byte[] right) {
        int last = right.length - 1;
        right[last] = (byte) (right[last] == '0' ? '1' : '0');
        return right;
    }
}
