// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.RunListener;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;

/**
 * How far a conformance run is: a bar on the terminal, or a line at each tenth where nobody looks at one; a failure is
 * told at once.
 */
final class ConformProgress implements RunListener {
    private static final int WIDTH = 30;
    private static final int TENTHS = 10;
    private static final String CLEAR = "\r\u001B[K";

    private final Console console;
    private final boolean terminal;
    private int failures;

    ConformProgress(Console console, boolean terminal) {
        this.console = console;
        this.terminal = terminal;
    }

    @Override
    public void starts(TestCase test, int number, int total) {
        if (terminal) {
            int done = WIDTH * (number - 1) / total;
            console.err()
                    .print(CLEAR
                            + "[%s%s] %d/%d %s%s"
                                    .formatted(
                                            "#".repeat(done),
                                            ".".repeat(WIDTH - done),
                                            number,
                                            total,
                                            test.id(),
                                            failures == 0 ? "" : ", " + failures + " failed"));
            console.err().flush();
        }
    }

    @Override
    public void ended(CaseResult result, int number, int total) {
        if (result.verdict().isFailure()) {
            failures++;
            clear();
            console.line(sentence(result));
        }
        if (terminal && number == total) {
            clear();
        } else if (!terminal && number * TENTHS / total > (number - 1) * TENTHS / total) {
            console.problem("%d of %d cases, %d failed".formatted(number, total, failures));
        }
    }

    private void clear() {
        if (terminal) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }

    private static String sentence(CaseResult result) {
        TestCase test = result.test();
        String what = result.verdict() instanceof Verdict.Failed failed
                ? "FAILED  %s  %s: %s".formatted(test.id(), test.title(), failed.sentence())
                : "BROKEN  %s  %s: %s"
                        .formatted(test.id(), test.title(), ((Verdict.Broken) result.verdict()).sentence());
        return result.repetition() == 1 ? what : what + " (repetition " + result.repetition() + ")";
    }
}
