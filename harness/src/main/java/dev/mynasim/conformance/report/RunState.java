// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

/** What a run says in the end. */
public enum RunState {
    /** All was run, something was judged, nothing failed. */
    PASSED("passed"),
    /** Something failed, or could not be judged. */
    FAILED("failed"),
    /** Nothing failed, but not all was run, or nothing was judged. */
    INCOMPLETE("incomplete");

    private final String word;

    RunState(String word) {
        this.word = word;
    }

    /** In lower case. */
    public String word() {
        return word;
    }
}
