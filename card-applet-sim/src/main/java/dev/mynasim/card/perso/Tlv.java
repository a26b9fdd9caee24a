// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.apdu.tlv.BerTag;
import dev.mynasim.apdu.tlv.BerTlv;
import dev.mynasim.apdu.tlv.LengthForm;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Data objects in a card's files, with the shortest length unless said otherwise. */
final class Tlv {
    private static final int LARGEST_OFFSET = 0xFFFF;

    private Tlv() {}

    /** One object; inside it whatever these octets are, one behind the other. */
    static byte[] object(int tag, byte[]... value) {
        return BerTlv.opaque(BerTag.of(tag), concatenated(value)).octets();
    }

    /** One object with its length in three octets, {@code 82 xx xx}, though fewer would do. */
    static byte[] longObject(int tag, byte[]... value) {
        return BerTlv.opaque(BerTag.of(tag), concatenated(value))
                .withLengthForm(LengthForm.LONG_82)
                .octets();
    }

    /** One object of ASCII text. */
    static byte[] ascii(int tag, String text) {
        return object(tag, text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * An object that begins with a table of where the objects behind the table begin: 16-bit offsets of their tags,
     * from the start of the file (card-protocol.md sections 3.2.1 and 3.3.1).
     *
     * @param tag the outer object's
     * @param tableTag the table's
     * @param objects what the table points at
     */
    static byte[] withOffsetTable(int tag, int tableTag, List<byte[]> objects) {
        int tableLength = object(tableTag, new byte[2 * objects.size()]).length;
        int length =
                tableLength + objects.stream().mapToInt(object -> object.length).sum();
        int offset = BerTag.of(tag).length() + LengthForm.shortestFor(length).octets() + tableLength;
        ByteBuffer table = ByteBuffer.allocate(2 * objects.size());
        for (byte[] object : objects) {
            if (offset > LARGEST_OFFSET) {
                throw new IllegalArgumentException(
                        "object %04X begins at %d, which no table of 16-bit offsets can say".formatted(tag, offset));
            }
            table.putShort((short) offset);
            offset += object.length;
        }
        return object(tag, object(tableTag, table.array()), concatenated(objects.toArray(byte[][]::new)));
    }

    static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            octets.writeBytes(part);
        }
        return octets.toByteArray();
    }
}
