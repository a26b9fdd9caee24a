// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code mynasim bench}: the script starts it from a module that this one does not know; here it is only named. */
@Command(
        name = "bench",
        description =
                "Measures MynaSim on this machine, beside baselines, and writes a report (in a checkout: ./mynasim bench).")
final class BenchElsewhere implements Callable<Integer> {
    /** Whatever it would be given. */
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws UsageException {
        throw new UsageException(
                "the benchmarks are not part of this program; start ./mynasim bench in a checkout of the sources"
                        + (arguments.isEmpty() ? "" : ", with " + String.join(" ", arguments)));
    }
}
