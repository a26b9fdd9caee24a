// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.PinFile;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import java.util.Arrays;

/** How a PIN lies in its segment: tries left, length, the PIN with zeros behind it ({@link PinFile}). */
final class PinSegment {
    private static final int HEADER = 2;

    private PinSegment() {}

    static byte[] encode(FileImage.Pin pin) {
        byte[] value = pin.value().toByteArray();
        byte[] segment = new byte[PinFile.SEGMENT_LENGTH];
        segment[0] = (byte) pin.triesLeft();
        segment[1] = (byte) value.length;
        System.arraycopy(value, 0, segment, HEADER, value.length);
        return segment;
    }

    static FileImage.Pin decode(byte[] segment, FileImage.Pin before) {
        Octets value = Octets.of(Arrays.copyOfRange(segment, HEADER, HEADER + segment[1]));
        return new FileImage.Pin(before.id(), value, segment[0], before.maxTries(), before.rule());
    }
}
