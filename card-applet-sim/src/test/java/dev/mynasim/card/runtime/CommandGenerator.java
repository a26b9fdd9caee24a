// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Commands between sense and nonsense: what clients send, the same with octets changed, cut or added, and noise. */
final class CommandGenerator {
    private static final String[] SELECTIONS = {
        CardClient.SELECT_JPKI,
        CardClient.SELECT_JPKI,
        TestImages.TEXT,
        TestImages.TEXT,
        TestImages.SURFACE,
        TestImages.JUKI,
        TestImages.COMMON,
        TestImages.SECURITY_DOMAIN,
        "00A404000AD392100031000101040100",
        "00A4040C01D3",
        "00A4040E02D392",
        "00A404000101"
    };

    private static final String[] OTHERS = {
        "00A40000",
        "0084000010",
        "0084000000",
        "00840000000101",
        "00CA004500",
        "00CA00F800",
        "00CA00F8000000",
        "00CA5F5100",
        "80FC0000",
        "80AE0000",
        "80AE0000000100" + "7F".repeat(256),
        "80A206C1000133" + "7F".repeat(307),
        "80A200C1000105" + "5F".repeat(261),
        "80A20000",
        "08B00000059603000000",
        "0CB00000059603000000",
        "00200080",
        "0020008000"
    };

    private final Random random;

    CommandGenerator(long seed) {
        random = new Random(seed);
    }

    /** The next command; the model says which PINs a client would know. */
    byte[] next(ModelCard model) {
        return switch (random.nextInt(12)) {
            case 0 -> noise();
            case 1, 2 -> mutated(hex(sensible(model)));
            default -> hex(sensible(model));
        };
    }

    private String sensible(ModelCard model) {
        int file = 1 + random.nextInt(0x1E);
        return switch (random.nextInt(26)) {
            case 0, 1 -> any(SELECTIONS);
            case 2, 3 -> any(OTHERS);
            case 4, 5, 6, 7 -> "00A4020C0200%02X".formatted(file);
            case 8, 9 -> "00B0%02X%02X%s".formatted(random.nextInt(8), random.nextInt(256), le());
            case 10, 11 -> "00B0%02X%02X%s".formatted(0x80 | file, random.nextInt(20), le());
            case 12, 13 -> "00B2%02X%02X%s".formatted(random.nextInt(5), file << 3 | 4 | random.nextInt(2), le());
            case 14 -> "00B2%02X04%s".formatted(random.nextInt(3), le());
            case 15 -> "002000%02X".formatted(0x80 | file);
            case 16, 17, 18, 19 -> verify(model);
            case 20 -> random.nextInt(6) == 0 ? change(model) : "00200080";
            case 21, 22, 23 -> sign(file);
            case 24 -> "008800%02X%s00".formatted(random.nextInt(3) > 0 ? 0x99 : 0x80 | file, data(1, 40));
            default -> "00880080%s00".formatted(data(1, 40));
        };
    }

    private String le() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "000000";
            case 2 -> "%02X".formatted(1 + random.nextInt(255));
            case 3 -> "00%04X".formatted(1 + random.nextInt(0xFFFF));
            default -> "00";
        };
    }

    private String data(int least, int most) {
        int length = least + random.nextInt(most - least + 1);
        return "%02X%s".formatted(length, "5A".repeat(length));
    }

    private String sign(int file) {
        int key =
                switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> 0x80 | file;
                    case 2 -> 0x97;
                    default -> 0x9A;
                };
        String octets = random.nextBoolean() ? data(32, 32) : data(1, 254);
        return "802A%02X%02X%s00".formatted(random.nextInt(7), key, octets);
    }

    /** Right more often than not, so that the tries last. */
    private String verify(ModelCard model) {
        List<Map.Entry<Integer, ModelPin>> pins =
                List.copyOf(model.current().pins().entrySet());
        if (pins.isEmpty()) {
            return "0020009804" + TestImages.asciiHex("1234");
        }
        Map.Entry<Integer, ModelPin> pin = pins.get(random.nextInt(pins.size()));
        String value = random.nextInt(4) == 0 ? "0000" : pin.getValue().value();
        return "002000%02X%02X%s".formatted(0x80 | pin.getKey(), value.length(), TestImages.asciiHex(value));
    }

    private String change(ModelCard model) {
        String value = random.nextBoolean() ? "%04d".formatted(random.nextInt(10_000)) : "P" + random.nextInt(100_000);
        List<Integer> pins = List.copyOf(model.current().pins().keySet());
        int reference = pins.isEmpty() ? 0x80 : 0x80 | pins.get(random.nextInt(pins.size()));
        String header = random.nextBoolean() ? "002401" : "803200";
        return "%s%02X%02X%s".formatted(header, reference, value.length(), TestImages.asciiHex(value));
    }

    private String any(String... from) {
        return from[random.nextInt(from.length)];
    }

    private static byte[] hex(String command) {
        return HexFormat.of().parseHex(command.replace(" ", ""));
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
