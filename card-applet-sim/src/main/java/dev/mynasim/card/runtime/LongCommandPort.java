// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.file.LongCommand;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The way of a command beside the Java Card API when its lengths are more than that counts. The applet is called with
 * the command's header and finds the rest here.
 */
final class LongCommandPort implements LongCommand {
    private static final int HEADER = 4;
    private static final int MOST_ANSWER = 65_536;
    private static final int UNSIGNED = 0xFFFF;

    private @Nullable CommandApdu command;
    private byte[] octets = {};
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream(0);

    /** Whether a command has to go this way. */
    static boolean isFor(CommandApdu command) {
        return command.nc() > JavaCardCommand.MOST_DATA || command.ne() > Short.MAX_VALUE;
    }

    /** Carries out a command with the applet that is selected. */
    byte[] transmit(CommandApdu wanted, byte[] wantedOctets, JavaCardRuntime runtime) {
        command = wanted;
        octets = wantedOctets;
        try {
            byte[] header = new byte[HEADER];
            System.arraycopy(wantedOctets, 0, header, 0, HEADER);
            byte[] status = runtime.transmitCommand(header);
            if (!StatusWord.OK.equals(StatusWord.of((status[0] & 0xFF) << Byte.SIZE | (status[1] & 0xFF)))) {
                return status;
            }
            answer.writeBytes(status);
            return answer.toByteArray();
        } finally {
            command = null;
            octets = new byte[0];
            answer.reset();
        }
    }

    @Override
    public boolean isThere() {
        return command != null;
    }

    @Override
    public short dataLength() {
        return (short) atWork().nc();
    }

    @Override
    public boolean hasExpected() {
        return atWork().hasLe();
    }

    @Override
    public short expected() {
        return (short) atWork().ne();
    }

    @Override
    public void read(short offset, byte[] to, short toOffset, short length) {
        int from = atWork().dataOffset() + (offset & UNSIGNED);
        System.arraycopy(octets, from, to, toOffset, length);
    }

    @Override
    public void send(byte[] from, short offset, short length) {
        atWork();
        answer.write(from, offset, Math.min(length, MOST_ANSWER - answer.size()));
    }

    private CommandApdu atWork() {
        CommandApdu now = command;
        if (now == null) {
            throw new IllegalStateException("no long command is at work; ask isThere first");
        }
        return now;
    }
}
