// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A speed to reach.
 *
 * @param what what is measured, in words
 * @param against what it is compared with, in words
 * @param subject the id of what is measured
 * @param baseline the id of what it is compared with; null when the figure itself is bounded
 * @param share how much of the baseline counts, for example half of it
 * @param limit the bound of the ratio, or of the figure in its unit
 * @param second a bound of the figure besides that of the ratio; null when there is none
 */
public record Goal(
        String what,
        String against,
        String subject,
        @Nullable String baseline,
        double share,
        Limit limit,
        @Nullable Absolute second) {
    /**
     * A bound of a figure.
     *
     * @param limit the number
     * @param unit its unit
     */
    public record Absolute(Limit limit, Unit unit) {}

    /** A goal that bounds a ratio. */
    static Goal ratio(String what, String against, String subject, String baseline, Limit limit) {
        return new Goal(what, against, subject, baseline, 1, limit, null);
    }

    /** A goal that bounds a figure. */
    static Goal figure(String what, String against, String subject, Limit limit, Unit unit) {
        return new Goal(what, against, subject, null, 1, limit, new Absolute(limit, unit));
    }

    /** A ratio to a part of the baseline. */
    Goal ofShare(double part) {
        return new Goal(what, against, subject, baseline, part, limit, second);
    }

    /** The figure is bounded too. */
    Goal and(Limit other, Unit unit) {
        return new Goal(what, against, subject, baseline, share, limit, new Absolute(other, unit));
    }

    /** What is to be reached, in words. */
    public String reach() {
        String absolute = second == null
                ? ""
                : second.limit().words() + " " + second.unit().symbol();
        if (baseline == null) {
            return absolute;
        }
        String ratio = limit.atLeast() ? limit.words() : limit.words() + " ×";
        return absolute.isEmpty() ? ratio : ratio + " and " + absolute;
    }

    /** What came of it. */
    public Attempt attempt(Results results) {
        Optional<Figure> found = results.figure(subject);
        if (found.isEmpty()) {
            return new Attempt(this, null, null, null, Attempt.Reached.NOT_MEASURED, subject + " was not measured");
        }
        Figure figure = second == null ? found.get() : found.get().in(second.unit());
        if (baseline == null) {
            return Attempt.judge(this, figure, null, null);
        }
        Optional<Figure> other = results.figure(baseline).map(whole -> whole.times(share));
        return other.map(base -> Attempt.judge(this, figure, base, figure.over(base)))
                .orElseGet(() -> new Attempt(
                        this, figure, null, null, Attempt.Reached.NOT_MEASURED, baseline + " was not measured"));
    }

    /** What came of all of them. */
    public static List<Attempt> attempt(List<Goal> goals, Results results) {
        return goals.stream().map(goal -> goal.attempt(results)).toList();
    }
}
