// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.Move;
import dev.mynasim.counter.record.Person;
import dev.mynasim.pki.CertificateKind;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the town's registers know of somebody. What became of the certificates stands in the CA's register.
 *
 * @param key how the world calls the person: lower-case letters, digits and hyphens
 * @param person the person
 * @param card the card; null without one
 * @param cardNumber which of the person's cards it is, 0 for the first
 * @param sign issue number of the latest sign certificate; null when there never was one
 * @param auth issue number of the latest auth certificate; null when there never was one
 * @param move a move that is not finished; null otherwise
 * @param plans what lies ahead
 */
public record Resident(
        String key,
        Person person,
        @Nullable CardRecord card,
        int cardNumber,
        @Nullable BigInteger sign,
        @Nullable BigInteger auth,
        @Nullable Move move,
        Plans plans) {
    /** Checks the key. */
    public Resident {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" cannot name a person; 1 to 32 lower-case letters, digits and hyphens can");
        }
        if (cardNumber < 0) {
            throw new IllegalArgumentException("a card's number is 0 or more, not " + cardNumber);
        }
    }

    /** Somebody without a card. */
    public static Resident withoutCard(String key, Person person) {
        return new Resident(key, person, null, 0, null, null, null, Plans.NONE);
    }

    /** Issue number of the latest certificate of a kind. */
    public Optional<BigInteger> number(CertificateKind kind) {
        return Optional.ofNullable(kind == CertificateKind.SIGN ? sign : auth);
    }

    /** The same with another person. */
    public Resident with(Person changed) {
        return new Resident(key, changed, card, cardNumber, sign, auth, move, plans);
    }

    /** The same with another card record. */
    public Resident with(@Nullable CardRecord changed) {
        return new Resident(key, person, changed, cardNumber, sign, auth, move, plans);
    }

    /** The same with the next card. */
    public Resident withNextCard(CardRecord next) {
        return new Resident(key, person, next, card == null ? 0 : cardNumber + 1, sign, auth, move, plans);
    }

    /** The same with another certificate of a kind. */
    public Resident with(CertificateKind kind, BigInteger number) {
        return kind == CertificateKind.SIGN
                ? new Resident(key, person, card, cardNumber, number, auth, move, plans)
                : new Resident(key, person, card, cardNumber, sign, number, move, plans);
    }

    /** The same with another unfinished move. */
    public Resident with(@Nullable Move changed) {
        return new Resident(key, person, card, cardNumber, sign, auth, changed, plans);
    }

    /** The same with other plans. */
    public Resident with(Plans changed) {
        return new Resident(key, person, card, cardNumber, sign, auth, move, changed);
    }
}
