// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

/** What a certificate's last day comes from. */
public enum Cap {
    /** The 5th birthday after the day of issue. */
    FIFTH_BIRTHDAY("S-71", "S-72", "A-73"),
    /** The 6th birthday after the day of renewal. */
    SIXTH_BIRTHDAY("S-71", "S-72", "A-50"),
    /** Five years from the day of issue, only under K12's other choice. */
    FIVE_YEARS("K12"),
    /** The card's last day. */
    CARD("S-71", "S-72"),
    /** The auth certificate's last day; for a sign certificate only. */
    AUTH("S-71");

    private final String rules;

    Cap(String... rules) {
        this.rules = String.join(" ", rules);
    }

    /** The rules that say so. */
    public java.util.List<String> rules() {
        return java.util.List.of(rules.split(" ", -1));
    }
}
