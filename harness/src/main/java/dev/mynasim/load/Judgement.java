// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

/** What came of an operation. */
public sealed interface Judgement {
    /** Every answer was right. */
    Judgement RIGHT = new Right();

    /** Every answer was right. */
    record Right() implements Judgement {}

    /**
     * One was not.
     *
     * @param kind what is wrong with it
     * @param what a sentence without a full stop; no secrets
     */
    record Wrong(Kind kind, String what) implements Judgement {}

    /** What can be wrong. */
    enum Kind {
        /** A signature does not verify with the card's certificate. */
        SIGNATURE("wrong signature"),
        /** What was read is not what was read first. */
        CONTENTS("wrong contents"),
        /** A status word or a length that should not come here. */
        ANSWER("wrong answer"),
        /** The PIN that was right is not any more, or not all tries are left; the card is left alone from then on. */
        PIN("PIN"),
        /** The card is gone or does not answer; it is left alone from then on. */
        LINK("link");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** In words. */
        public String word() {
            return word;
        }

        /** Whether the card is not asked again. */
        boolean endsCard() {
            return this == PIN || this == LINK;
        }
    }
}
