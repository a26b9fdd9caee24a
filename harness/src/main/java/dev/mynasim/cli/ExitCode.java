// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

/** What the process ends with. */
final class ExitCode {
    static final int OK = 0;
    /** Something did not work; it was said what. */
    static final int FAILED = 1;
    /** The command line or a file named on it is wrong. */
    static final int USAGE = 2;

    private ExitCode() {}
}
