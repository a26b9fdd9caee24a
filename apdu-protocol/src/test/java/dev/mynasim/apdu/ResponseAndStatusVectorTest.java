// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.ResponseApdu.Malformed;
import dev.mynasim.apdu.ResponseApdu.Parsed;
import dev.mynasim.apdu.ResponseApdu.WellFormed;
import dev.mynasim.vectors.StatusWordCase;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite status-words. */
class ResponseAndStatusVectorTest {
    private static final List<TestVector<StatusWordCase.Input, StatusWordCase.Expected>> VECTORS =
            StatusWordCase.read().vectors();

    @TestFactory
    Stream<DynamicTest> run() {
        return VECTORS.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    @Test
    void theSuiteIsWhole() {
        assertThat(VECTORS).hasSize(67);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.INVALID)
                .hasSize(3);
    }

    private static void run(TestVector<StatusWordCase.Input, StatusWordCase.Expected> vector) {
        byte[] octets = vector.input().octets().toArray();
        Parsed parsed = ResponseApdu.parse(octets);
        if (vector.verdict() == Verdict.INVALID) {
            assertThat(parsed).isEqualTo(new Malformed(ResponseApdu.Reason.valueOf(vector.refusal()), octets.length));
            return;
        }
        StatusWordCase.Expected expected = vector.expectedValues();
        ResponseApdu response = ((WellFormed) parsed).response();
        StatusWord word = response.statusWord();
        assertThat(response.nr()).isEqualTo(expected.nr());
        assertThat(response.data()).isEqualTo(Arrays.copyOf(octets, expected.nr()));
        assertThat(word).hasToString(expected.value());
        assertThat(word.value()).isEqualTo(Integer.parseInt(expected.value(), 16));
        assertThat(word.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .isEqualTo(expected.kind());
        assertThat(word.isSuccess()).isEqualTo(expected.success());
        assertThat(word.title()).isEqualTo(expected.title());
        assertThat(word.triesLeft())
                .isEqualTo(expected.triesLeft() == null ? OptionalInt.empty() : OptionalInt.of(expected.triesLeft()));
        assertThat(ResponseApdu.of(response.data(), word)).isEqualTo(response);
        assertThat(ResponseApdu.of(response.data(), word).octets()).isEqualTo(octets);
    }
}
