// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.StatusWord;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Says in words what an event's command asks for and what came of it. It knows no more than the event. */
final class Narrator {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String MASKED = "(masked)";

    private Narrator() {}

    /** What was asked for. */
    static String meaning(TraceEvent event) {
        if (event.kind() != TraceEvent.Kind.COMMAND) {
            return event.kind().words();
        }
        MaskedOctets octets = event.command();
        if (octets.isMasked(0)) {
            return "a command that reads like a PIN";
        }
        CommandApdu.Parsed parsed = CommandApdu.parse(octets.filled());
        return parsed instanceof CommandApdu.WellFormed wellFormed
                ? meaning(wellFormed.command(), event)
                : "malformed: " + ((CommandApdu.Malformed) parsed).explanation();
    }

    /** What came of it. */
    static String outcome(TraceEvent event) {
        StatusWord statusWord = event.statusWord();
        return switch (event.kind()) {
            case POWER_UP, RESET ->
                event.trouble().isEmpty() ? "answer to reset" : "no answer to reset: " + event.trouble();
            case POWER_DOWN -> event.trouble().isEmpty() ? "volatile state is gone" : event.trouble();
            case REMOVED -> event.trouble();
            case COMMAND -> {
                if (!event.trouble().isEmpty()) {
                    yield "no answer: " + event.trouble();
                }
                if (statusWord == null) {
                    yield "not a response APDU";
                }
                yield statusWord.isSuccess() ? "done" : statusWord.sentence();
            }
        };
    }

    private static String meaning(CommandApdu command, TraceEvent event) {
        String file = file(event.file());
        String words =
                switch (command.ins()) {
                    case 0xA4 -> selection(command, event);
                    case 0xB0 ->
                        "READ BINARY " + file + ", " + expected(command) + " from "
                                + (command.p1() >= 0x80 ? command.p2() : command.p1p2());
                    case 0xB2 -> "READ RECORD " + command.p1() + " of " + file;
                    case 0x20 -> command.nc() == 0 ? "VERIFY " + file + ": how many tries are left?" : "VERIFY " + file;
                    case 0x24 -> "CHANGE REFERENCE DATA " + file;
                    case 0x2C -> "RESET RETRY COUNTER";
                    case 0x32 -> "CHANGE KEY " + file;
                    case 0x2A ->
                        "COMPUTE DIGITAL SIGNATURE with " + file + " over "
                                + (event.command().hasMask()
                                        ? command.nc() + " octets " + MASKED
                                        : DigestInfos.describe(command.data()));
                    case 0x84 -> "GET CHALLENGE, " + expected(command);
                    case 0x88 -> "INTERNAL AUTHENTICATE with " + file;
                    case 0xA2 -> "SET PUBLIC IC KEY";
                    case 0xAE -> "SET SESSION KEY";
                    case 0xCA -> "GET DATA %04X".formatted(command.p1p2());
                    default -> "unknown instruction %02X".formatted(command.ins());
                };
        boolean usual = command.cla() == 0x00 || command.cla() == 0x80;
        return usual ? words : words + " (class %02X)".formatted(command.cla());
    }

    private static String selection(CommandApdu command, TraceEvent event) {
        String data = event.command().hasMask() ? MASKED : HEX.formatHex(command.data());
        if (Selection.selectsApplication(command)) {
            String name = event.application();
            return "SELECT application "
                    + (command.nc() == 0 ? "without a name" : name.startsWith("application ") ? data : name);
        }
        return Selection.selectsFile(command)
                ? "SELECT " + file(event.file())
                : "SELECT, P1-P2 %04X %s".formatted(command.p1p2(), data).strip();
    }

    private static String file(@Nullable TracedFile file) {
        return file == null ? "(no current EF)" : file.words();
    }

    private static String expected(CommandApdu command) {
        return command.hasLe() ? "up to " + command.ne() + " octets" : "without Le";
    }
}
