// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each plan of examples/faults does on the grown-up's card what it says. */
class ExamplePlansTest {
    private static final Path FOLDER = Path.of(System.getProperty("mynasim.root", ".."), "examples", "faults");
    private static final YamlSchema SCHEMA = new YamlSchema(FaultPlanFile.class, "schema/fault-plan-1.schema.json");

    private static final String JPKI = "00A4040C0AD392F000260100000001";
    private static final String PIN = "00A4020C020018";
    private static final String QUERY = "00200080";
    private static final String WRONG = "002000800439393939";
    private static final String RIGHT = "002000800431323334";
    private static final String KEY = "00A4020C020017";
    private static final String SIGN = "802A0080045A5A5A5A00";
    private static final String CERTIFICATE = "00A4020C02000A";
    private static final String READ = "00B0000000";

    private interface Check {
        void run(FaultyCard card, FaultyCard twin) throws Exception;
    }

    private final Map<String, Check> checks = new TreeMap<>();

    ExamplePlansTest() {
        checks.put("removed-before-verify", (card, twin) -> removedInVerify(card, "63C3"));
        checks.put("removed-after-verify", (card, twin) -> removedInVerify(card, "63C2"));
        checks.put("removed-for-good", (card, twin) -> {
            select(card, CERTIFICATE);
            assertThat(card.send(READ)).isEqualTo("gone: the card was removed");
            card.time.hold(Duration.ofDays(1));
            assertThat(card.powerUp()).isEqualTo("gone: the card is out of the reader");
        });
        checks.put("removed-during-signature", (card, twin) -> {
            verified(card);
            assertThat(card.send(SIGN)).isEqualTo("gone: the card was removed");
            assertThat(card.icc.isIn()).isFalse();
        });
        checks.put("slow-card", (card, twin) -> {
            assertThat(card.send(QUERY)).as("not in JPKI yet").isNotEmpty();
            assertThat(card.time.passed()).isZero();
            verified(card);
            assertThat(card.send(SIGN)).endsWith("9000");
            assertThat(card.time.passed()).isEqualTo(Duration.ofMillis(500));
        });
        checks.put("wrong-answer", (card, twin) -> {
            verified(card);
            assertThat(card.send(SIGN)).isEqualTo("6581");
            assertThat(card.send(SIGN)).isEqualTo("6581");
            assertThat(card.send(PIN)).isEqualTo("9000");
            assertThat(card.send(QUERY)).isEqualTo("63C3");
        });
        checks.put("lost-acknowledgement", (card, twin) -> {
            select(card, PIN);
            assertThat(card.send(RIGHT)).isEqualTo("9000");
            assertThat(card.send("002401800438373635")).isEqualTo("6F00");
            assertThat(card.send("002000800438373635")).as("the new PIN").isEqualTo("9000");
        });
        checks.put("corrupted-certificate", (card, twin) -> {
            select(card, CERTIFICATE);
            select(twin, CERTIFICATE);
            byte[] good = HexFormat.of().parseHex(twin.send(READ));
            for (int i = 0; i < 100; i++) {
                byte[] read = HexFormat.of().parseHex(card.send(READ));
                assertThat(differences(good, read)).isLessThanOrEqualTo(1);
                assertThat(read).endsWith(0x90, 0x00);
            }
            assertThat(card.injected).hasSizeBetween(5, 20);
        });
        checks.put("corrupted-signature", (card, twin) -> {
            verified(card);
            verified(twin);
            byte[] good = HexFormat.of().parseHex(twin.send(SIGN));
            byte[] bad = HexFormat.of().parseHex(card.send(SIGN));
            assertThat(differences(good, bad)).isEqualTo(1);
            assertThat(bad[100]).isEqualTo((byte) (good[100] ^ 1));
            assertThat(card.send(SIGN)).isEqualTo(twin.send(SIGN));
        });
        checks.put("truncated-answer", (card, twin) -> {
            select(card, CERTIFICATE);
            select(twin, CERTIFICATE);
            assertThat(card.send(READ)).isEqualTo(twin.send(READ).substring(0, 200) + "9000");
        });
        checks.put("silent-card", (card, twin) -> {
            verified(card);
            assertThat(card.send(SIGN)).isEqualTo("gone: the card did not answer");
            assertThat(card.time.passed()).isEqualTo(Duration.ofSeconds(5));
        });
        checks.put("flaky-connection", (card, twin) -> {
            long broken = Stream.generate(() -> card.send(QUERY))
                    .limit(1_000)
                    .filter(answer -> answer.equals("gone: the connection to the card broke"))
                    .count();
            assertThat(broken).isBetween(10L, 30L).isEqualTo(card.injected.size());
        });
        checks.put("jittery-card", (card, twin) -> {
            for (int i = 0; i < 200; i++) {
                assertThat(card.send(QUERY)).isEqualTo(twin.send(QUERY));
            }
            assertThat(card.time.passed().dividedBy(200)).isBetween(Duration.ofMillis(16), Duration.ofMillis(24));
        });
        checks.put("lost-field", (card, twin) -> {
            verified(card);
            assertThat(card.send(SIGN))
                    .as("nothing is selected any more")
                    .hasSize(4)
                    .isNotEqualTo("9000");
            assertThat(card.send(JPKI)).isEqualTo("9000");
            assertThat(card.send(KEY)).isEqualTo("9000");
            assertThat(card.send(SIGN)).as("and no PIN is verified").isEqualTo("6982");
        });
        checks.put("other-atr", (card, twin) -> {
            assertThat(card.powerUp()).isEqualTo("3BDA13FF8131FB468012392F31C173C601C03B");
            assertThat(card.powerUp()).isEqualTo("3BDA13FF8131FB468012392F31C173C601C03B");
        });
        checks.put("broken-atr", (card, twin) -> assertThat(card.powerUp())
                .isEqualTo("gone: the card answered the reset with E000FF8131FE4514, which is no answer to reset"));
    }

    @TestFactory
    Stream<DynamicTest> eachPlanDoesWhatItSays() throws Exception {
        List<String> names;
        try (Stream<Path> files = Files.list(FOLDER)) {
            names = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
        assertThat(names).as("each plan has a check").containsExactlyElementsOf(checks.keySet());
        return checks.entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(check.getKey(), () -> run(check.getKey(), check.getValue())));
    }

    private static void run(String name, Check check) throws Exception {
        Path file = FOLDER.resolve(name + ".yaml");
        assertThat(SCHEMA.errors(Files.readString(file))).isEmpty();
        FaultPlan plan = FaultPlanFile.read(file);
        assertThat(plan.name()).isEqualTo(name);
        assertThat(plan.purpose()).endsWith(".").doesNotContain(". ");
        FaultyCard card = new FaultyCard(newCard(), plan);
        FaultyCard twin = new FaultyCard(newCard(), FaultPlan.NONE);
        if (!name.endsWith("-atr")) {
            card.powerUp();
        }
        twin.powerUp();
        check.run(card, twin);
        assertThat(card.injected).isNotEmpty();
    }

    private static SimulatedCard newCard() throws Exception {
        return CardBlueprint.of(Personalization.withTestRoots()
                        .personalize(Library.persona("adult"), Library.profile("plastic-contact")))
                .newCard(new Random(1));
    }

    private static void removedInVerify(FaultyCard card, String triesAfterwards) {
        select(card, PIN);
        assertThat(card.send(QUERY)).isEqualTo("63C3");
        assertThat(card.send(WRONG)).as("never an answer").isEqualTo("gone: the card was removed");
        card.time.hold(Duration.ofSeconds(2));
        card.powerUp();
        select(card, PIN);
        assertThat(card.send(QUERY)).isEqualTo(triesAfterwards);
    }

    private static void verified(FaultyCard card) {
        select(card, PIN);
        assertThat(card.send(RIGHT)).isEqualTo("9000");
        assertThat(card.send(KEY)).isEqualTo("9000");
    }

    private static void select(FaultyCard card, String file) {
        assertThat(card.send(JPKI)).isEqualTo("9000");
        assertThat(card.send(file)).isEqualTo("9000");
    }

    private static int differences(byte[] one, byte[] other) {
        assertThat(one).hasSameSizeAs(other);
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += one[i] == other[i] ? 0 : 1;
        }
        return count;
    }
}
