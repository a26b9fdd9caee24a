// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Two cards of one image hear the same commands, one in the clear and one inside secure messaging, with plain commands
 * between: they answer alike, to the end and to the last try.
 */
class SecureTwinTest {
    private static final int COMMANDS = Boolean.getBoolean("mynasim.long") ? 2000 : 150;
    private static final String[] VALUES = {
        "9876", "0000", TestImages.MY_NUMBER, TestImages.CODE_B, "1", "1234567890123456"
    };

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void aSecretCardAnswersAsAPlainOne(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] sessionSeed = new byte[32];
        random.nextBytes(sessionSeed);
        CardClient plain = ready();
        CardClient twin = ready();
        SecureClient secure = new SecureClient(twin, sessionSeed);
        assertThat(secure.open(TestImages.SESSION_KEY.getPublic())).isEqualTo("9000");
        for (int i = 0; i < COMMANDS; i++) {
            int file = 1 + random.nextInt(0x16);
            String expected;
            String answer;
            switch (random.nextInt(5)) {
                case 0 -> {
                    expected = plain.send("00A4020C0200%02X".formatted(file));
                    answer = secure.withData("A4020C", "00%02X".formatted(file));
                }
                case 1 -> {
                    String value = TestImages.asciiHex(VALUES[random.nextInt(VALUES.length)]);
                    String header = "2000%02X".formatted(0x80 | (0x11 + random.nextInt(5)));
                    expected = plain.send("00%s%02X%s".formatted(header, value.length() / 2, value));
                    answer = secure.withData(header, value);
                }
                case 2 -> {
                    String command = "002000%02X".formatted(0x80 | (0x11 + random.nextInt(5)));
                    expected = plain.send(command);
                    answer = twin.send(command);
                }
                default -> {
                    boolean byShortId = random.nextBoolean();
                    String offset =
                            byShortId ? "%02X00".formatted(0x80 | file) : "00%02X".formatted(random.nextInt(256));
                    int length = random.nextInt(600);
                    expected = plain.send("00B0%s00%04X".formatted(offset, length));
                    answer = secure.read(offset, length);
                }
            }
            assertThat(answer).as("seed %d, command %d", seed, i).isEqualTo(expected);
        }
        assertThat(HexFormat.of().parseHex(secure.read("8400", 0))).hasSize(570);
    }

    private static CardClient ready() {
        CardClient card = TestCards.full().expect(TestImages.TEXT, "9000").selectFile("0011");
        assertThat(card.verify("9876")).isEqualTo("9000");
        return card;
    }
}
