// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.trace.Secrets;
import dev.mynasim.trace.sink.BackgroundTrace;
import dev.mynasim.trace.sink.TraceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where traces go. */
final class TraceOptions {
    @Option(names = "--trace", description = "Print each command in words, PINs masked.")
    private boolean trace;

    @Option(
            names = "--trace-file",
            paramLabel = "FILE",
            description = "Write the trace to this new file, by its ending: .jsonl (JSON lines), .dump or .apdu (for"
                    + " mynasim replay), .pcapng (for Wireshark), .txt. May be given several times.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--trace-format",
            paramLabel = "FORMAT",
            converter = TraceFormat.Converter.class,
            description = "What trace files are, whatever their ending: text, jsonl, dump or pcapng.")
    private @Nullable TraceFormat format;

    @Option(names = "--trace-overwrite", description = "Write trace files over files that are there.")
    private boolean overwrite;

    @Option(
            names = "--trace-pins",
            description = "Leave PINs, keys and the My Number as they are in all traces; only for test cards.")
    private boolean pins;

    /**
     * Opens the files.
     *
     * @throws UsageException when one cannot be opened, or options lack what they are about; no file is left open then
     */
    Traces open(Console console) throws UsageException {
        if (files.isEmpty() && (format != null || overwrite)) {
            throw new UsageException("--trace-format and --trace-overwrite need --trace-file");
        }
        if (files.isEmpty() && !trace) {
            if (pins) {
                throw new UsageException("--trace-pins needs --trace or --trace-file");
            }
            return Traces.none();
        }
        List<TraceFormat> formats = new ArrayList<>();
        for (Path file : files) {
            formats.add(format == null ? TraceFormat.of(file) : format);
        }
        List<BackgroundTrace.Target> targets = TraceFiles.open(files, formats, overwrite);
        if (trace) {
            TraceText text = Terminal.wantsColour() ? TraceText.COLOURED : TraceText.PLAIN;
            targets.add(0, new BackgroundTrace.Target("the terminal", new TracePrinter(console, text)));
        }
        if (pins) {
            console.line("The trace shows PINs, keys and the My Number, as --trace-pins asks.");
        }
        return Traces.to(targets, console, pins ? Secrets.SHOWN : Secrets.MASKED);
    }
}
