// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.io.PrintWriter;

/**
 * Where a command prints. Given from outside, so that a test reads what a person would.
 *
 * @param out results
 * @param err what went wrong, and progress
 */
record Console(PrintWriter out, PrintWriter err) {
    void line(String text) {
        out.println(text);
        out.flush();
    }

    void problem(String text) {
        err.println(text);
        err.flush();
    }
}
