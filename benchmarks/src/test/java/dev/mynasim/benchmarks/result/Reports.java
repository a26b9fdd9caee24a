// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A report with a figure of each kind. */
public final class Reports {
    private Reports() {}

    /** One goal reached, one not, one not measured; one figure without error. */
    public static BenchReport sample() {
        Results results = new Results();
        results.add("openssl.sign", new Figure(4_000, 40, 12, Unit.PER_SECOND));
        results.add(new Measured(
                "CardSignatures.sign[rsa=corretto]", new Figure(4_400, 44, 15, Unit.PER_SECOND), "openssl.sign"));
        results.add("CardCommands.bareReadBinary", new Figure(200, 2, 15, Unit.NANOSECONDS));
        results.add(new Measured(
                "CardCommands.readBinary", new Figure(600, 6, 15, Unit.NANOSECONDS), "CardCommands.bareReadBinary"));
        results.add("heap.liveCard", Figure.of(Unit.KILOBYTES, 77.7));
        Machine machine = new Machine(
                "A <processor> & more",
                2,
                0.25,
                Double.NaN,
                "Linux 6.1, amd64",
                "OpenJDK 17",
                List.of("-Xmx768m"),
                "not there",
                List.of("jdk: the JDK"));
        return new BenchReport(
                Instant.parse("2027-01-15T10:20:30Z"),
                Duration.ofSeconds(190),
                "quick",
                "",
                machine,
                results,
                Goal.attempt(SpeedGoals.all(), results),
                List.of("There is no <openssl> here."));
    }
}
