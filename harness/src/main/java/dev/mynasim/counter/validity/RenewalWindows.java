// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import java.time.LocalDate;

/**
 * From when a certificate can be renewed: its last three months (S-11, A-50, A-51, K3), abroad its last year.
 */
public final class RenewalWindows {
    private static final int MONTHS = 3;
    private static final int MONTHS_ABROAD = 12;

    private RenewalWindows() {}

    /**
     * The first day of renewal.
     *
     * @param expiry the last day of the certificate
     * @param abroad whether the holder lives abroad
     */
    public static LocalDate start(LocalDate expiry, boolean abroad, Policies policies) {
        int months = abroad ? MONTHS_ABROAD : MONTHS;
        LocalDate before = expiry.minusMonths(months);
        return switch (policies.choice(Policy.RenewalWindow.class)) {
            case THREE_MONTHS_BEFORE -> before;
            case DAY_AFTER_THREE_MONTHS_BEFORE -> before.plusDays(1);
            case LESS_THAN_THREE_MONTHS_LEFT -> firstReachingBeyond(before, expiry, months);
        };
    }

    /** Whether a day lies in the window: from its start to the day of expiry, both included. */
    public static boolean contains(LocalDate expiry, LocalDate day, boolean abroad, Policies policies) {
        return !day.isBefore(start(expiry, abroad, policies)) && !day.isAfter(expiry);
    }

    /** Months are of different length, so the first such day lies up to four days behind. */
    private static LocalDate firstReachingBeyond(LocalDate from, LocalDate expiry, int months) {
        LocalDate day = from;
        while (!day.plusMonths(months).isAfter(expiry)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
