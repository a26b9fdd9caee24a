// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.report.Baseline;
import dev.mynasim.conformance.report.Comparison;
import dev.mynasim.conformance.report.ReportFolder;
import dev.mynasim.conformance.report.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what becomes of a conformance run. */
final class ConformReports {
    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the report here: report.html, report.json, junit.xml, badge.svg.")
    private @Nullable Path folder;

    @Option(
            names = "--seal-key",
            paramLabel = "FILE",
            description = "Seal the report with this Ed25519 private key (PEM), so that changes show.")
    private @Nullable Path sealKey;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Compare with this earlier run, and fail on any difference.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write how this run came out, for --baseline.")
    private @Nullable Path written;

    private Optional<Baseline> expected = Optional.empty();
    private Optional<Seal> seal = Optional.empty();

    /** Reads what is named, before anything is run. */
    void check() throws UsageException {
        if (sealKey != null && folder == null) {
            throw new UsageException("--seal-key seals a report; say where it is to be with --report");
        }
        if (baseline != null) {
            Baseline.Parsed parsed = Baseline.read(octets(baseline, "baseline"));
            if (parsed instanceof Baseline.Unreadable unreadable) {
                throw new UsageException("%s: %s".formatted(baseline, unreadable.sentence()));
            }
            expected = Optional.of(((Baseline.Read) parsed).baseline());
        }
        if (sealKey != null) {
            try {
                seal = Optional.of(Seal.withKey(sealKey));
            } catch (IOException e) {
                throw new UsageException("the key to seal with: " + e.getMessage());
            }
        }
    }

    /** Writes what is wanted; whether the run came out as the baseline says. */
    boolean write(RunReport report, Console console) throws IOException {
        if (folder != null) {
            ReportFolder.Outcome outcome = ReportFolder.write(folder, report, seal);
            if (outcome instanceof ReportFolder.Refused refused) {
                throw new IOException("the report was not written: " + refused.sentence());
            }
            console.line("Report: " + folder.resolve("report.html"));
        }
        if (written != null) {
            Files.write(written, Baseline.of(report).write());
        }
        if (expected.isEmpty()) {
            return true;
        }
        Comparison comparison = expected.get().compare(report);
        comparison.lines().forEach(console::line);
        return comparison instanceof Comparison.Same;
    }

    private static byte[] octets(Path file, String what) throws UsageException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("the %s %s is not there".formatted(what, file));
        } catch (IOException e) {
            throw new UsageException("the %s %s cannot be read: %s".formatted(what, file, e.getMessage()));
        }
    }
}
