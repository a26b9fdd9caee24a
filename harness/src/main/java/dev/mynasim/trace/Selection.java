// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Follows, from outside, which application and which file of a card are current, by the commands and the answers that
 * pass. It judges nothing. Not safe for threads.
 */
public final class Selection {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int NO_FILE = -1;
    private static final int SHORT_ID = 0x1F;

    private CardNames.Application application = CardNames.SECURITY_DOMAIN;
    private int file = NO_FILE;

    /** After power-up and reset the issuer security domain is current and no file is. */
    public void restart() {
        application = CardNames.SECURITY_DOMAIN;
        file = NO_FILE;
    }

    /**
     * The application that a command works on, in hexadecimal: the one that it selects, else the current one. Whole
     * where the application is known, as it was given where it is not.
     */
    public String applicationOf(CommandApdu command) {
        return selectsApplication(command) ? named(command).aid() : application.aid();
    }

    /** The file that a command works on, 0 to FFFF: the one that it selects or refers to, else the current one. */
    public OptionalInt fileOf(CommandApdu command) {
        int id = selectsFile(command)
                ? identifier(command)
                : switch (command.ins()) {
                    case 0xB0 -> read(command);
                    case 0xB2 -> command.p2() >> 3 == 0 ? file : command.p2() >> 3;
                    case 0x20, 0x24, 0x2A, 0x32, 0x88 -> command.p2() > 0x80 ? command.p2() & SHORT_ID : file;
                    default -> NO_FILE;
                };
        return id == NO_FILE ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Takes in what the card answered. */
    public void follow(CommandApdu command, ResponseApdu answer) {
        boolean done = answer.statusWord().isSuccess();
        if (selectsApplication(command) && done) {
            application = named(command);
            file = NO_FILE;
        } else if (selectsFile(command) && done) {
            file = identifier(command);
        } else if (command.ins() == 0xB0 && command.p1() >= 0x80 && done) {
            file = command.p1() & SHORT_ID;
        } else if (refersToFile(command)) {
            file = command.p2() & SHORT_ID;
        }
    }

    /** The current application. */
    CardNames.Application application() {
        return application;
    }

    static boolean selectsApplication(CommandApdu command) {
        return command.ins() == 0xA4 && command.p1() == 0x04;
    }

    static boolean selectsFile(CommandApdu command) {
        return command.ins() == 0xA4 && command.p1() == 0x02 && command.nc() == 2;
    }

    private static CardNames.Application named(CommandApdu command) {
        String name = HEX.formatHex(command.data());
        return CardNames.applicationNamed(name)
                .orElse(new CardNames.Application(name, "application " + name, Map.of()));
    }

    private static int identifier(CommandApdu command) {
        return HexFormat.fromHexDigits(HEX.formatHex(command.data()));
    }

    private int read(CommandApdu command) {
        return command.p1() >= 0x80 ? command.p1() & SHORT_ID : file;
    }

    private static boolean refersToFile(CommandApdu command) {
        boolean byReference =
                switch (command.ins()) {
                    case 0x20, 0x24, 0x2A, 0x88 -> true;
                    default -> false;
                };
        return byReference && command.p2() > 0x80;
    }
}
