// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A <em>stand-in</em> for the photo: a greyscale JPEG 2000 picture in a JP2 container (ISO/IEC 15444-1 annexes A and I)
 * that shows plain grey. Its one packet says that nothing is in it, so a decoder fills in the middle of the range.
 */
final class StandInPhoto {
    static final int WIDTH = 240;
    static final int HEIGHT = 320;

    private static final int GREYSCALE = 17;

    private StandInPhoto() {}

    static byte[] jp2() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(box("jP  ", new byte[] {0x0D, 0x0A, (byte) 0x87, 0x0A}));
        file.writeBytes(box("ftyp", Tlv.concatenated(ascii("jp2 "), new byte[4], ascii("jp2 "))));
        file.writeBytes(box("jp2h", Tlv.concatenated(box("ihdr", header()), box("colr", colour()))));
        file.writeBytes(box("jp2c", codestream()));
        return file.toByteArray();
    }

    // Height, width, one component, 8 bits unsigned, JPEG 2000 compression, colour space known, no rights.
    private static byte[] header() {
        return ByteBuffer.allocate(14)
                .putInt(HEIGHT)
                .putInt(WIDTH)
                .putShort((short) 1)
                .put(new byte[] {7, 7, 0, 0})
                .array();
    }

    private static byte[] colour() {
        return ByteBuffer.allocate(7)
                .put(new byte[] {1, 0, 0})
                .putInt(GREYSCALE)
                .array();
    }

    private static byte[] codestream() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(new byte[] {(byte) 0xFF, 0x4F});
        stream.writeBytes(size());
        // COD: no precincts, one layer, no decomposition, code blocks 64 × 64, reversible 5-3 filter.
        stream.writeBytes(segment(0x52, new byte[] {0, 0, 0, 1, 0, 0, 4, 4, 0, 1}));
        // QCD: no quantisation, two guard bits, exponent 8 of the one subband.
        stream.writeBytes(segment(0x5C, new byte[] {0x40, 0x40}));
        // SOT: tile 0, 12 + 2 + 1 octets, part 0 of 1; SOD; one packet whose first bit says that it is empty.
        stream.writeBytes(segment(0x90, new byte[] {0, 0, 0, 0, 0, 15, 0, 1}));
        stream.writeBytes(new byte[] {(byte) 0xFF, (byte) 0x93, 0});
        stream.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return stream.toByteArray();
    }

    // SIZ: one tile as large as the picture, one component of 8 bits.
    private static byte[] size() {
        return segment(
                0x51,
                ByteBuffer.allocate(39)
                        .putShort((short) 0)
                        .putInt(WIDTH)
                        .putInt(HEIGHT)
                        .putLong(0)
                        .putInt(WIDTH)
                        .putInt(HEIGHT)
                        .putLong(0)
                        .putShort((short) 1)
                        .put(new byte[] {7, 1, 1})
                        .array());
    }

    private static byte[] segment(int marker, byte[] parameters) {
        return ByteBuffer.allocate(4 + parameters.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + parameters.length))
                .put(parameters)
                .array();
    }

    private static byte[] box(String type, byte[] contents) {
        return ByteBuffer.allocate(8 + contents.length)
                .putInt(8 + contents.length)
                .put(ascii(type))
                .put(contents)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
