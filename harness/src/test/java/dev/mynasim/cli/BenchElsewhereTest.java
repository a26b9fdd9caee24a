// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The command line names the benchmarks, which it does not have. */
class BenchElsewhereTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesIt() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("bench ");
    }

    @Test
    void whoStartsItHereIsToldWhereItIs() {
        assertThat(run("bench", "--quick")).isEqualTo(2);
        assertThat(err.toString()).contains("./mynasim bench").contains("--quick");
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), Clock.systemUTC(), arguments);
    }
}
