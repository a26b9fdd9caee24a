// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.replay.Outcome;
import dev.mynasim.vectors.clients.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The traces can fail: for each flow and each of its commands, a card that answers that one command wrongly. */
class MutationTest {
    private static final int STATUS_LENGTH = 2;

    /** Random octets, and octets of which the sheet tells the number only. */
    private static final Set<String> CONTENTS_UNKNOWN = Set.of("opensc/random", "myna-go/text-files");

    private final List<PreparedFlow> flows = PreparedFlow.runnable();

    @Test
    void anotherStatusWordIsNoticed() {
        assertThat(survivors(MutationTest::otherStatusWord)).isEmpty();
    }

    @Test
    void anAnswerWithoutItsDataIsNoticed() {
        assertThat(survivors(answer -> Arrays.copyOfRange(answer, answer.length - STATUS_LENGTH, answer.length)))
                .isEmpty();
    }

    @Test
    void anAnswerWithoutAStatusWordIsNoticed() {
        assertThat(survivors(answer -> Arrays.copyOf(answer, 1))).isEmpty();
    }

    @Test
    void anOctetTooManyIsNoticed() {
        assertThat(survivors(MutationTest::oneOctetMore)).isEmpty();
    }

    @Test
    void oneWrongOctetIsNoticedWhereTheSheetSaysWhatItIs() {
        assertThat(survivors(MutationTest::firstDataOctetOther)).isSubsetOf(CONTENTS_UNKNOWN);
    }

    /** The flows that passed though an answer was changed. */
    private Set<String> survivors(UnaryOperator<byte[]> fault) {
        Set<String> survivors = new TreeSet<>();
        int changes = 0;
        for (PreparedFlow flow : flows) {
            if (readsToTheEnd(flow)) {
                continue;
            }
            int commands = flow.on(TraceCards.card(flow.card(), flow.flow())).commands();
            for (int command = 0; command < commands; command++) {
                FaultyIcc card = new FaultyIcc(TraceCards.card(flow.card(), flow.flow()), command, fault);
                Outcome outcome = flow.on(card);
                changes += card.changed() ? 1 : 0;
                if (card.changed() && flow.isRight(outcome)) {
                    survivors.add(flow.flow().id());
                }
            }
        }
        assertThat(changes).as("answers changed").isGreaterThan(300);
        return survivors;
    }

    /** Such a client takes any file that ends behind its object, so a change in the filler does not disturb it. */
    private static boolean readsToTheEnd(PreparedFlow flow) {
        return flow.flow().steps().stream()
                .anyMatch(step -> step instanceof Step.Read read && read.read().header() == null);
    }

    private static byte[] otherStatusWord(byte[] answer) {
        boolean ok = answer[answer.length - STATUS_LENGTH] == (byte) 0x90;
        answer[answer.length - STATUS_LENGTH] = (byte) (ok ? 0x6F : 0x90);
        answer[answer.length - 1] = 0x00;
        return answer;
    }

    private static byte[] oneOctetMore(byte[] answer) {
        byte[] longer = new byte[answer.length + 1];
        System.arraycopy(answer, 0, longer, 1, answer.length);
        return longer;
    }

    private static byte[] firstDataOctetOther(byte[] answer) {
        if (answer.length > STATUS_LENGTH) {
            answer[0] ^= 1;
        }
        return answer;
    }
}
