// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * The blocks of a pcapng file (draft-ietf-opsawg-pcapng): little endian, each a multiple of four octets with its length
 * at both ends.
 */
final class PcapngBlock {
    private static final int SECTION_HEADER = 0x0A0D0D0A;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int ENHANCED_PACKET = 6;
    private static final int BYTE_ORDER = 0x1A2B3C4D;
    private static final int RAW_IP = 101;
    private static final int COMMENT = 1;
    private static final int INTERFACE_NAME = 2;
    private static final int TIME_RESOLUTION = 9;
    private static final int APPLICATION = 4;
    private static final byte NANOSECONDS = 9;
    private static final int MOST_OPTION = 65_535;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final int type;

    private PcapngBlock(int type) {
        this.type = type;
    }

    /** What a file begins with. */
    static byte[] sectionHeader(String application) {
        return new PcapngBlock(SECTION_HEADER)
                .number(BYTE_ORDER)
                .shorts(1, 0)
                .number(-1)
                .number(-1)
                .option(APPLICATION, text(application))
                .shorts(0, 0)
                .octets();
    }

    /** An interface whose packets are IP packets with nothing before them, and whose times are nanoseconds. */
    static byte[] interfaceDescription(String name) {
        return new PcapngBlock(INTERFACE_DESCRIPTION)
                .shorts(RAW_IP, 0)
                .number(0)
                .option(INTERFACE_NAME, text(name))
                .option(TIME_RESOLUTION, new byte[] {NANOSECONDS})
                .shorts(0, 0)
                .octets();
    }

    /**
     * A packet with a comment.
     *
     * @param interfaceNumber the how manieth interface of the file, from 0
     */
    static byte[] packet(int interfaceNumber, Instant time, byte[] packet, String comment) {
        long nanos = Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
        return new PcapngBlock(ENHANCED_PACKET)
                .number(interfaceNumber)
                .number((int) (nanos >>> 32))
                .number((int) nanos)
                .number(packet.length)
                .number(packet.length)
                .padded(packet)
                .option(COMMENT, text(comment))
                .shorts(0, 0)
                .octets();
    }

    private static byte[] text(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return octets.length <= MOST_OPTION ? octets : Arrays.copyOf(octets, MOST_OPTION);
    }

    private PcapngBlock number(int number) {
        body.writeBytes(little(4).putInt(number).array());
        return this;
    }

    private PcapngBlock shorts(int first, int second) {
        body.writeBytes(
                little(4).putShort((short) first).putShort((short) second).array());
        return this;
    }

    private PcapngBlock option(int code, byte[] value) {
        return shorts(code, value.length).padded(value);
    }

    private PcapngBlock padded(byte[] octets) {
        body.writeBytes(octets);
        body.writeBytes(new byte[-octets.length & 3]);
        return this;
    }

    private byte[] octets() {
        int length = body.size() + 12;
        return little(length)
                .putInt(type)
                .putInt(length)
                .put(body.toByteArray())
                .putInt(length)
                .array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
