// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.CardTerm;
import dev.mynasim.counter.validity.Birthdays;
import dev.mynasim.counter.validity.CardTerms;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last day of a card with the rules that it rests on. */
public final class CardTermRules {
    private static final int FEBRUARY = 2;
    private static final int LEAP_DAY = 29;

    private CardTermRules() {}

    /** The last day of a new card, see {@link CardTerms#expiry}. */
    public static CardTerm of(
            LocalDate birthDate, LocalDate receivedOn, LocalDate madeOn, @Nullable LocalDate stayEnd, House house) {
        LocalDate expiry = CardTerms.expiry(birthDate, receivedOn, madeOn, stayEnd);
        Set<String> cited = new LinkedHashSet<>(List.of("A-70", "A-71", "A-72", "A-73"));
        if (Birthdays.in(birthDate, madeOn.getYear()).isAfter(madeOn)) {
            cited.add("A-74");
        }
        if (birthDate.getMonthValue() == FEBRUARY && birthDate.getDayOfMonth() == LEAP_DAY) {
            cited.add("A-75");
        }
        if (stayEnd != null) {
            cited.add("A-80");
        }
        return new CardTerm(expiry, house.book().rules(cited));
    }
}
