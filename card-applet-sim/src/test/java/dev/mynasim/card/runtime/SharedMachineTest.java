// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.licel.jcardsim.base.SimulatorRuntime;
import dev.mynasim.card.rsa.RsaProvider;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javacard.framework.APDU;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Cards that work on the same machine do not know of each other. */
class SharedMachineTest {
    private static final int CARDS = 5;
    private static final int COMMANDS = 150;

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void cardsThatTakeTurnsAnswerAsIfEachWereAlone(@ForAll long seed) throws Exception {
        turns(CardBlueprint.of(TestImages.IMAGE), seed);
    }

    @Test
    void soDoCardsOfOneBlueprintOnSeveralThreads() throws Exception {
        CardBlueprint blueprint = CardBlueprint.of(TestImages.IMAGE);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                long seed = 1_000L + i;
                ends.add(threads.submit(() -> {
                    turns(blueprint, seed);
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Several cards of one blueprint, in any order, each beside a card that shares nothing with others. */
    private static void turns(CardBlueprint blueprint, long seed) throws Exception {
        Random random = new Random(seed);
        List<CardClient> cards = new ArrayList<>();
        List<CardClient> alone = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            cards.add(powered(blueprint, i));
            alone.add(powered(CardBlueprint.of(TestImages.IMAGE), i));
        }
        ModelCard pins = new ModelCard(TestImages.IMAGE);
        CommandGenerator generator = new CommandGenerator(seed);
        for (int i = 0; i < COMMANDS; i++) {
            int card = random.nextInt(CARDS);
            if (random.nextInt(30) == 0) {
                cards.get(card).card().powerUp();
                alone.get(card).card().powerUp();
            }
            byte[] command = generator.next(pins);
            pins.expect(command);
            assertThat(cards.get(card).transmit(command))
                    .as("card %d, command %s", card, HexFormat.of().formatHex(command))
                    .isEqualTo(alone.get(card).transmit(command));
        }
    }

    @Test
    void aMachineForgetsACommandBeforeTheNext() throws Exception {
        CardBlueprint blueprint = CardBlueprint.of(TestImages.IMAGE);
        CardClient card = powered(blueprint, 1);
        JavaCardMachine machine = blueprint.machines.take();
        blueprint.machines.giveBack(machine);
        for (String command : List.of(
                CardClient.SELECT_JPKI,
                "00A4020C020018",
                "0020008004" + TestImages.asciiHex("1234"),
                "00200080000004" + TestImages.asciiHex("1234"),
                "00A4020C020017",
                "802A008020" + "5A".repeat(32) + "00",
                "80A200C1000105" + "5F".repeat(261),
                "00A4020C02000A",
                "00B0000000",
                "00B00000000400",
                "00FF0000021234")) {
            assertThat(card.send(command)).as(command).hasSizeGreaterThanOrEqualTo(4);
            assertThat(blueprint.machines.take())
                    .as("one machine for one thread")
                    .isSameAs(machine);
            for (String name : List.of("shortAPDU", "extendedAPDU")) {
                assertThat(((APDU) field(machine, name)).getBuffer())
                        .as(command)
                        .containsOnly(0);
            }
            assertThat((byte[]) field(machine, "responseBuffer")).as(command).containsOnly(0);
            blueprint.machines.giveBack(machine);
        }
    }

    /** What a card's coprocessor calls may ask another card, and on the same thread. */
    @Test
    void aCardMayBeAskedInTheMiddleOfAnothersCommand() {
        CardBlueprint blueprint = CardBlueprint.of(TestImages.IMAGE);
        CardClient other = powered(blueprint, 2).selectJpki();
        List<String> asked = new ArrayList<>();
        SimulatedCard card = blueprint.newCard(new Random(1), () -> {
            asked.add(other.send("00A4020C02000A"));
            asked.add(other.send("00B0000004"));
            return RsaProvider.jdk();
        });
        card.powerUp();
        String expected = sign(powered(blueprint, 1));
        assertThat(sign(new CardClient(card))).isEqualTo(expected).hasSize(2 * 256 + 4);
        assertThat(asked).hasSizeGreaterThanOrEqualTo(2);
        assertThat(asked.get(1)).startsWith("3082").endsWith("9000").hasSize(12);
    }

    private static String sign(CardClient client) {
        client.selectJpki().selectFile("0018");
        assertThat(client.verify("1234")).isEqualTo("9000");
        return client.selectFile("0017").send("802A008020" + "5A".repeat(32) + "00");
    }

    private static CardClient powered(CardBlueprint blueprint, int seed) {
        SimulatedCard card = blueprint.newCard(new Random(seed));
        card.powerUp();
        return new CardClient(card);
    }

    private static Object field(JavaCardMachine machine, String name) throws ReflectiveOperationException {
        Field field = SimulatorRuntime.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(machine);
    }
}
