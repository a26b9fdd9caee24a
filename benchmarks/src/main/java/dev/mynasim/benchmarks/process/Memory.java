// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory of other processes. */
final class Memory {
    private static final Pattern RESIDENT = Pattern.compile("^VmRSS:\\s+(\\d+) kB$", Pattern.MULTILINE);
    private static final double KIBI = 1024;

    private Memory() {}

    /** Resident octets of a process; NaN where the system does not tell. */
    static double residentOctets(long process) throws InterruptedException {
        try {
            Path status = Path.of("/proc", Long.toString(process), "status");
            if (Files.exists(status)) {
                return ofStatus(Files.readString(status));
            }
            String said =
                    Command.run(List.of("ps", "-o", "rss=", "-p", Long.toString(process)), Duration.ofSeconds(10));
            return Double.parseDouble(said.strip()) * KIBI;
        } catch (IOException | NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Reads what Linux says of a process (proc(5)): kB are 1,024 octets there. */
    static double ofStatus(String status) {
        Matcher found = RESIDENT.matcher(status);
        return found.find() ? Double.parseDouble(found.group(1)) * KIBI : Double.NaN;
    }
}
