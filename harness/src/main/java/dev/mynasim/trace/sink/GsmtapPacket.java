// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A GSMTAP packet in UDP and IPv4, of type SIM or a log message, which is how Wireshark gets APDUs to see
 * (virtual-reader.md, other front ends). The header is GSMTAP's version 2: four words, big endian. Checksums are those
 * of RFC 791 and RFC 768.
 */
final class GsmtapPacket {
    /** Where Wireshark looks for GSMTAP. */
    static final int PORT = 4729;

    /** GSMTAP's sub-type of a command and its answer. */
    static final int APDU = 0;

    /** GSMTAP's sub-type of an answer to reset. */
    static final int ATR = 1;

    private static final byte SIM = 4;
    private static final byte LOG = 0x10;

    /** Octets in front of a log message: time, program, process, level, part, source file and line. */
    private static final int LOG_HEADER = 84;

    private static final int LOG_NOTICE = 5;
    private static final byte[] PROGRAM = {'m', 'y', 'n', 'a', 's', 'i', 'm'};

    /** Most octets that fit an IPv4 packet. */
    static final int MOST_PAYLOAD = 65_535 - 20 - 8 - 16;

    private static final int IP_HEADER = 20;
    private static final int UDP_HEADER = 8;
    private static final int GSMTAP_HEADER = 16;
    private static final int LOOPBACK = 0x7F000001;
    private static final int UDP = 17;

    private GsmtapPacket() {}

    /**
     * The packet of these octets.
     *
     * @param subType {@link #APDU} or {@link #ATR}
     * @param payload at most {@link #MOST_PAYLOAD} octets
     */
    static byte[] of(int subType, byte[] payload) {
        return packet(SIM, subType, payload);
    }

    /**
     * A packet that says in words what has no octets, as libosmocore's programs log by GSMTAP.
     *
     * @param text the message; cut when it is longer than a packet
     */
    static byte[] log(Instant time, String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(message.length, MOST_PAYLOAD - LOG_HEADER);
        ByteBuffer payload = ByteBuffer.allocate(LOG_HEADER + length);
        payload.putInt((int) time.getEpochSecond()).putInt(time.getNano() / 1000);
        payload.put(PROGRAM).position(28).put((byte) LOG_NOTICE);
        payload.position(LOG_HEADER).put(message, 0, length);
        return packet(LOG, 0, payload.array());
    }

    private static byte[] packet(byte type, int subType, byte[] payload) {
        int udpLength = UDP_HEADER + GSMTAP_HEADER + payload.length;
        ByteBuffer packet = ByteBuffer.allocate(IP_HEADER + udpLength);
        packet.put((byte) 0x45).put((byte) 0).putShort((short) packet.capacity());
        packet.putInt(0).put((byte) 64).put((byte) UDP).putShort((short) 0);
        packet.putInt(LOOPBACK).putInt(LOOPBACK);
        packet.putShort((short) PORT)
                .putShort((short) PORT)
                .putShort((short) udpLength)
                .putShort((short) 0);
        packet.put((byte) 2).put((byte) (GSMTAP_HEADER / 4)).put(type).put((byte) 0);
        packet.putLong(0).put((byte) subType).put((byte) 0).putShort((short) 0);
        packet.put(payload);
        packet.putShort(10, (short) ~sum(0, packet, 0, IP_HEADER));
        int pseudoHeader = sum(UDP + udpLength, packet, 12, IP_HEADER);
        int checksum = ~sum(pseudoHeader, packet, IP_HEADER, packet.capacity()) & 0xFFFF;
        // In UDP a checksum of zero says that there is none.
        packet.putShort(IP_HEADER + 6, (short) (checksum == 0 ? 0xFFFF : checksum));
        return packet.array();
    }

    /** The one's complement sum of 16-bit words; an odd octet at the end is a word's high one. */
    private static int sum(int start, ByteBuffer octets, int from, int to) {
        int sum = start;
        for (int i = from; i < to; i += 2) {
            int low = i + 1 < to ? octets.get(i + 1) & 0xFF : 0;
            sum += ((octets.get(i) & 0xFF) << 8) | low;
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return (sum & 0xFFFF) + (sum >>> 16);
    }
}
