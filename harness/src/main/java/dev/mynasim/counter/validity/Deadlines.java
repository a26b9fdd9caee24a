// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import dev.mynasim.counter.calendar.CalendarRangeException;
import dev.mynasim.counter.calendar.OpenDays;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody who moves has to come, and other last days. A last day that is a closed day moves to the next
 * open one, so those of moving throw {@link CalendarRangeException} outside the years of the calendar.
 */
public final class Deadlines {
    /** K14, the default: the last day on which a certificate was written to a Juki card. */
    public static final LocalDate JUKI_CARD_END = LocalDate.of(2015, 12, 22);

    private static final LocalDate JUKI_CARD_END_OF_ONE_TOWN = LocalDate.of(2015, 12, 18);
    private static final int MOVE_IN_DAYS = 14;
    private static final int AFTER_PLANNED_MOVE_OUT_DAYS = 30;
    private static final int MOVE_OUT_NOTICE_DAYS = 30;
    private static final int CONTINUED_USE_DAYS = 90;
    private static final int RESERVATION_HOURS = 24;
    private static final int SPECIAL_EXTENSION_MONTHS = 2;

    private Deadlines() {}

    /**
     * The last day for notifying a move-in: 14 days from the move and 30 days from the planned move-out, each counted
     * from the next day.
     *
     * @param movedOn the day of the move
     * @param plannedMoveOut as notified at the old address; null when there was no such day
     */
    public static LocalDate moveIn(LocalDate movedOn, @Nullable LocalDate plannedMoveOut, OpenDays days) {
        LocalDate last = movedOn.plusDays(MOVE_IN_DAYS);
        if (plannedMoveOut != null
                && plannedMoveOut.plusDays(AFTER_PLANNED_MOVE_OUT_DAYS).isBefore(last)) {
            last = plannedMoveOut.plusDays(AFTER_PLANNED_MOVE_OUT_DAYS);
        }
        return days.onOrAfter(last);
    }

    /** The last day for continued use: the 90th from the notification of the move-in (A-91, K6). */
    public static LocalDate continuedUse(LocalDate notifiedOn, OpenDays days, Policies policies) {
        boolean dayOne = policies.choice(Policy.NinetyDays.class) == Policy.NinetyDays.NOTIFICATION_IS_DAY_ONE;
        return days.onOrAfter(notifiedOn.plusDays(dayOne ? CONTINUED_USE_DAYS - 1 : CONTINUED_USE_DAYS));
    }

    /** The first day on which a move-out can be notified: 30 days before. */
    public static LocalDate firstMoveOutNotice(LocalDate plannedMoveOut) {
        return plannedMoveOut.minusDays(MOVE_OUT_NOTICE_DAYS);
    }

    /** The last day on which a certificate was written to a Juki card (S-77, K14). */
    public static LocalDate jukiCard(Policies policies) {
        return switch (policies.choice(Policy.JukiCardEnd.class)) {
            case DECEMBER_22 -> JUKI_CARD_END;
            case DECEMBER_18 -> JUKI_CARD_END_OF_ONE_TOWN;
        };
    }

    /** The last moment of a reservation for a reset at a kiosk: 24 hours. */
    public static LocalDateTime kioskReset(LocalDateTime reserved) {
        return reserved.plusHours(RESERVATION_HOURS);
    }

    /** The card's last day while an extension of stay is pending: two months more. */
    public static LocalDate specialExtension(LocalDate stayEnd) {
        return stayEnd.plusMonths(SPECIAL_EXTENSION_MONTHS);
    }
}
