// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import dev.mynasim.counter.record.PinKind;

/**
 * One entry of a PIN.
 *
 * @param act whether the PIN of the card is checked or a new one is set
 * @param pin which PIN
 * @param typist who types
 * @param times how often: twice for a new PIN typed by the person
 * @param otherwise what happens when it is wrong
 */
public record Prompt(Act act, PinKind pin, Typist typist, int times, Otherwise otherwise) {
    /** What is done with it. */
    public enum Act {
        /** The PIN that the card has. */
        VERIFY,
        /** A new PIN. */
        SET
    }

    /** Who types. */
    public enum Typist {
        /** The person, or the legal representative in the person's place. */
        PERSON,
        /** The clerk, from the closed reply or power of attorney. */
        CLERK
    }

    /** What a wrong entry leads to. */
    public enum Otherwise {
        /** The procedure stops; nothing has changed but the counter of tries. */
        STOP,
        /** The inquiry route and a second visit. */
        INQUIRY
    }

    /** Checks the number of entries. */
    public Prompt {
        if (times < 1 || times > 2) {
            throw new IllegalArgumentException("a PIN is typed once or twice, not " + times + " times");
        }
    }

    /** The PIN of the card, once. */
    public static Prompt verify(PinKind pin, Typist typist, Otherwise otherwise) {
        return new Prompt(Act.VERIFY, pin, typist, 1, otherwise);
    }

    /** A new PIN: the person types it twice, a clerk copies it once. */
    public static Prompt set(PinKind pin, Typist typist) {
        return new Prompt(Act.SET, pin, typist, typist == Typist.PERSON ? 2 : 1, Otherwise.STOP);
    }

    /** As in the sheet: {@code V(JUKI)}, {@code SET(SIGN)x2}. */
    public String notation() {
        return act == Act.VERIFY ? "V(" + pin + ")" : "SET(" + pin + ")x" + times;
    }
}
