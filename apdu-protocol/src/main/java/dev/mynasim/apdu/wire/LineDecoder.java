// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import dev.mynasim.apdu.wire.Decoded.Malformed;
import dev.mynasim.apdu.wire.Decoded.Reason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of PersoSim and GlobalTester (virtual-reader.md, other front ends): an APDU in hexadecimal digits of either
 * case, then a line feed. Blanks and tabs between digits do not count. Not for concurrent use.
 *
 * <p>A line whose first two octets are {@code FF00}, {@code FF01}, {@code FFFF} or {@code FF90} is for the reader, with
 * or without more behind (PersoSim's driver sends {@code FF010000}). INFERRED: a carriage return is taken only before
 * the line feed; a line that is no hexadecimal is a bad frame, where PersoSim answers or fails; so many blanks are
 * taken as there may be digits.
 */
final class LineDecoder implements FrameDecoder {
    private static final int FIRST_CAPACITY = 512;
    private static final int DIGIT_BITS = 4;
    private static final Decoded INCOMPLETE = new Decoded.Incomplete();

    private final int maximum;
    private byte[] octets = new byte[FIRST_CAPACITY];
    private int digits;
    private int blanks;
    private boolean carriageReturn;
    private @Nullable Decoded refusal;

    /**
     * A decoder that stands before the first line.
     *
     * @param maximum the most octets that a line stands for, 1 to {@value #MAX_COMMAND_LENGTH}
     */
    LineDecoder(int maximum) {
        this.maximum = maximum;
    }

    @Override
    public Decoded decode(ByteBuffer in) {
        while (refusal == null && in.hasRemaining()) {
            int character = Byte.toUnsignedInt(in.get());
            if (character == '\n') {
                return endOfLine();
            }
            refusal = refusal(character);
            if (refusal == null) {
                take(character);
            }
        }
        return refusal == null ? INCOMPLETE : refusal;
    }

    @Override
    public boolean midFrame() {
        return digits > 0 || blanks > 0 || carriageReturn || refusal != null;
    }

    private @Nullable Decoded refusal(int character) {
        boolean blank = isBlank(character);
        if (carriageReturn || !(blank || character == '\r' || Character.digit(character, 16) >= 0)) {
            return new Malformed(
                    Reason.NOT_HEXADECIMAL,
                    "a line with the character %02X".formatted(carriageReturn ? '\r' : character)
                            + ", which is no hexadecimal digit");
        }
        if ((blank ? blanks : digits) == 2 * maximum) {
            return new Decoded.TooLong(maximum + 1);
        }
        return null;
    }

    private void take(int character) {
        if (character == '\r') {
            carriageReturn = true;
        } else if (isBlank(character)) {
            blanks++;
        } else {
            if (digits == 2 * octets.length) {
                octets = Arrays.copyOf(octets, Math.min(2 * octets.length, maximum));
            }
            int at = digits / 2;
            octets[at] = (byte) (octets[at] << DIGIT_BITS | Character.digit(character, 16));
            digits++;
        }
    }

    private Decoded endOfLine() {
        if (digits == 0 || digits % 2 != 0) {
            Malformed malformed = digits == 0
                    ? new Malformed(Reason.EMPTY_LINE, "an empty line")
                    : new Malformed(Reason.ODD_DIGITS, "a line of " + digits + " digits, half an octet too many");
            refusal = malformed;
            return malformed;
        }
        byte[] line = Arrays.copyOf(octets, digits / 2);
        // The line may have been a PIN's; the next one is shorter, perhaps for hours.
        Arrays.fill(octets, 0, digits / 2, (byte) 0);
        digits = 0;
        blanks = 0;
        carriageReturn = false;
        return new Decoded.Frame(PersoSimLine.request(line));
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\t';
    }
}
