// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * Says in words what a command asks for and what an answer means. It follows the selection that it sees, to name the
 * file that a command works on; it judges nothing.
 */
final class Narrator {
    private static final int READ_BINARY = 0xB0;
    private static final String TEXT_INPUT_SUPPORT = "D3921000310001010408";
    private static final int MY_NUMBER = 0x0001;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Selection selection = new Selection();

    /**
     * What came back.
     *
     * @param octets in hexadecimal, long data cut
     * @param words the status word in a sentence
     */
    record Outcome(String octets, String words) {}

    /** After reset the issuer security domain is current and no file is. */
    void restart() {
        selection.restart();
    }

    /** What a command asks for. */
    String meaning(byte[] octets) {
        CommandApdu.Parsed parsed = CommandApdu.parse(octets);
        if (parsed instanceof CommandApdu.WellFormed wellFormed) {
            return meaning(wellFormed.command());
        }
        return "malformed: " + ((CommandApdu.Malformed) parsed).explanation();
    }

    /** What an answer means; follows a selection that succeeded. */
    Outcome outcome(byte[] command, byte[] response) {
        if (!(ResponseApdu.parse(response) instanceof ResponseApdu.WellFormed wellFormed)) {
            return new Outcome(HEX.formatHex(response), "not a response APDU");
        }
        ResponseApdu answer = wellFormed.response();
        byte[] data = answer.data();
        String shown = data.length == 0 ? "" : Masking.cut(data, 0, data.length) + " ";
        if (CommandApdu.parse(command) instanceof CommandApdu.WellFormed asked) {
            if (data.length > 0 && readsMyNumber(asked.command())) {
                shown = "(masked, " + data.length + " octets) ";
            }
            selection.follow(asked.command(), answer);
        }
        String words = answer.statusWord().equals(StatusWord.OK)
                ? "done"
                : answer.statusWord().sentence();
        return new Outcome(shown + answer.statusWord(), words);
    }

    // The My Number is also verification code A (照合番号A), a PIN of two applications.
    private boolean readsMyNumber(CommandApdu command) {
        return command.ins() == READ_BINARY
                && selection.applicationOf(command).equals(TEXT_INPUT_SUPPORT)
                && selection.fileOf(command).equals(OptionalInt.of(MY_NUMBER));
    }

    private String meaning(CommandApdu command) {
        String words =
                switch (command.ins()) {
                    case 0xA4 -> selection(command);
                    case 0xB0 ->
                        "READ BINARY " + file(command) + ", " + expected(command) + " from "
                                + (command.p1() >= 0x80 ? command.p2() : command.p1p2());
                    case 0xB2 -> "READ RECORD " + command.p1() + " of " + file(command);
                    case 0x20 ->
                        command.nc() == 0
                                ? "VERIFY " + file(command) + ": how many tries are left?"
                                : "VERIFY " + file(command);
                    case 0x24 -> "CHANGE REFERENCE DATA " + file(command);
                    case 0x32 -> "CHANGE KEY " + file(command);
                    case 0x2A ->
                        "COMPUTE DIGITAL SIGNATURE with " + file(command) + " over "
                                + DigestInfos.describe(command.data());
                    case 0x84 -> "GET CHALLENGE, " + expected(command);
                    case 0x88 -> "INTERNAL AUTHENTICATE with " + file(command);
                    case 0xA2 -> "SET PUBLIC IC KEY";
                    case 0xAE -> "SET SESSION KEY";
                    case 0xCA -> "GET DATA %04X".formatted(command.p1p2());
                    default -> "unknown instruction %02X".formatted(command.ins());
                };
        boolean usual = command.cla() == 0x00 || command.cla() == 0x80;
        return usual ? words : words + " (class %02X)".formatted(command.cla());
    }

    private String selection(CommandApdu command) {
        String data = HEX.formatHex(command.data());
        if (Selection.selectsApplication(command)) {
            return "SELECT application "
                    + CardNames.applicationNamed(data)
                            .map(CardNames.Application::name)
                            .orElse(data.isEmpty() ? "without a name" : data);
        }
        if (Selection.selectsFile(command)) {
            return "SELECT " + file(command);
        }
        return "SELECT, P1-P2 %04X %s".formatted(command.p1p2(), data).strip();
    }

    private String file(CommandApdu command) {
        OptionalInt file = selection.fileOf(command);
        return file.isPresent() ? selection.application().file(file.getAsInt()) : "(no current EF)";
    }

    private static String expected(CommandApdu command) {
        return command.hasLe() ? "up to " + command.ne() + " octets" : "without Le";
    }
}
