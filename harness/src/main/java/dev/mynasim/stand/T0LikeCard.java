// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.util.Arrays;

/**
 * A card that answers as one does over T=0 (ISO/IEC 7816-3:2006 12.2, ISO/IEC 7816-4:2005 5.1.3): an answer with data
 * to a command with data waits behind 61xx for GET RESPONSE, and an Le that is not the answer's length, or is missing,
 * gets 6Cxx. For short commands and answers; others pass as they are.
 */
final class T0LikeCard extends ForwardingIcc {
    private static final int GET_RESPONSE = 0xC0;
    private static final int HEADER = 4;
    private static final int SHORT_ANSWER = 256;
    private static final byte MORE = 0x61;
    private static final byte WRONG_LE = 0x6C;

    private byte[] waiting = {};

    T0LikeCard(Icc card) {
        super(card);
    }

    @Override
    public Atr powerUp() throws LinkException {
        forget();
        return super.powerUp();
    }

    @Override
    public Atr reset() throws LinkException {
        forget();
        return super.reset();
    }

    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        if (!(CommandApdu.parse(command) instanceof CommandApdu.WellFormed wellFormed)) {
            return super.transmit(command);
        }
        CommandApdu parsed = wellFormed.command();
        byte[] kept = waiting;
        waiting = new byte[0];
        if (parsed.ins() == GET_RESPONSE && parsed.nc() == 0 && kept.length > 0) {
            return ofLength(parsed, kept);
        }
        byte[] answer = super.transmit(withMostLe(command, parsed));
        if (answer.length <= 2 || answer.length > SHORT_ANSWER + 2) {
            return answer;
        }
        if (parsed.nc() == 0) {
            return ofLength(parsed, answer);
        }
        waiting = answer;
        return new byte[] {MORE, (byte) (answer.length - 2)};
    }

    private synchronized void forget() {
        waiting = new byte[0];
    }

    private static byte[] ofLength(CommandApdu command, byte[] answer) {
        return command.hasLe() && command.ne() == answer.length - 2
                ? answer
                : new byte[] {WRONG_LE, (byte) (answer.length - 2)};
    }

    /** The card behind is asked for all that it has. */
    private static byte[] withMostLe(byte[] command, CommandApdu parsed) {
        boolean extended = command.length > HEADER + 1 && command[HEADER] == 0;
        if (extended) {
            return command;
        }
        int withoutLe = parsed.nc() == 0 ? HEADER : HEADER + 1 + parsed.nc();
        return Arrays.copyOf(Arrays.copyOf(command, withoutLe), withoutLe + 1);
    }
}
