// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

/** Is told how a run gets on, in the thread that runs it. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {
        @Override
        public void starts(TestCase test, int number, int total) {}

        @Override
        public void ended(CaseResult result, int number, int total) {}
    };

    /**
     * A case begins.
     *
     * @param number of this case in the run, from 1
     * @param total of all cases and repetitions
     */
    void starts(TestCase test, int number, int total);

    /** A case has ended. */
    void ended(CaseResult result, int number, int total);
}
