// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.client;

import dev.mynasim.apdu.StatusWord;

/** The card answered, but not with what the client needs to go on. */
public final class CardAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int statusWord;

    /**
     * A refusal.
     *
     * @param wanted what the client wanted, in words
     * @param answer the status word that came
     */
    public CardAnswerException(String wanted, StatusWord answer) {
        super("the card refused to " + wanted + ": " + answer + ", " + answer.sentence());
        statusWord = answer.value();
    }

    /**
     * An answer that makes no sense.
     *
     * @param what what is wrong with it, as a sentence
     */
    public CardAnswerException(String what) {
        super(what);
        statusWord = StatusWord.OK.value();
    }

    /** The status word that came. */
    public StatusWord statusWord() {
        return StatusWord.of(statusWord);
    }
}
