// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long something takes: always the same, or drawn from a distribution. Never longer than {@link #LONGEST}. */
public sealed interface Span {
    /** One minute. A card that does not answer blocks its slot of pcscd, so every wait has a bound. */
    Duration LONGEST = Duration.ofMinutes(1);

    /** A time, from zero to {@link #longest()}. Takes the same numbers from the source each time, none if fixed. */
    Duration draw(RandomGenerator random);

    /** No time is longer. */
    Duration longest();

    /** In words, for traces. */
    String words();

    /**
     * Always the same.
     *
     * @param time zero to {@link #LONGEST}
     */
    record Fixed(Duration time) implements Span {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException when it is outside
         */
        public Fixed {
            Bounds.check(time);
        }

        @Override
        public Duration draw(RandomGenerator random) {
            return time;
        }

        @Override
        public Duration longest() {
            return time;
        }

        @Override
        public String words() {
            return Bounds.words(time);
        }
    }

    /**
     * Each time between two is as likely.
     *
     * @param from the shortest, zero or more
     * @param to the longest, from {@code from} to {@link #LONGEST}
     */
    record Uniform(Duration from, Duration to) implements Span {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException when one is outside, or they are the wrong way round
         */
        public Uniform {
            Bounds.check(from);
            Bounds.check(to);
            if (to.compareTo(from) < 0) {
                throw new IllegalArgumentException(
                        "from " + Bounds.words(from) + " to " + Bounds.words(to) + " is the wrong way round");
            }
        }

        @Override
        public Duration draw(RandomGenerator random) {
            return from.plus(Bounds.part(to.minus(from), random.nextDouble()));
        }

        @Override
        public Duration longest() {
            return to;
        }

        @Override
        public String words() {
            return Bounds.words(from) + " to " + Bounds.words(to);
        }
    }

    /**
     * Round a mean, cut off at zero and at a longest time.
     *
     * @param mean zero to {@code atMost}
     * @param deviation the standard deviation before cutting, zero to {@link #LONGEST}
     * @param atMost the longest, up to {@link #LONGEST}
     */
    record Normal(Duration mean, Duration deviation, Duration atMost) implements Span {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException when one is outside
         */
        public Normal {
            Bounds.check(deviation);
            Bounds.check(mean, atMost);
        }

        @Override
        public Duration draw(RandomGenerator random) {
            double nanos = mean.toNanos() + gauss(random) * deviation.toNanos();
            return Duration.ofNanos(Math.max(0, Math.min(atMost.toNanos(), Math.round(nanos))));
        }

        /** Box and Muller's transform, always two numbers: the JDK's own way to draw may differ between versions. */
        private static double gauss(RandomGenerator random) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
        }

        @Override
        public Duration longest() {
            return atMost;
        }

        @Override
        public String words() {
            return "about " + Bounds.words(mean);
        }
    }

    /**
     * Often short, seldom long: exponential, cut off at a longest time.
     *
     * @param mean the mean before cutting, zero to {@code atMost}
     * @param atMost the longest, up to {@link #LONGEST}
     */
    record Exponential(Duration mean, Duration atMost) implements Span {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException when one is outside
         */
        public Exponential {
            Bounds.check(mean, atMost);
        }

        @Override
        public Duration draw(RandomGenerator random) {
            double nanos = -StrictMath.log(1 - random.nextDouble()) * mean.toNanos();
            return Duration.ofNanos(Math.min(atMost.toNanos(), Math.round(nanos)));
        }

        @Override
        public Duration longest() {
            return atMost;
        }

        @Override
        public String words() {
            return "about " + Bounds.words(mean);
        }
    }

    /** Always so long. */
    static Span of(Duration time) {
        return new Fixed(time);
    }
}
