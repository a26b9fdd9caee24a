// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.vectors.DialectAnswerCase;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite dialect-answers. */
class DialectAnswerVectorTest {
    private static final List<TestVector<DialectAnswerCase.Input, DialectAnswerCase.Expected>> VECTORS =
            DialectAnswerCase.read().vectors();

    @TestFactory
    Stream<DynamicTest> run() {
        return VECTORS.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    @Test
    void theSuiteIsWhole() {
        assertThat(VECTORS).hasSize(19);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.INVALID)
                .hasSize(3);
    }

    @Test
    void theUsualPortsAreThoseOfTheTable() {
        assertThat(Dialect.JCSDK.usualPort()).isEqualTo(9025);
        assertThat(Dialect.JCOP.usualPort()).isEqualTo(8050);
        assertThat(Dialect.PERSOSIM.usualPort()).isEqualTo(9876);
    }

    @Test
    void anAnswerIsShownByItsLengthOnly() {
        assertThat(new ReaderAnswer.Response(new byte[] {0x31, 0x32, (byte) 0x90, 0}))
                .hasToString("Response[4 octets]");
        assertThat(new ReaderRequest.Command(new byte[] {0x31, 0x32})).hasToString("Command[2 octets]");
    }

    private static void run(TestVector<DialectAnswerCase.Input, DialectAnswerCase.Expected> vector) {
        Dialect dialect = Dialect.valueOf(vector.input().dialect().toUpperCase(Locale.ROOT));
        ReaderAnswer answer = answer(vector.input());
        if (vector.verdict() == Verdict.INVALID) {
            assertThatThrownBy(() -> dialect.encode(answer))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(dialect.title())
                    .hasMessageContaining(vector.refusal().equals("TOO_LONG") ? "at most 65535" : "has no frame");
            return;
        }
        ByteBuffer frame = dialect.encode(answer);
        byte[] octets = new byte[frame.remaining()];
        frame.get(octets);
        assertThat(octets).isEqualTo(vector.expectedValues().frame().toArray());
    }

    private static ReaderAnswer answer(DialectAnswerCase.Input input) {
        return switch (input.answer()) {
            case "atr" ->
                new ReaderAnswer.Atr(Objects.requireNonNull(input.octets()).toArray());
            case "response" ->
                new ReaderAnswer.Response(Objects.requireNonNull(input.octets()).toArray());
            case "powered-down" -> new ReaderAnswer.PoweredDown();
            case "present" -> new ReaderAnswer.Present();
            default -> throw new AssertionError(input.answer());
        };
    }
}
