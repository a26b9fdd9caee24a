// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import dev.mynasim.apdu.wire.Decoded.Malformed;
import dev.mynasim.apdu.wire.Decoded.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The frames of the JCOP simulation, spoken by OpenSCDP and NXP's tools (virtual-reader.md, other front ends): message
 * type (MTY), node address (NAD), length of the data in two octets, big endian, then the data.
 *
 * <p>MTY {@code 00} waits for a card, with the patience in milliseconds in four octets, and is answered with the answer
 * to reset; {@code 01} is an APDU; {@code 04} asks who the terminal is and is answered with a text, without which
 * OpenSCDP's client of 2016 goes no further. INFERRED: {@code 00} on a card with power is a reset (OpenSCDP resets by
 * connecting again); {@code 00} without data is taken; the NAD of a request is not looked at and that of an answer is
 * {@code 00}, as in NXP's server; other types are bad frames. The wire has no power-down: closing is one.
 */
final class JcopFormat implements HeaderDecoder.Format {
    private static final int WAIT_FOR_CARD = 0x00;
    private static final int APDU = 0x01;
    private static final int TERMINAL_INFO = 0x04;
    private static final int TYPE_SHIFT = 24;
    private static final int PATIENCE_LENGTH = 4;

    /** The most octets of data that the length can tell. */
    static final int MAX_LENGTH = 0xFFFF;

    /** Any text but that of the second version of the protocol, which has other frames. */
    private static final byte[] NAME = "MynaSim".getBytes(StandardCharsets.US_ASCII);

    @Override
    public int length(int header) {
        return header & MAX_LENGTH;
    }

    @Override
    public @Nullable Malformed refusal(int header) {
        int length = length(header);
        return switch (header >>> TYPE_SHIFT) {
            case WAIT_FOR_CARD ->
                length == 0 || length == PATIENCE_LENGTH
                        ? null
                        : wrongLength("a wait for the card (MTY 00) with %d octets of data instead of 4", length);
            case APDU -> null;
            case TERMINAL_INFO ->
                length == 0
                        ? null
                        : wrongLength(
                                "a question for the terminal (MTY 04) with %d octets of data instead of 0", length);
            default ->
                new Malformed(
                        Reason.UNKNOWN_KIND, "a message of the unknown type %02X".formatted(header >>> TYPE_SHIFT));
        };
    }

    @Override
    public ReaderRequest request(int header, byte[] body) {
        return switch (header >>> TYPE_SHIFT) {
            case WAIT_FOR_CARD -> new ReaderRequest.PowerUp();
            case TERMINAL_INFO -> new ReaderRequest.Hello();
            default -> new ReaderRequest.Command(body);
        };
    }

    static ByteBuffer encode(ReaderAnswer answer) {
        if (answer instanceof ReaderAnswer.Atr atr) {
            return frame(WAIT_FOR_CARD, atr.octets());
        }
        if (answer instanceof ReaderAnswer.Response response) {
            return frame(APDU, response.octets());
        }
        if (answer instanceof ReaderAnswer.Present) {
            return frame(TERMINAL_INFO, NAME);
        }
        throw Dialect.noSuchAnswer(Dialect.JCOP, answer);
    }

    private static ByteBuffer frame(int type, byte[] data) {
        return ByteBuffer.allocate(HeaderDecoder.HEADER_LENGTH + data.length)
                .putInt(type << TYPE_SHIFT | data.length)
                .put(data)
                .flip();
    }

    private static Malformed wrongLength(String sentence, int length) {
        return new Malformed(Reason.WRONG_LENGTH, sentence.formatted(length));
    }
}
