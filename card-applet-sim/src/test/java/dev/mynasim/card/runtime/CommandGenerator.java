// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Commands between sense and nonsense: what clients send, the same with octets changed, cut or added, and noise. */
final class CommandGenerator {
    private static final String[] SENSIBLE = {
        "00A4040C0AD392F000260100000001",
        "00A4040C0AD392F000260100000001",
        "00A404000AD392F00026010000000100",
        "00A4040C01D3",
        "00A4040E01A0",
        "00A4040C07A0000001510000",
        "00A40000",
        "00A4020C020001",
        "00A4020C020002",
        "00A4020C020006",
        "00A4020C020008",
        "00A4020C02000A",
        "00A4020C02000B",
        "00A4020C020017",
        "00A4020C020018",
        "00A4020C02001A",
        "00A4020C02001B",
        "00A4020C02001E",
        "00A4020C020099",
        "00B0000000",
        "00B0000004",
        "00B0010000",
        "00B0810000",
        "00B08A00000000",
        "00B0860020",
        "00B00C0010",
        "00B07FFF01",
        "0084000010",
        "0084000000",
        "00840000000101",
        "00CA004500",
        "00200080",
        "00200098",
        "0020009B",
        "0020008000",
        "00200198",
        "802A009703AABBCC00",
        "802A009A03AABBCC00",
        "802A008003AABBCC00",
        "802A0197020000",
        "802A0097000001AA0100"
    };

    private final Random random;

    CommandGenerator(long seed) {
        random = new Random(seed);
    }

    /** The next command; the PINs are what a client would know. */
    byte[] next(String authPin, String signPin) {
        return switch (random.nextInt(10)) {
            case 0 -> noise();
            case 1, 2 -> mutated(sensible(authPin, signPin));
            default -> sensible(authPin, signPin);
        };
    }

    private byte[] sensible(String authPin, String signPin) {
        return switch (random.nextInt(12)) {
            case 0 -> pinCommand("002000", 0x98, authPin);
            case 1 -> pinCommand("002000", 0x9B, signPin);
            case 2 ->
                random.nextInt(4) == 0 ? pinCommand("002000", random.nextBoolean() ? 0x98 : 0x9B, "0000") : current();
            case 3 ->
                random.nextInt(8) == 0
                        ? pinCommand("002401", 0x98, "%04d".formatted(random.nextInt(10000)))
                        : current();
            case 4 ->
                random.nextInt(8) == 0 ? pinCommand("002401", 0x9B, "P" + (10000 + random.nextInt(90000))) : current();
            default -> HexFormat.of().parseHex(SENSIBLE[random.nextInt(SENSIBLE.length)]);
        };
    }

    private byte[] current() {
        return HexFormat.of().parseHex("00200080");
    }

    private static byte[] pinCommand(String header, int reference, String pin) {
        byte[] value = pin.getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of()
                .parseHex("%s%02X%02X%s"
                        .formatted(
                                header, reference, value.length, HexFormat.of().formatHex(value)));
    }

    private byte[] mutated(byte[] command) {
        byte[] changed = command.clone();
        switch (random.nextInt(5)) {
            case 0 -> changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            case 1 -> changed[random.nextInt(Math.min(4, changed.length))] ^= (byte) (1 << random.nextInt(8));
            case 2 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length + 1));
            case 3 -> changed = Arrays.copyOf(changed, changed.length + 1 + random.nextInt(3));
            default -> changed[0] = (byte) random.nextInt();
        }
        return changed;
    }

    private byte[] noise() {
        byte[] octets = new byte[random.nextInt(random.nextInt(8) == 0 ? 70_000 : 300)];
        random.nextBytes(octets);
        return octets;
    }
}
