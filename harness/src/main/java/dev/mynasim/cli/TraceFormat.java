// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.trace.sink.DumpLines;
import dev.mynasim.trace.sink.JsonLines;
import dev.mynasim.trace.sink.PcapngCapture;
import dev.mynasim.trace.sink.TextLines;
import dev.mynasim.trace.sink.TraceSink;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms in which a trace is written to a file. */
enum TraceFormat {
    TEXT,
    JSONL,
    DUMP,
    PCAPNG;

    /** A sink that writes this form; it closes what it writes to. */
    TraceSink on(OutputStream out) {
        return switch (this) {
            case TEXT -> new TextLines(out);
            case JSONL -> new JsonLines(out);
            case DUMP -> new DumpLines(out);
            case PCAPNG -> new PcapngCapture(out);
        };
    }

    private List<String> endings() {
        return switch (this) {
            case TEXT -> List.of("txt", "log");
            case JSONL -> List.of("jsonl", "ndjson");
            case DUMP -> List.of("dump", "apdu");
            case PCAPNG -> List.of("pcapng");
        };
    }

    /** By the ending of the name. */
    static TraceFormat of(Path file) throws UsageException {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (TraceFormat format : values()) {
            if (format.endings().contains(ending)) {
                return format;
            }
        }
        String known = Arrays.stream(values())
                .flatMap(format -> format.endings().stream())
                .map(each -> "." + each)
                .collect(Collectors.joining(", "));
        throw new UsageException(
                "the ending of %s says no format of a trace (%s); give --trace-format".formatted(file, known));
    }

    /** Reads a format as a person writes it. */
    static final class Converter implements ITypeConverter<TraceFormat> {
        @Override
        public TraceFormat convert(String text) {
            for (TraceFormat format : values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return format;
                }
            }
            throw new TypeConversionException("\"" + text + "\" is not text, jsonl, dump or pcapng");
        }
    }
}
