// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

/** When operations begin. */
public sealed interface Pace {
    /** Closed loop: each client begins the next as soon as it has the answer to the last. */
    record AsFastAsAnswersCome() implements Pace {}

    /**
     * Open loop: operations are due at moments that do not depend on answers, and their latency counts from then on.
     *
     * @param perSecond how many, above 0 and up to 1,000,000
     * @param spacing how they lie in time
     * @param seed what a Poisson process is drawn from
     */
    record AtRate(double perSecond, Spacing spacing, long seed) implements Pace {
        /** The highest rate. */
        public static final double MOST = 1_000_000;

        /**
         * Checks the rate.
         *
         * @throws IllegalArgumentException when it is outside
         */
        public AtRate {
            if (!(perSecond > 0 && perSecond <= MOST)) {
                throw new IllegalArgumentException("a rate is above 0 and up to 1,000,000 a second, not " + perSecond);
            }
        }
    }

    /** How arrivals lie in time. */
    enum Spacing {
        /** All the same distance. */
        CONSTANT,
        /** As people come: independent of each other. */
        POISSON
    }
}
