// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.benchmarks.result.BenchJson;
import dev.mynasim.benchmarks.result.BenchPage;
import dev.mynasim.benchmarks.result.BenchReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of a report.
 *
 * @param path where it goes
 * @param text what stands in it
 */
record ReportFile(Path path, String text) {
    /** The files of a report in its folder. */
    static List<ReportFile> of(Path folder, BenchReport report) {
        return List.of(
                new ReportFile(folder.resolve("bench.json"), BenchJson.text(report)),
                new ReportFile(folder.resolve("bench.html"), BenchPage.html(report)));
    }

    /** Writes all files beside their places first and moves them there when all are whole. */
    static void writeAll(List<ReportFile> files) throws IOException {
        Map<Path, Path> fresh = new LinkedHashMap<>();
        try {
            for (ReportFile file : files) {
                Path absolute = file.path.toAbsolutePath();
                Path folder = absolute.getParent();
                if (folder == null) {
                    throw new IOException(file.path + " is no place for a file");
                }
                Files.createDirectories(folder);
                Path temporary = folder.resolve("." + absolute.getFileName() + "."
                        + ProcessHandle.current().pid() + ".tmp");
                fresh.put(temporary, absolute);
                Files.writeString(temporary, file.text);
            }
            for (Map.Entry<Path, Path> move : fresh.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path temporary : fresh.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
