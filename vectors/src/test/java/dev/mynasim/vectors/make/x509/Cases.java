// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import java.util.Map;
import java.util.TreeMap;

/** The cases by number. They stand in groups of a hundred, so that a case at a group's end changes no other's id. */
final class Cases {
    private final Map<Integer, Case> cases = new TreeMap<>();
    private int last;

    void group(int number) {
        last = number * 100;
    }

    Case add(Case added) {
        last++;
        if (cases.put(last, added) != null) {
            throw new IllegalStateException("the number " + last + " is taken");
        }
        return added;
    }

    /** A sign certificate for a card, which the caller makes wrong. */
    Case sign(String comment, String source) {
        return add(new Case(comment, source, Place.SIGN));
    }

    /** An auth certificate for a card, which the caller makes wrong. */
    Case auth(String comment, String source) {
        return add(new Case(comment, source, Place.AUTH));
    }

    Map<Integer, Case> all() {
        return cases;
    }
}
