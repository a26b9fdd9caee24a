// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

/** What an office may do in its own way; Takasaki's page names none of these, so by default none is on. */
public enum Option {
    /** a reset by the person needs one more identity document beside the card. */
    EXTRA_ID_FOR_RESET("A-22"),
    /** a card can be re-issued as an express, for about 2000 yen. */
    EXPRESS_REISSUE("A-57"),
    /** designated post offices renew. */
    POST_OFFICE_RENEWAL("A-59"),
    /** who acts for another person needs an identity document with a photo. */
    PHOTO_ID_FOR_PROXIES("A-63"),
    /** a register change ends the sign certificate on the next day at 00:00, not at once. */
    REVOCATION_NEXT_DAY("A-97"),
    /** S-54: the office resets JUKI and INPUT PIN in the same request. */
    RESET_ALL_PINS_TOGETHER("S-54"),
    /** the office may unlock without setting a new PIN. */
    UNLOCK_ONLY("A-20");

    private final String rule;

    Option(String rule) {
        this.rule = rule;
    }

    /** The rule that tells of it. */
    public String rule() {
        return rule;
    }
}
