// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import dev.mynasim.counter.validity.Birthdays;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.Municipality;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invented person as the resident register knows one.
 *
 * @param holder name, sex, birth date and address: what a sign certificate shows
 * @param municipality where the person is registered
 * @param domicile the registered domicile (本籍); null when there is none
 * @param stay by what right the person lives here
 * @param ward whether the person is an adult ward (成年被後見人)
 * @param abroad whether the person lives abroad, with continued use of the card
 * @param diedOn the day of death; null of a living person
 */
public record Person(
        Holder holder,
        Municipality municipality,
        @Nullable Municipality domicile,
        Stay stay,
        boolean ward,
        boolean abroad,
        @Nullable LocalDate diedOn) {
    private static final int SIGN_AGE = 15;

    /** Checks that death follows birth. */
    public Person {
        if (diedOn != null && diedOn.isBefore(holder.birthDate())) {
            throw new IllegalArgumentException(
                    "somebody born on " + holder.birthDate() + " cannot have died on " + diedOn);
        }
    }

    /** Date of birth. */
    public LocalDate birthDate() {
        return holder.birthDate();
    }

    /** Whether the person is under 15 on a day: no sign certificate (S-04), no application of one's own (S-17). */
    public boolean isUnder15(LocalDate day) {
        return Birthdays.isUnder(birthDate(), SIGN_AGE, day);
    }

    /** Whether only a legal representative can apply: under 15 or ward (S-17). */
    public boolean needsRepresentative(LocalDate day) {
        return ward || isUnder15(day);
    }

    /** Whether the registered domicile is in the municipality where the person lives (S-29). */
    public boolean isDomicileHere() {
        return domicile != null && domicile.code().equals(municipality.code());
    }

    /** The same person with other data that a sign certificate shows. */
    public Person with(Holder changed) {
        return new Person(changed, municipality, domicile, stay, ward, abroad, diedOn);
    }

    /** The same person registered elsewhere. */
    public Person movedTo(Municipality other, Holder changed) {
        return new Person(changed, other, domicile, stay, ward, false, diedOn);
    }

    /** The same person by another right. */
    public Person with(Stay changed) {
        return new Person(holder, municipality, domicile, changed, ward, abroad, diedOn);
    }

    /** The same person living abroad. */
    public Person goneAbroad() {
        return new Person(holder, municipality, domicile, stay, ward, true, diedOn);
    }

    /** The same person, who has died. */
    public Person died(LocalDate day) {
        return new Person(holder, municipality, domicile, stay, ward, abroad, day);
    }
}
