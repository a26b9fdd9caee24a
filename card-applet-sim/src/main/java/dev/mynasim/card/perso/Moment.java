// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a persona's file writes it: a date ({@code 2036-08-14}), an instant
 * ({@code 2026-09-01T01:15:00Z}), or an ISO period from the day on which the card is made ({@code now},
 * {@code now-P4Y10M}, {@code now+P2M}). The last form lets a persona stay what it is for, whenever it is used. Days are
 * days in Japan.
 */
public final class Moment {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Pattern RELATIVE = Pattern.compile("now(?:([+-])(P[0-9YMWD]+))?");

    private final String text;
    private final @Nullable Instant instant;
    private final @Nullable LocalDate date;
    private final Period fromNow;

    private Moment(String text, @Nullable Instant instant, @Nullable LocalDate date, Period fromNow) {
        this.text = text;
        this.instant = instant;
        this.date = date;
        this.fromNow = fromNow;
    }

    /**
     * Reads one of the three forms.
     *
     * @throws IllegalArgumentException when it is none
     */
    @JsonCreator
    public static Moment of(String text) {
        Matcher relative = RELATIVE.matcher(text);
        try {
            if (relative.matches()) {
                return new Moment(text, null, null, period(relative.group(1), relative.group(2)));
            }
            return text.contains("T")
                    ? new Moment(text, Instant.parse(text), null, Period.ZERO)
                    : new Moment(text, null, LocalDate.parse(text), Period.ZERO);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no moment: write 2036-08-14, 2026-09-01T01:15:00Z or, from the day of use, now-P4Y10M");
        }
    }

    /** A date. */
    public static Moment of(LocalDate date) {
        return new Moment(date.toString(), null, date, Period.ZERO);
    }

    private static Period period(@Nullable String sign, @Nullable String period) {
        if (period == null) {
            return Period.ZERO;
        }
        Period read = Period.parse(period);
        return Objects.equals(sign, "-") ? read.negated() : read;
    }

    /**
     * The day in Japan.
     *
     * @param now when the card is made
     */
    public LocalDate date(Instant now) {
        if (date != null) {
            return date;
        }
        return instant != null
                ? instant.atZone(JAPAN).toLocalDate()
                : now.atZone(JAPAN).toLocalDate().plus(fromNow);
    }

    /**
     * The instant; of a day, its first in Japan.
     *
     * @param now when the card is made
     */
    public Instant instant(Instant now) {
        return instant != null ? instant : date(now).atStartOfDay(JAPAN).toInstant();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Moment that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        return text;
    }
}
