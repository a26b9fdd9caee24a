// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Follows, from outside, which application and which file of a card are current, by the commands and the answers that
 * pass. It judges nothing. Not safe for threads.
 */
public final class Selection {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int NO_FILE = -1;

    /** Some file, but it was selected inside secure messaging. */
    private static final int UNCERTAIN = -2;

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
        return id < 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Takes in what the card answered. */
    public void follow(CommandApdu command, ResponseApdu answer) {
        follow(command, answer.statusWord().isSuccess());
    }

    /** Takes in that the card did what it was asked for. */
    void followSuccess(CommandApdu command) {
        follow(command, true);
    }

    private void follow(CommandApdu command, boolean done) {
        if (command.ins() == 0xA4 && done && Masking.isWrapped(command.cla())) {
            file = UNCERTAIN;
        } else if (selectsApplication(command) && done) {
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

    /** Whether a command works on the current file, and which that is cannot be said from outside. */
    boolean isFileUncertain(CommandApdu command) {
        boolean refers = command.ins() == 0xB0 ? command.p1() >= 0x80 : command.p2() >> 3 != 0;
        return file == UNCERTAIN && !refers;
    }

    /** Another one with the same state. */
    Selection copy() {
        Selection copy = new Selection();
        copy.application = application;
        copy.file = file;
        return copy;
    }

    /** Whether another one has the same state. */
    boolean isSame(Selection other) {
        return file == other.file && application.aid().equals(other.application.aid());
    }

    /** The current application. */
    CardNames.Application application() {
        return application;
    }

    /** The name of the application that a command works on. */
    String applicationNameOf(CommandApdu command) {
        return selectsApplication(command) ? named(command).name() : application.name();
    }

    /** The file that a command works on, with its name in its application; null when there is none. */
    @Nullable
    TracedFile tracedFileOf(CommandApdu command) {
        OptionalInt id = fileOf(command);
        return id.isEmpty() ? null : application.file(id.getAsInt());
    }

    static boolean selectsApplication(CommandApdu command) {
        return command.ins() == 0xA4 && command.p1() == 0x04;
    }

    static boolean selectsFile(CommandApdu command) {
        return command.ins() == 0xA4 && command.p1() == 0x02 && command.nc() == 2;
    }

    private static CardNames.Application named(CommandApdu command) {
        byte[] data = command.data();
        String hex = HEX.formatHex(data);
        return CardNames.applicationNamed(hex).orElseGet(() -> {
            String shown = Masking.readsLikePart(data) ? "(masked)" : hex;
            return new CardNames.Application(hex, ("application " + shown).strip(), Map.of());
        });
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
