// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.trace.MaskedOctets;
import dev.mynasim.trace.TraceEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Events for a person: a line in words, then what went to the card and what came back, long data cut. */
public final class TraceText {
    /** Without colours. */
    public static final TraceText PLAIN = new TraceText(false);

    /** With colours, by the control sequences of ECMA-48 that terminals know. */
    public static final TraceText COLOURED = new TraceText(true);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double NANOS_PER_MILLI = 1_000_000.0;
    private static final String INDENT = "%n              ".formatted();
    private static final int HEADER = 4;
    private static final int MOST_SHOWN = 32;
    private static final String BOLD = "1";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String RED = "31";

    private final boolean coloured;

    private TraceText(boolean coloured) {
        this.coloured = coloured;
    }

    /** The lines of an event, without an end of line behind the last. */
    public String lines(TraceEvent event) {
        StringBuilder lines = new StringBuilder();
        lines.append(TIME.format(event.time())).append("  ");
        if (!event.slot().isEmpty()) {
            lines.append('[').append(event.slot()).append("] ");
        }
        lines.append(colour(BOLD, event.meaning()));
        if (!event.command().isEmpty()) {
            lines.append(INDENT).append("> ").append(command(event.command(), MOST_SHOWN));
        }
        for (String fault : event.faults()) {
            lines.append(INDENT).append(colour(YELLOW, "! " + fault));
        }
        lines.append(INDENT).append("< ");
        if (!event.answer().isEmpty()) {
            lines.append(answer(event, MOST_SHOWN)).append("  ");
        }
        lines.append(colour(outcomeColour(event), event.outcome()));
        lines.append(String.format(Locale.ROOT, "  (%.2f ms)", event.duration().toNanos() / NANOS_PER_MILLI));
        return lines.toString();
    }

    /** A line that says how many events are missing. */
    public String lost(long events) {
        return colour(
                YELLOW, "%d events are missing here: they came faster than they could be written".formatted(events));
    }

    /**
     * A command with spaces between header, lengths and data.
     *
     * @param most how many octets of data are shown before they are cut
     */
    public static String command(MaskedOctets command, int most) {
        if (command.length() <= HEADER || command.isMasked(0)) {
            return shown(command, 0, command.length(), most);
        }
        String header = command.hex(0, HEADER);
        if (!(CommandApdu.parse(command.filled()) instanceof CommandApdu.WellFormed wellFormed)) {
            return header + " " + shown(command, HEADER, command.length(), most);
        }
        CommandApdu parsed = wellFormed.command();
        if (parsed.nc() == 0) {
            return header + " " + shown(command, HEADER, command.length(), most);
        }
        int dataEnd = parsed.dataOffset() + parsed.nc();
        String le = command.hex(dataEnd, command.length());
        return header + " " + command.hex(HEADER, parsed.dataOffset()) + " "
                + shown(command, parsed.dataOffset(), dataEnd, most) + (le.isEmpty() ? "" : " " + le);
    }

    /**
     * An event's answer with a space in front of its status word.
     *
     * @param most how many octets of data are shown before they are cut
     */
    public static String answer(TraceEvent event, int most) {
        MaskedOctets answer = event.answer();
        int data = answer.length() - 2;
        if (event.kind() != TraceEvent.Kind.COMMAND || data < 0) {
            return answer.hex();
        }
        if (answer.isMasked(answer.length() - 1)) {
            return "(masked, " + answer.length() + " octets)";
        }
        String statusWord = answer.hex(data, answer.length());
        if (data == 0) {
            return statusWord;
        }
        return (answer.hasMask() ? "(masked, " + data + " octets)" : shown(answer, 0, data, most)) + " " + statusWord;
    }

    private static String shown(MaskedOctets octets, int from, int to, int most) {
        if (octets.isMasked(from)) {
            return "(masked)";
        }
        return to - from <= most
                ? octets.hex(from, to)
                : octets.hex(from, from + most) + "... (" + (to - from) + " octets)";
    }

    private static String outcomeColour(TraceEvent event) {
        if (!event.trouble().isEmpty()) {
            return RED;
        }
        StatusWord statusWord = event.statusWord();
        if (statusWord == null) {
            return event.kind() == TraceEvent.Kind.COMMAND ? RED : GREEN;
        }
        return switch (statusWord.kind()) {
            case NORMAL -> GREEN;
            case WARNING -> YELLOW;
            case EXECUTION_ERROR, CHECKING_ERROR, OTHER -> RED;
        };
    }

    private String colour(String code, String text) {
        return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
