// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import org.jspecify.annotations.Nullable;

/** What somebody typed at a PIN pad. It never shows in texts, and two are compared by what was typed. */
public final class Pin {
    /** Most characters that a pad takes; more than any PIN has, so that too long ones can be refused by rule. */
    public static final int LONGEST_ENTRY = 64;

    private final String typed;

    private Pin(String typed) {
        this.typed = typed;
    }

    /**
     * An entry.
     *
     * @param typed up to {@value #LONGEST_ENTRY} characters
     * @throws IllegalArgumentException when there are more
     */
    public static Pin of(String typed) {
        if (typed.length() > LONGEST_ENTRY) {
            throw new IllegalArgumentException("a PIN pad takes " + LONGEST_ENTRY + " characters and no more");
        }
        return new Pin(typed);
    }

    /** What was typed; for the card and for nobody else. */
    String typed() {
        return typed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pin that && typed.equals(that.typed);
    }

    @Override
    public int hashCode() {
        return typed.hashCode();
    }

    /** Without the PIN. */
    @Override
    public String toString() {
        return "Pin";
    }
}
