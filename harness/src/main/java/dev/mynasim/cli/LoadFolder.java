// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.load.LoadResult;
import dev.mynasim.load.measure.IntervalSink;
import dev.mynasim.load.report.HistogramLog;
import dev.mynasim.load.report.LoadJson;
import dev.mynasim.load.report.LoadPage;
import dev.mynasim.load.report.LoadSettings;
import dev.mynasim.load.report.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that a load run's reports go to, if there is one. */
final class LoadFolder implements AutoCloseable {
    private static final LoadFolder NONE = new LoadFolder(null, null);

    private final @Nullable Path folder;
    private final @Nullable HistogramLog log;

    private LoadFolder(@Nullable Path folder, @Nullable HistogramLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * The folder; made if it is not there.
     *
     * @param folder null for no reports
     */
    static LoadFolder of(@Nullable Path folder, Clock clock) throws IOException {
        if (folder == null) {
            return NONE;
        }
        Files.createDirectories(folder);
        return new LoadFolder(folder, HistogramLog.open(folder.resolve("latencies.hlog"), clock));
    }

    /** Takes the histograms of intervals. */
    IntervalSink sink() {
        return log == null ? IntervalSink.NONE : log;
    }

    /** Writes the reports, and says where. */
    void write(LoadSettings settings, LoadResult result, List<Threshold.Outcome> outcomes, Console console)
            throws IOException {
        if (folder == null) {
            return;
        }
        Path json = folder.resolve("load.json");
        Files.writeString(json, LoadJson.of(settings, result, outcomes).toPrettyString() + "\n");
        Path html = folder.resolve("load.html");
        Files.writeString(html, LoadPage.of(settings, result, outcomes));
        console.line("Report: " + html);
    }

    @Override
    public void close() throws IOException {
        if (log != null) {
            log.close();
        }
    }
}
