// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.trace.PinReferences;
import dev.mynasim.trace.TraceEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A dump as apdu4j writes and reads it (virtual-reader.md, other front ends): {@code # ATR:} and {@code # PROTOCOL:},
 * then a line of hexadecimal for each command and one for its answer; lines with {@code #} are comments. What apdu4j
 * has no form for is a comment that {@code mynasim replay} understands: power and reset, an exchange with masked
 * octets, a command without an answer. A dump is of one card: the events of other slots than the first are left out and
 * counted.
 */
public final class DumpLines implements TraceSink {
    private final OutputStream out;
    private @Nullable String slot;
    private boolean headed;
    private long leftOut;

    /** @param out where to; closed with this */
    public DumpLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(TraceEvent event) throws IOException {
        if (slot == null) {
            slot = event.slot();
        }
        if (!slot.equals(event.slot())) {
            leftOut++;
            return;
        }
        StringBuilder lines = new StringBuilder();
        if (event.kind() == TraceEvent.Kind.COMMAND) {
            exchange(lines, event);
        } else {
            change(lines, event);
        }
        write(lines.toString());
    }

    @Override
    public void lost(long events) throws IOException {
        write("# LOST: " + events + "\n");
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (leftOut > 0) {
                write("# " + leftOut + " events of other slots are not in this dump\n");
            }
        }
    }

    private void change(StringBuilder lines, TraceEvent event) {
        faults(lines, event);
        switch (event.kind()) {
            case POWER_UP -> {
                boolean first = header(lines, event);
                lines.append(
                        first ? "# POWER UP\n" : "# POWER UP " + event.answer().hex() + "\n");
            }
            case RESET -> lines.append("# RESET ").append(event.answer().hex()).append('\n');
            case POWER_DOWN -> lines.append("# POWER DOWN\n");
            case REMOVED -> lines.append("# REMOVED\n");
            case COMMAND -> throw new IllegalArgumentException("a command is no change");
        }
    }

    private boolean header(StringBuilder lines, TraceEvent event) {
        if (headed || event.answer().isEmpty()) {
            return false;
        }
        headed = true;
        byte[] octets = event.answer().filled();
        boolean one =
                Atr.parse(octets) instanceof Atr.WellFormed atr && atr.atr().offers(1);
        lines.append("# ATR: ").append(event.answer().hex()).append('\n');
        lines.append("# PROTOCOL: T=").append(one ? 1 : 0).append("\n#\n");
        return true;
    }

    private static void exchange(StringBuilder lines, TraceEvent event) {
        faults(lines, event);
        // Two spaces, so that no words are taken for what replay understands.
        lines.append("#  ").append(event.meaning()).append('\n');
        if (event.answer().length() < 2) {
            lines.append("# NO ANSWER: ").append(event.command().hex()).append('\n');
        } else if (event.command().hasMask() || event.answer().hasMask()) {
            PinReferences.nameOf(event)
                    .ifPresent(pin -> lines.append("# PIN: ").append(pin).append('\n'));
            lines.append("# MASKED COMMAND: ").append(event.command().hex()).append('\n');
            lines.append("# MASKED ANSWER: ").append(event.answer().hex()).append('\n');
        } else {
            lines.append(event.command().hex()).append('\n');
            lines.append(event.answer().hex()).append('\n');
        }
    }

    private static void faults(StringBuilder lines, TraceEvent event) {
        for (String fault : event.faults()) {
            lines.append("# FAULT: ").append(fault.replaceAll("\\R", " ")).append('\n');
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
