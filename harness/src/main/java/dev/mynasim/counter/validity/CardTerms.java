// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The validity of cards (counter-procedures.md sections 2.5 and 2.6). A card's last day does not move when it is a
 * closed day.
 */
public final class CardTerms {
    /** From this day of application on one is of age at 18, before at 20. */
    public static final LocalDate AGE_LINE_18 = LocalDate.of(2022, 4, 1);

    private static final int ADULT_BIRTHDAYS = 10;
    private static final int MINOR_BIRTHDAYS = 5;
    private static final int NEW_ADULT = 18;
    private static final int OLD_ADULT = 20;

    private CardTerms() {}

    /**
     * The last day of a new card: the 10th birthday after it was made, of a minor's the 5th, but not beyond a
     * period of stay. Neither the day of application nor that of hand-over counts for the length.
     *
     * @param receivedOn when the application was received: decides who is a minor
     * @param madeOn when the card was made
     * @param stayEnd the last day of a period of stay; null when there is none
     */
    public static LocalDate expiry(
            LocalDate birthDate, LocalDate receivedOn, LocalDate madeOn, @Nullable LocalDate stayEnd) {
        return earlier(Birthdays.nthAfter(birthDate, madeOn, birthdays(birthDate, receivedOn)), stayEnd);
    }

    /** The last day of a renewed card: one birthday more. */
    public static LocalDate expiryOfRenewed(
            LocalDate birthDate, LocalDate receivedOn, LocalDate madeOn, @Nullable LocalDate stayEnd) {
        return earlier(Birthdays.nthAfter(birthDate, madeOn, birthdays(birthDate, receivedOn) + 1), stayEnd);
    }

    /** Whether the applicant was of age when the application was received. */
    public static boolean isAdult(LocalDate birthDate, LocalDate receivedOn) {
        return !Birthdays.isUnder(birthDate, receivedOn.isBefore(AGE_LINE_18) ? OLD_ADULT : NEW_ADULT, receivedOn);
    }

    private static int birthdays(LocalDate birthDate, LocalDate receivedOn) {
        return isAdult(birthDate, receivedOn) ? ADULT_BIRTHDAYS : MINOR_BIRTHDAYS;
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }
}
