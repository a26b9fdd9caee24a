// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.smartcardio.CardException;

/**
 * One command and the commands that a terminal adds to it, as the JDK's provider adds them: GET RESPONSE after 61xx,
 * the same command with the right Le after 6Cxx (ISO/IEC 7816-4:2005 5.1.3).
 */
final class Exchange {
    /** Moves octets. */
    interface Wire {
        byte[] transmit(byte[] command) throws CardException;
    }

    /** A card may not keep a program for ever. */
    static final int MOST_COMMANDS = 256;

    private static final int HEADER = 4;
    private static final int SHORTEST_WITH_DATA_AND_LE = 7;
    private static final byte WRONG_LENGTH = 0x6C;
    private static final byte MORE_DATA = 0x61;
    private static final byte GET_RESPONSE = (byte) 0xC0;

    private final Protocol protocol;
    private final GetResponse switches;
    private final Wire wire;

    Exchange(Protocol protocol, GetResponse switches, Wire wire) {
        this.protocol = protocol;
        this.switches = switches;
        this.wire = wire;
    }

    /**
     * Sends a command.
     *
     * @param whole four octets or more
     * @return data of all answers, then the last status word
     * @throws CardException when the link breaks, the card never comes to an end, or T=0 cannot carry the command
     */
    byte[] run(byte[] whole) throws CardException {
        byte[] command = forProtocol(whole);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = 0; i < MOST_COMMANDS; i++) {
            byte[] answer = wire.transmit(command);
            int body = answer.length - 2;
            if (switches.appliesTo(protocol) && body == 0 && answer[0] == WRONG_LENGTH) {
                command = command.clone();
                command[command.length - 1] = answer[1];
            } else if (switches.appliesTo(protocol) && body >= 0 && answer[body] == MORE_DATA) {
                data.write(answer, 0, body);
                command = new byte[] {command[0], GET_RESPONSE, 0x00, 0x00, answer[body + 1]};
            } else {
                data.writeBytes(answer);
                return data.toByteArray();
            }
        }
        throw new CardException("Number of response iterations exceeded maximum " + MOST_COMMANDS);
    }

    private byte[] forProtocol(byte[] command) throws CardException {
        if (command.length < SHORTEST_WITH_DATA_AND_LE) {
            return command;
        }
        boolean extended = command[HEADER] == 0;
        if (extended && protocol == Protocol.T0) {
            throw new CardException("Extended length forms not supported for T=0");
        }
        if (!switches.stripsLe(protocol)) {
            return command;
        }
        int data = extended ? ((command[5] & 0xFF) << 8) | (command[6] & 0xFF) : command[HEADER] & 0xFF;
        int withoutLe = HEADER + (extended ? 3 : 1) + data;
        return command.length == withoutLe + (extended ? 2 : 1) ? Arrays.copyOf(command, withoutLe) : command;
    }
}
