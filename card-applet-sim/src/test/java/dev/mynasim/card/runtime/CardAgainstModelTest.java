// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * A hundred thousand commands, sensible and not, against a live card of six applications with a model beside it: the
 * same answer each time, no exception, never silence, no try given back. With {@code -Dmynasim.long=true} a million.
 */
class CardAgainstModelTest {
    private static final int RUNS = 200;
    private static final int COMMANDS = Boolean.getBoolean("mynasim.long") ? 5_000 : 500;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Set<String> STATUS_WORDS_SEEN = new TreeSet<>();

    @Property(tries = RUNS, shrinking = ShrinkingMode.OFF)
    void theCardAnswersAsTheModelSays(@ForAll long seed) throws Exception {
        CommandGenerator generator = new CommandGenerator(seed);
        CardClient card = TestCards.full();
        ModelCard model = new ModelCard(TestImages.IMAGE);
        for (int i = 0; i < COMMANDS; i++) {
            // A card whose PINs are all blocked has little more to say.
            if (i % 500 == 499) {
                compareCounters(card, model);
                card = TestCards.full();
                model = new ModelCard(TestImages.IMAGE);
            }
            if (i % 97 == 96) {
                card.card().reset();
                model.reset();
            }
            byte[] command = generator.next(model);
            String expected = model.expect(command);
            String answer = HEX.formatHex(card.transmit(command));
            assertThat(withoutRandomData(expected, answer))
                    .as("seed %d, command %d: %s", seed, i, HEX.formatHex(command))
                    .isEqualTo(expected);
            STATUS_WORDS_SEEN.add(answer.substring(answer.length() - 4));
        }
        compareCounters(card, model);
    }

    private static void compareCounters(CardClient card, ModelCard model) {
        for (ModelApplication application : model.applications()) {
            card.expect("00A4040C%02X%s".formatted(application.name().length() / 2, application.name()), "9000");
            for (Map.Entry<Integer, ModelPin> pin : application.pins().entrySet()) {
                card.expect(
                        "002000%02X".formatted(0x80 | pin.getKey()),
                        "63C%X".formatted(pin.getValue().triesLeft()));
            }
        }
    }

    /** A run that never came to a locked PIN or a refused key would judge little. */
    @AfterContainer
    static void everyStatusWordOfTheCardWasSeen() {
        assertThat(STATUS_WORDS_SEEN)
                .contains("9000", "63C0", "63C1", "63C2", "63C3", "63C4", "63C5", "63C9", "63CA", "66F1", "6700")
                .contains("6881", "6981", "6982", "6984", "6985", "6986", "6987", "69FC", "6A80", "6A82", "6A83")
                .contains("6A86", "6A88", "6B00", "6D00", "6E00");
    }

    /** Signatures and challenges are compared by length; the signature tests judge their contents. */
    private static String withoutRandomData(String expected, String answer) {
        if (!expected.contains("+") || answer.length() < 4) {
            return answer;
        }
        int data = answer.length() / 2 - 2;
        return data == 0 ? answer : data + "+" + answer.substring(answer.length() - 4);
    }
}
