// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The validity of certificates (counter-procedures.md section 3, INFERRED as a whole from S-71, S-72, A-50, A-51 and
 *
 *
 * @param birthDate the holder's date of birth
 * @param cardExpiry the card's last day
 * @param abroad whether the holder lives abroad: the window of renewal is a year
 * @param policies K3 and K12
 */
public record CertificateTerms(LocalDate birthDate, LocalDate cardExpiry, boolean abroad, Policies policies) {
    private static final int ISSUED = 5;
    private static final int RENEWED = 6;

    /** Of a holder who lives in Japan. */
    public CertificateTerms(LocalDate birthDate, LocalDate cardExpiry, Policies policies) {
        this(birthDate, cardExpiry, false, policies);
    }

    /**
     * The term of an auth certificate.
     *
     * @param day of issue
     * @param old the last day of the auth certificate that it replaces; null when there is none or it is revoked
     */
    public Term auth(LocalDate day, @Nullable LocalDate old) {
        return capped(raw(day, old), cardExpiry, Cap.CARD);
    }

    /**
     * The term of a sign certificate. In one session the auth certificate is issued first, otherwise the old one caps.
     *
     * @param day of issue
     * @param old the last day of the sign certificate that it replaces; null when there is none or it is revoked
     * @param auth the last day of the auth certificate; null when none is issued
     */
    public Term sign(LocalDate day, @Nullable LocalDate old, @Nullable LocalDate auth) {
        Term term = capped(raw(day, old), cardExpiry, Cap.CARD);
        return auth == null ? term : capped(term, auth, Cap.AUTH);
    }

    private Term raw(LocalDate day, @Nullable LocalDate old) {
        boolean renewal = old != null && RenewalWindows.contains(old, day, abroad, policies);
        if (policies.choice(Policy.CertificateLength.class) == Policy.CertificateLength.FIVE_YEARS_FROM_ISSUE) {
            return new Term(day.plusYears(ISSUED), renewal, Cap.FIVE_YEARS);
        }
        LocalDate birthday = Birthdays.nthAfter(birthDate, day, renewal ? RENEWED : ISSUED);
        return new Term(birthday, renewal, renewal ? Cap.SIXTH_BIRTHDAY : Cap.FIFTH_BIRTHDAY);
    }

    private static Term capped(Term term, LocalDate day, Cap cap) {
        return day.isBefore(term.expiry()) ? new Term(day, term.renewal(), cap) : term;
    }
}
