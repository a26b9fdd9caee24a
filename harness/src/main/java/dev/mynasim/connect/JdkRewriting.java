// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.ClassByte;
import dev.mynasim.apdu.icc.NotSentException;

/**
 * Refuses commands that the JDK's PC/SC provider (OpenJDK 17 and 25, sun.security.smartcardio.ChannelImpl) would not
 * send as they are. What reaches a card is then what was given, but for T=0, whose transport has no Le behind data and
 * no extended lengths: there the provider cuts the Le and refuses extended commands.
 */
final class JdkRewriting {
    private static final int HEADER = 4;
    private static final int MANAGE_CHANNEL = 0x70;

    private JdkRewriting() {}

    static void refuse(byte[] command) throws NotSentException {
        if (command.length < HEADER) {
            throw new NotSentException(
                    "the JDK's PC/SC provider sends no command of " + command.length + " octets: the header is four");
        }
        ClassByte cla = ClassByte.of(command[0] & 0xFF);
        if (cla.value() < 0x80 && command[1] == MANAGE_CHANNEL) {
            throw new NotSentException("the JDK's PC/SC provider does not send MANAGE CHANNEL");
        }
        if (cla.logicalChannel() != 0) {
            throw new NotSentException("the JDK's PC/SC provider would send class " + cla
                    + " to channel 0 instead of channel " + cla.logicalChannel());
        }
    }
}
