// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.ClassByte;
import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import java.util.Set;

/**
 * Hides what may be a PIN, a key or the My Number (マイナンバー). Nothing is shown because it is not known to be secret: data
 * is shown where an instruction is known to carry none, and everything else is hidden. Headers and lengths stay.
 *
 * <p>Commands (card-protocol.md sections 4.1 and 4.5): VERIFY, CHANGE REFERENCE DATA, CHANGE KEY, RESET RETRY COUNTER
 * and SET SESSION KEY carry secrets, so do commands of secure messaging, and whoever wraps a command in a pseudo-APDU
 * of class FF may wrap any of these. A malformed command has its PIN nobody knows where. Octets that a person could
 * have typed as a PIN are hidden wherever they stand.
 */
final class Masking {
    /**
     * Whose command data is no secret: COMPUTE DIGITAL SIGNATURE, INTERNAL AUTHENTICATE, SET PUBLIC IC KEY, SELECT, GET
     * DATA.
     */
    private static final Set<Integer> SHOWN_DATA = Set.of(0x2A, 0x88, 0xA2, 0xA4, 0xCA, 0xCB);

    /** Whose answers are no secret but for {@link SecretFiles}. */
    private static final Set<Integer> SHOWN_ANSWERS =
            Set.of(0x2A, 0x84, 0x88, 0xA2, 0xA4, 0xB0, 0xB2, 0xCA, 0xCB, 0xFC);

    /** VERIFY, its variant with data objects, CHANGE REFERENCE DATA, RESET RETRY COUNTER, CHANGE KEY, UNLOCK KEY. */
    private static final Set<Integer> PINS = Set.of(0x20, 0x21, 0x24, 0x25, 0x2C, 0x2D, 0x32, 0x54);

    private static final int GET_DATA = 0xCA;
    private static final int HEADER = 4;
    private static final int SHORTEST_PIN = 4;
    private static final int LONGEST_PIN = 16;

    private Masking() {}

    /** The command with what is secret hidden. */
    static MaskedOctets command(byte[] octets, CommandApdu.Parsed parsed) {
        if (readsLikePin(octets, 0, octets.length)) {
            return MaskedOctets.allMasked(octets);
        }
        if (octets.length <= HEADER) {
            return MaskedOctets.of(octets);
        }
        if (!(parsed instanceof CommandApdu.WellFormed wellFormed)) {
            return MaskedOctets.masked(octets, HEADER, octets.length);
        }
        CommandApdu command = wellFormed.command();
        if (command.nc() == 0) {
            return PINS.contains(command.ins()) ? hidden(octets, HEADER, HEADER) : MaskedOctets.of(octets);
        }
        int from = command.dataOffset();
        int to = from + command.nc();
        boolean typed = readsLikePin(octets, from, to) || readsLikePin(octets, from, octets.length);
        boolean shown = SHOWN_DATA.contains(command.ins()) && !isWrapped(command.cla()) && !typed;
        return shown ? MaskedOctets.of(octets) : hidden(octets, from, to);
    }

    // With a wrong Lc, what looks like an Le is a character of the PIN.
    private static MaskedOctets hidden(byte[] octets, int from, int to) {
        for (int i = to; i < octets.length; i++) {
            if (octets[i] != 0) {
                return MaskedOctets.masked(octets, from, octets.length);
            }
        }
        return MaskedOctets.masked(octets, from, to);
    }

    /**
     * The answer with what is secret hidden.
     *
     * @param secret whether the file that was read may hold a secret
     */
    static MaskedOctets answer(CommandApdu.Parsed asked, byte[] octets, boolean secret) {
        if (!secret && asked instanceof CommandApdu.WellFormed wellFormed && showsAnswer(wellFormed.command())) {
            return MaskedOctets.of(octets);
        }
        return endsInStatusWord(octets)
                ? MaskedOctets.masked(octets, 0, octets.length - 2)
                : MaskedOctets.allMasked(octets);
    }

    // An answer that was cut on purpose has data where its status word should be.
    private static boolean endsInStatusWord(byte[] octets) {
        if (!(ResponseApdu.parse(octets) instanceof ResponseApdu.WellFormed response)) {
            return false;
        }
        StatusWord statusWord = response.response().statusWord();
        return statusWord.isSuccess() || (statusWord.sw1() & 0xF0) == 0x60;
    }

    /**
     * Whether a run of octets could have been typed as a PIN (card-protocol.md section 5: 4 to 16 letters and digits).
     */
    private static boolean readsLikePin(byte[] octets, int from, int to) {
        return to - from >= SHORTEST_PIN && to - from <= LONGEST_PIN && isTyped(octets, from, to);
    }

    private static boolean isTyped(byte[] octets, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = octets[i];
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!digit && !letter) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name of an application could be a PIN or most of one: no real name is. */
    static boolean readsLikePart(byte[] name) {
        return name.length >= SHORTEST_PIN - 1 && isTyped(name, 0, name.length);
    }

    private static boolean showsAnswer(CommandApdu command) {
        return command.classByte().kind() == ClassByte.Kind.INVALID
                ? command.ins() == GET_DATA
                : SHOWN_ANSWERS.contains(command.ins()) && !isWrapped(command.cla());
    }

    /**
     * Whether a class says secure messaging, or is that of a reader's pseudo-APDUs. In a class of the card's own the
     * same bits are taken for it, as GlobalPlatform does.
     */
    static boolean isWrapped(int cla) {
        ClassByte classByte = ClassByte.of(cla);
        return switch (classByte.kind()) {
            case INVALID -> true;
            case PROPRIETARY, RESERVED -> (cla & 0x0C) != 0;
            case FIRST_INTERINDUSTRY, FURTHER_INTERINDUSTRY ->
                classByte.secureMessaging() != ClassByte.SecureMessaging.NONE;
        };
    }
}
