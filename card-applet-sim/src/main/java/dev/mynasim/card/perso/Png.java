// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes a 1-bit greyscale PNG (ISO/IEC 15948) without compression. Compressors differ from JDK to JDK; stored blocks
 * (RFC 1951 section 3.2.4) are the same octets everywhere.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LARGEST_BLOCK = 0xFFFF;

    private Png() {}

    static byte[] of(Bitmap picture) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", stored(rows(picture))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    // Each row: filter type 0, then eight points an octet, 1 = white.
    private static byte[] rows(Bitmap picture) {
        int rowLength = 1 + (picture.width() + 7) / 8;
        byte[] rows = new byte[rowLength * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (!picture.isBlack(x, y)) {
                    rows[y * rowLength + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return rows;
    }

    // A zlib stream (RFC 1950) of stored blocks.
    private static byte[] stored(byte[] data) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.write(0x78);
        stream.write(0x01);
        int at = 0;
        do {
            int length = Math.min(LARGEST_BLOCK, data.length - at);
            stream.write(at + length == data.length ? 1 : 0);
            stream.write(length);
            stream.write(length >> 8);
            stream.write(~length);
            stream.write(~length >> 8);
            stream.write(data, at, length);
            at += length;
        } while (at < data.length);
        Adler32 sum = new Adler32();
        sum.update(data);
        stream.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return stream.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
