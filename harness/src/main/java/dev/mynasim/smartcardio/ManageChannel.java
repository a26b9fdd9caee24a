// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

/** The commands and the class octet of logical channels (ISO/IEC 7816-4:2005 5.1.1 and 7.1.2). */
final class ManageChannel {
    private static final byte INS = 0x70;
    private static final int CLOSE = 0x80;
    private static final int OPENED_OCTETS = 3;

    /** The last channel that the first interindustry class octet can name, and the last of all. */
    private static final int LAST_BASIC = 3;

    private static final int LAST = 19;

    private ManageChannel() {}

    /** Asks the card for a channel: 00 70 00 00 01, as {@code javax.smartcardio.Card} wants it. */
    static byte[] open() {
        return new byte[] {0x00, INS, 0x00, 0x00, 0x01};
    }

    /** Gives a channel back, on that channel: xx 70 80 0n. */
    static byte[] close(int channel) {
        return addressed(new byte[] {0x00, INS, (byte) CLOSE, (byte) channel}, channel);
    }

    /** Whether the card opened a channel. */
    static boolean isOpened(byte[] answer) {
        return answer.length == OPENED_OCTETS && isSuccess(answer) && number(answer) <= LAST;
    }

    /** The channel that the card opened. */
    static int number(byte[] answer) {
        return answer[0] & 0xFF;
    }

    /** Whether an answer ends with 9000. */
    static boolean isSuccess(byte[] answer) {
        return answer.length >= 2 && answer[answer.length - 2] == (byte) 0x90 && answer[answer.length - 1] == 0x00;
    }

    /** Whether this is MANAGE CHANNEL, which programs must leave to the card object. */
    static boolean is(byte[] command) {
        return isInterindustry(command) && command[1] == INS;
    }

    /**
     * The command with its class octet for a channel. Classes of the card's own and those that ISO/IEC 7816-4 reserves
     * (001x xxxx) name no channel and stay as they are.
     */
    static byte[] addressed(byte[] command, int channel) {
        byte[] addressed = command.clone();
        if (!isInterindustry(command) || (command[0] & 0xE0) == 0x20) {
            return addressed;
        }
        if (channel <= LAST_BASIC) {
            addressed[0] = (byte) ((command[0] & 0xBC) | channel);
        } else {
            addressed[0] = (byte) ((command[0] & 0xB0) | 0x40 | (channel - (LAST_BASIC + 1)));
        }
        return addressed;
    }

    private static boolean isInterindustry(byte[] command) {
        return command[0] >= 0;
    }
}
