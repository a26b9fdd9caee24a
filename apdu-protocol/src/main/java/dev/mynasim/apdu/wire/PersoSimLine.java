// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a line of PersoSim and GlobalTester asks, and the lines that answer (virtual-reader.md, other front ends): upper
 * case digits and one line feed, which is what PersoSim's driver cuts off.
 *
 * <p>Power-up and reset are answered with the answer to reset alone, power-down and the question {@code FF90} with
 * {@code 9000}. After power-down PersoSim ends the connection.
 */
final class PersoSimLine {
    private static final int FOR_READER = 0xFF;
    private static final int POWER_DOWN = 0x00;
    private static final int POWER_UP = 0x01;
    private static final int HELLO = 0x90;
    private static final int RESET = 0xFF;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PersoSimLine() {}

    /** What a line asks, by its first two octets. */
    static ReaderRequest request(byte[] line) {
        if (line.length < 2 || Byte.toUnsignedInt(line[0]) != FOR_READER) {
            return new ReaderRequest.Command(line);
        }
        return switch (Byte.toUnsignedInt(line[1])) {
            case POWER_DOWN -> new ReaderRequest.PowerDown();
            case POWER_UP -> new ReaderRequest.PowerUp();
            case RESET -> new ReaderRequest.Reset();
            case HELLO -> new ReaderRequest.Hello();
            default -> new ReaderRequest.Command(line);
        };
    }

    static ByteBuffer encode(ReaderAnswer answer) {
        if (answer instanceof ReaderAnswer.Atr atr) {
            return line(HEX.formatHex(atr.octets()));
        }
        if (answer instanceof ReaderAnswer.Response response) {
            return line(HEX.formatHex(response.octets()));
        }
        return line("9000");
    }

    private static ByteBuffer line(String digits) {
        return ByteBuffer.wrap((digits + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
