// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * A hundred thousand commands, sensible and not, against a live card with a model beside it: the same answer each time,
 * no exception, never silence, no try given back.
 */
class CardAgainstModelTest {
    private static final int COMMANDS = 500;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Set<String> STATUS_WORDS_SEEN = new TreeSet<>();

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void theCardAnswersAsTheModelSays(@ForAll long seed) throws Exception {
        CardClient card = TestCards.adult();
        ModelCard model = new ModelCard(TestCards.image());
        CommandGenerator generator = new CommandGenerator(seed);
        for (int i = 0; i < COMMANDS; i++) {
            if (i % 97 == 96) {
                card.card().reset();
                model.reset();
            }
            byte[] command =
                    generator.next(model.authPin().value(), model.signPin().value());
            String expected = model.expect(command);
            String answer = HEX.formatHex(card.transmit(command));
            assertThat(withoutRandomData(expected, answer))
                    .as("seed %d, command %d: %s", seed, i, HEX.formatHex(command))
                    .isEqualTo(expected);
            STATUS_WORDS_SEEN.add(answer.substring(answer.length() - 4));
        }
        card.selectJpki();
        card.expect("00200098", "63C" + model.authPin().triesLeft());
        card.expect("0020009B", "63C" + model.signPin().triesLeft());
    }

    /** A run that never came to a locked PIN or a refused key would judge little. */
    @AfterContainer
    static void everyStatusWordOfTheCardWasSeen() {
        assertThat(STATUS_WORDS_SEEN)
                .contains(
                        "9000", "63C0", "63C1", "63C2", "63C3", "63C4", "63C5", "6700", "6881", "6981", "6982", "6984")
                .contains("6985", "6986", "6987", "69FC", "6A80", "6A82", "6A86", "6A88", "6B00", "6D00", "6E00");
    }

    /** Signatures and challenges are compared by length; {@link SignatureTest} judges their contents. */
    private static String withoutRandomData(String expected, String answer) {
        if (!expected.contains("+") || answer.length() < 4) {
            return answer;
        }
        int data = answer.length() / 2 - 2;
        return data == 0 ? answer : data + "+" + answer.substring(answer.length() - 4);
    }
}
