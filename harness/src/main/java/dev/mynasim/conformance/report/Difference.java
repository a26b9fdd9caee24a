// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

/** One way in which a run is not like its baseline. */
public sealed interface Difference {
    /** In a line. */
    String words();

    /**
     * The run was made with something else.
     *
     * @param what what differs
     * @param was in the baseline
     * @param now in the run
     */
    record OtherRun(String what, String was, String now) implements Difference {
        @Override
        public String words() {
            return "%s: \"%s\", now \"%s\"".formatted(what, was, now);
        }
    }

    /**
     * A case that the baseline does not know.
     *
     * @param id its name
     * @param now its verdict
     */
    record NewCase(String id, String now) implements Difference {
        @Override
        public String words() {
            return id + ": " + now;
        }
    }

    /**
     * A case that was not run.
     *
     * @param id its name
     * @param was its verdict in the baseline
     */
    record LostCase(String id, String was) implements Difference {
        @Override
        public String words() {
            return id + ": was " + was;
        }
    }

    /**
     * A case with another verdict.
     *
     * @param id its name
     * @param was its verdict in the baseline
     * @param now its verdict in the run
     */
    record OtherVerdict(String id, String was, String now) implements Difference {
        @Override
        public String words() {
            return id + ": was " + was + ", now " + now;
        }

        /** Whether it failed before and does not now. */
        boolean isBetter() {
            return fails(was) && !fails(now);
        }

        /** Whether it fails now and did not before. */
        boolean isWorse() {
            return !fails(was) && fails(now);
        }

        private static boolean fails(String verdicts) {
            return verdicts.contains(VerdictKind.FAILED.word()) || verdicts.contains(VerdictKind.BROKEN.word());
        }
    }
}
