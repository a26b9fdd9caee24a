// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The card for reader tests behind pcscd and vpcd: scriptor and pyscard send the commands of reader-certification.md,
 * Test application on the card, in all their lengths, and get what its table says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderTestIT {
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String SELECT_FIRST = "00A4040006A000000018FF";
    private static final String SELECT_SECOND = "00A4040009A0000000660301B301";

    /**
     * Sends the lines of its input and says each answer in a line; pcsc-lite alone stands between it and the reader.
     */
    private static final String SENDER = """
            import sys
            from smartcard.System import readers
            c = [r for r in readers() if str(r) == sys.argv[1]][0].createConnection()
            c.connect()
            for line in sys.stdin:
                data, sw1, sw2 = c.transmit(list(bytes.fromhex(line)))
                print("%s%02X%02X" % (bytes(data).hex().upper(), sw1, sw2))
            """;

    private final CardRig rig = new CardRig();
    private final RunningCard card = rig.insert("--profile", "reader-test");

    ReaderTestIT() {
        card.awaitReady();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    /** Commands and what is expected of each. */
    private static final class Talk {
        final List<String> commands = new ArrayList<>();
        final List<String> answers = new ArrayList<>();

        Talk say(String command, String answer) {
            commands.add(command);
            answers.add(answer);
            return this;
        }
    }

    private static Talk everyLengthOfTheFirst() {
        Talk talk = new Talk().say(SELECT_FIRST, "9000");
        talk.say("80300000", "9000").say("8030000000", "9000").say("8030000001", "6700");
        for (int length = 1; length <= 255; length++) {
            talk.say("80320000" + two(length) + counting(length), "9000");
        }
        for (int length = 1; length <= 256; length++) {
            talk.say("8034" + four(length) + two(length), counting(length) + "9000");
        }
        for (int length = 1; length <= 255; length++) {
            talk.say("8036" + four(length + 1) + two(length) + counting(length), counting(length + 1) + "9000");
            talk.say(
                    "8036" + four(256 - length) + two(length) + counting(length) + two(256 - length),
                    counting(256 - length) + "9000");
        }
        talk.say("803200000400010302", "6A02").say("8034000706", "6700").say("80380010", "9000");
        talk.say("8020000000", "63C3").say("802000000431323131", "6A02").say("8020000000", "63C2");
        return talk.say("802000000431323334", "9000").say("8040000009", "8020000004313233349000");
    }

    /** The longest answer that vpcd carries has 65,533 octets of data, the longest command 65,535 octets in all. */
    private static Talk lengthsOfTheSecond() {
        Talk talk = new Talk().say(SELECT_SECOND, "9000").say("00100000", "9000");
        for (int length : new int[] {1, 255, 256, 257, 4_095, 4_096, 32_767, 32_768, 65_532, 65_533}) {
            talk.say("0020" + four(length) + "00" + four(length), counting(length) + "9000");
            talk.say("00560000", four(length) + "9000");
        }
        for (int length : new int[] {1, 255, 256, 257, 4_095, 4_096, 32_767, 32_768, 65_527, 65_528}) {
            talk.say("00300000" + "00" + four(length) + counting(length), "9000");
            talk.say("0054000002", four(length) + "9000");
        }
        talk.say("0040" + four(65_533) + "00" + four(65_526) + counting(65_526) + "0000", counting(65_533) + "9000");
        return talk.say("0050000A", "9000").say("00210003", "0001029000").say("004100010155", "009000");
    }

    @Test
    void pyscardSendsEveryLengthToTheFirstApplication() {
        assertThat(answered(everyLengthOfTheFirst())).hasSize(1_033);
    }

    @Test
    void pyscardSendsTheLongestCommandsToTheSecondApplication() {
        assertThat(answered(lengthsOfTheSecond())).hasSize(46);
    }

    @Test
    void scriptorSendsEveryLengthToTheFirstApplication() {
        Talk talk = everyLengthOfTheFirst();
        String said = rig.client("scriptor", "-r", rig.stack().readerName(0))
                .withStdin(String.join("\n", talk.commands) + "\n")
                .within(WITHIN)
                .run()
                .orFail()
                .stdout();
        assertThat(answersOf(said)).isEqualTo(talk.answers);
    }

    @Test
    void theDocumentsScriptRuns() {
        String script = String.join("\n", Listings.named("docs/reader-test-card.md", "scriptor")) + "\n";
        String said = rig.client("scriptor", "-r", rig.stack().readerName(0))
                .withStdin(script)
                .run()
                .orFail()
                .stdout();
        assertThat(answersOf(said)).containsExactly("9000", "0001029000", "9000", "8020000004313233349000");
    }

    private List<String> answered(Talk talk) {
        // Debian's own interpreter alone has Debian's pyscard (pcsc-stack.md).
        List<String> said = rig.client(
                        "/usr/bin/python3", "-c", SENDER, rig.stack().readerName(0))
                .withStdin(String.join("\n", talk.commands) + "\n")
                .within(WITHIN)
                .run()
                .orFail()
                .stdout()
                .lines()
                .toList();
        assertThat(said).isEqualTo(talk.answers);
        return said;
    }

    // scriptor breaks an answer into lines, the first of which begins with "< " and the last of which ends with its
    // words for the status word.
    private static List<String> answersOf(String said) {
        List<String> answers = new ArrayList<>();
        StringBuilder answer = new StringBuilder();
        for (String line : said.lines().toList()) {
            if (line.startsWith("< ")) {
                answer.append(line.substring(2));
            } else if (!answer.isEmpty() && !line.startsWith(">")) {
                answer.append(line);
            }
            if (!answer.isEmpty() && line.contains(" : ")) {
                answers.add(answer.substring(0, answer.indexOf(" : ")).replace(" ", ""));
                answer.setLength(0);
            }
        }
        return answers;
    }

    private static String counting(int octets) {
        byte[] counting = new byte[octets];
        for (int i = 0; i < octets; i++) {
            counting[i] = (byte) i;
        }
        return HEX.formatHex(counting);
    }

    private static String two(int value) {
        return String.format(Locale.ROOT, "%02X", value & 0xFF);
    }

    private static String four(int value) {
        return String.format(Locale.ROOT, "%04X", value);
    }
}
