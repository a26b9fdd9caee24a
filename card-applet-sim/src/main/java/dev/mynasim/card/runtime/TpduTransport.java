// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.ApduCase;
import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.StatusWord;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * What a card does whose answer to reset offers T=0 alone (ISO/IEC 7816-3:2006 12.2): data goes one way in a command.
 * An answer to a command with data waits for GET RESPONSE and is announced by {@code 61xx}; a wrong Le is corrected by
 * {@code 6Cxx}. The fifth octet of a command is Lc or Le; it may be missing when both are 0.
 */
final class TpduTransport {
    private static final int GET_RESPONSE = 0xC0;
    private static final int MOST = 256;
    private static final int STATUS = 2;
    private static final int BYTES_REMAINING = 0x6100;
    private static final int CORRECT_LENGTH = 0x6C00;

    /** Data and status word that wait; empty when nothing does. */
    private byte[] waiting = {};

    /** Whatever waited is lost. */
    void forget() {
        waiting = new byte[0];
    }

    /**
     * Carries out a command.
     *
     * @param octets as they came
     * @param card answers a command APDU
     */
    byte[] transmit(byte[] octets, UnaryOperator<byte[]> card) {
        if (!(CommandApdu.parse(octets) instanceof CommandApdu.WellFormed wellFormed)) {
            return StatusWord.WRONG_LENGTH.octets();
        }
        CommandApdu command = wellFormed.command();
        ApduCase form = command.apduCase();
        if (form.isExtended() || form == ApduCase.CASE_4S) {
            return StatusWord.WRONG_LENGTH.octets();
        }
        if (command.ins() == GET_RESPONSE && waiting.length > 0 && command.hasLe()) {
            return next(command.ne());
        }
        forget();
        byte[] answer = card.apply(octets);
        int data = answer.length - STATUS;
        if (data == 0 || (form == ApduCase.CASE_2S && data == command.ne())) {
            return answer;
        }
        if (form == ApduCase.CASE_2S) {
            return status(CORRECT_LENGTH, data);
        }
        waiting = answer;
        return status(BYTES_REMAINING, data);
    }

    private byte[] next(int wanted) {
        int left = waiting.length - STATUS;
        if (wanted > left) {
            return status(CORRECT_LENGTH, left);
        }
        if (wanted == left) {
            byte[] last = waiting;
            forget();
            return last;
        }
        byte[] part = Arrays.copyOf(waiting, wanted + STATUS);
        waiting = Arrays.copyOfRange(waiting, wanted, waiting.length);
        System.arraycopy(status(BYTES_REMAINING, left - wanted), 0, part, wanted, STATUS);
        return part;
    }

    // 00 means 256 and more.
    private static byte[] status(int value, int octets) {
        return StatusWord.of(value | (octets >= MOST ? 0 : octets)).octets();
    }
}
