// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.List;

/** What came of verifying a report. */
public sealed interface Verification {
    /** What was looked at and is right, a sentence each. */
    List<String> right();

    /**
     * Nothing is wrong.
     *
     * @param data what the report holds
     * @param right what was looked at
     */
    record Genuine(ReportData data, List<String> right) implements Verification {
        /** Takes a copy. */
        public Genuine {
            right = List.copyOf(right);
        }
    }

    /**
     * Something is wrong, or could not be checked.
     *
     * @param wrong what, a sentence each
     * @param right what is right nevertheless
     */
    record Doubtful(List<String> wrong, List<String> right) implements Verification {
        /** Takes copies. */
        public Doubtful {
            wrong = List.copyOf(wrong);
            right = List.copyOf(right);
        }
    }
}
