// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.visit.Visit;
import java.util.List;

/** What follows when the card refuses a PIN: nothing has changed but the counter of tries. */
public final class WrongPin {
    private WrongPin() {}

    /**
     * The decision instead of the accepted one.
     *
     * @param prompt the prompt that was answered wrong
     * @param triesLeft as the card says, 0 when it locked
     */
    public static Decision decide(Visit visit, House house, Prompt prompt, int triesLeft) {
        Case c = new Case(visit, house);
        PinKind pin = prompt.pin();
        c.cite("S-12", "A-02", "A-10");
        if (prompt.otherwise() == Prompt.Otherwise.INQUIRY) {
            return c.waitForReply(
                    "The " + pin + " PIN in the envelope is wrong; an inquiry-and-reply form is mailed to the person",
                    "A-121");
        }
        if (triesLeft > 0) {
            return c.rejected(
                    "The " + pin + " PIN is wrong; " + triesLeft + " of " + pin.tries()
                            + " tries are left, and a right entry gives all of them back",
                    List.of(),
                    "S-43");
        }
        return c.rejected(
                "The " + pin + " PIN is locked; it has to be initialised and set again", List.of(), lockRules(pin));
    }

    private static String[] lockRules(PinKind pin) {
        return switch (pin) {
            case SIGN -> new String[] {"S-40", "S-41"};
            case AUTH -> new String[] {"S-40", "S-42"};
            case JUKI, INPUT -> new String[] {"S-40", "§5"};
        };
    }
}
