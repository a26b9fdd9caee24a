// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.Effect;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import dev.mynasim.conformance.reader.Matrix.PassRule;
import dev.mynasim.stand.CardShelf;
import dev.mynasim.stand.InProcessStand;
import dev.mynasim.stand.SocketStand;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final SuiteVersion SUITE = new SuiteVersion("test", "0".repeat(64));

    private final CardShelf shelf = new CardShelf(InstantSource.system(), 1);

    @Test
    void everyCaseIsTriedOnEveryCardInEveryReader() throws IOException {
        List<CardWish> cards = List.of(
                CardWish.USUAL,
                new CardWish("adult", "plastic-contactless", Map.of()),
                new CardWish("child", "", Map.of()));
        try (InProcessStand here = new InProcessStand(shelf);
                SocketStand behindSocket = SocketStand.own(shelf)) {
            Matrix matrix = Matrix.run(List.of(here, behindSocket), cards, ReaderCases.matrix(), 10, 1, SUITE);
            assertThat(matrix.cells()).hasSize(2 * 3 * 3);
            assertThat(matrix.cells()).allMatch(cell -> cell.runs() == 10 && cell.passes() == 10);
            assertThat(matrix.passed(PassRule.STRICT)).isTrue();
            assertThat(matrix.cells().stream()
                            .map(cell -> cell.reader().runner())
                            .distinct())
                    .containsExactly("in process", "socket");
            assertThat(matrix.cells().stream().map(Matrix.Cell::card).distinct())
                    .containsExactlyElementsOf(cards);
        }
    }

    @Test
    void nineOfTenPassByOneRuleAndNotByTheOther() {
        Matrix one = run(10, 1);
        assertThat(one.passed(PassRule.NINE_OF_TEN)).isTrue();
        assertThat(one.passed(PassRule.STRICT)).isFalse();
        assertThat(one.cells().get(0).passes()).isEqualTo(9);
        assertThat(one.cells().get(0).sentence()).isEqualTo("now and then: 6F00 instead of 9000");
        assertThat(run(10, 2).passed(PassRule.NINE_OF_TEN)).isFalse();
        assertThat(run(20, 2).passed(PassRule.NINE_OF_TEN)).isTrue();
        assertThat(run(19, 2).passed(PassRule.NINE_OF_TEN)).isFalse();
        assertThat(run(10, 0).passed(PassRule.STRICT)).isTrue();
    }

    @Test
    void whatNeverAppliedHasNotPassed() {
        TestCase idle = flaky(0, "nobody");
        Matrix matrix = run(List.of(idle), 3);
        assertThat(matrix.cells().get(0).runs()).isZero();
        assertThat(matrix.cells().get(0).sentence()).contains("nobody");
        assertThat(matrix.passed(PassRule.STRICT)).isFalse();
    }

    private Matrix run(int repetitions, int failures) {
        return run(List.of(flaky(failures, "")), repetitions);
    }

    private Matrix run(List<TestCase> cases, int repetitions) {
        try (InProcessStand stand = new InProcessStand(shelf)) {
            return Matrix.run(List.<Stand>of(stand), List.of(CardWish.USUAL), cases, repetitions, 1, SUITE);
        }
    }

    /** A case that fails so often, at the beginning. */
    private static TestCase flaky(int failures, String feature) {
        AtomicInteger left = new AtomicInteger(failures);
        return new ReaderCase(
                new CaseId("reader-fake"),
                "reader-fake",
                "fails now and then",
                "none",
                Set.of(),
                Effect.NONE,
                CardWish.USUAL,
                feature.isEmpty() ? Needs.CARD : Needs.CARD.feature(feature),
                bench -> {
                    if (left.getAndDecrement() > 0) {
                        throw new Mismatch("now and then", "9000", "6F00");
                    }
                    return Verdict.passed();
                });
    }
}
