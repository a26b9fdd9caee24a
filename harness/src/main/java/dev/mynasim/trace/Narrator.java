// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import java.util.HexFormat;
import java.util.Map;

/**
 * Says in words what a command asks for and what an answer means. It follows the selection that it sees, to name the
 * file that a command works on; it judges nothing.
 */
final class Narrator {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int NO_FILE = -1;
    private static final int SHORT_ID = 0x1F;

    private CardNames.Application application = CardNames.SECURITY_DOMAIN;
    private int file = NO_FILE;

    /**
     * What came back.
     *
     * @param octets in hexadecimal, long data cut
     * @param words the status word in a sentence
     */
    record Outcome(String octets, String words) {}

    /** After reset the issuer security domain is current and no file is. */
    void restart() {
        application = CardNames.SECURITY_DOMAIN;
        file = NO_FILE;
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
        if (CommandApdu.parse(command) instanceof CommandApdu.WellFormed asked) {
            follow(asked.command(), answer);
        }
        byte[] data = answer.data();
        String shown = data.length == 0 ? "" : Masking.cut(data, 0, data.length) + " ";
        String words = answer.statusWord().equals(StatusWord.OK)
                ? "done"
                : answer.statusWord().sentence();
        return new Outcome(shown + answer.statusWord(), words);
    }

    private String meaning(CommandApdu command) {
        String words =
                switch (command.ins()) {
                    case 0xA4 -> selection(command);
                    case 0xB0 ->
                        "READ BINARY " + readFile(command) + ", " + expected(command) + " from "
                                + (command.p1() >= 0x80 ? command.p2() : command.p1p2());
                    case 0xB2 ->
                        "READ RECORD " + command.p1() + " of "
                                + name(command.p2() >> 3 == 0 ? file : command.p2() >> 3);
                    case 0x20 ->
                        command.nc() == 0
                                ? "VERIFY " + referred(command.p2()) + ": how many tries are left?"
                                : "VERIFY " + referred(command.p2());
                    case 0x24 -> "CHANGE REFERENCE DATA " + referred(command.p2());
                    case 0x32 -> "CHANGE KEY " + referred(command.p2());
                    case 0x2A ->
                        "COMPUTE DIGITAL SIGNATURE with " + referred(command.p2()) + " over "
                                + DigestInfos.describe(command.data());
                    case 0x84 -> "GET CHALLENGE, " + expected(command);
                    case 0x88 -> "INTERNAL AUTHENTICATE with " + referred(command.p2());
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
        if (command.p1() == 0x04) {
            return "SELECT application "
                    + CardNames.applicationNamed(data)
                            .map(CardNames.Application::name)
                            .orElse(data.isEmpty() ? "without a name" : data);
        }
        if (command.p1() == 0x02 && command.nc() == 2) {
            return "SELECT " + application.file(HexFormat.fromHexDigits(data));
        }
        return "SELECT, P1-P2 %04X %s".formatted(command.p1p2(), data).strip();
    }

    private void follow(CommandApdu command, ResponseApdu answer) {
        boolean done = answer.statusWord().isSuccess();
        if (command.ins() == 0xA4 && command.p1() == 0x04 && done) {
            String name = HEX.formatHex(command.data());
            application =
                    CardNames.applicationNamed(name).orElse(new CardNames.Application("application " + name, Map.of()));
            file = NO_FILE;
        } else if (command.ins() == 0xA4 && command.p1() == 0x02 && command.nc() == 2 && done) {
            file = HexFormat.fromHexDigits(HEX.formatHex(command.data()));
        } else if (command.ins() == 0xB0 && command.p1() >= 0x80 && done) {
            file = command.p1() & SHORT_ID;
        } else if (namesFile(command)) {
            file = command.p2() & SHORT_ID;
        }
    }

    private static boolean namesFile(CommandApdu command) {
        boolean byReference =
                switch (command.ins()) {
                    case 0x20, 0x24, 0x2A, 0x88 -> true;
                    default -> false;
                };
        return byReference && command.p2() > 0x80;
    }

    private String readFile(CommandApdu command) {
        return name(command.p1() >= 0x80 ? command.p1() & SHORT_ID : file);
    }

    private String referred(int p2) {
        return name(p2 > 0x80 ? p2 & SHORT_ID : file);
    }

    private String name(int id) {
        return id == NO_FILE ? "(no current EF)" : application.file(id);
    }

    private static String expected(CommandApdu command) {
        return command.hasLe() ? "up to " + command.ne() + " octets" : "without Le";
    }
}
