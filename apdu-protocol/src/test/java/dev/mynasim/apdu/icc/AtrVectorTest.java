// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Atr.Malformed;
import dev.mynasim.apdu.icc.Atr.Parsed;
import dev.mynasim.apdu.icc.Atr.WellFormed;
import dev.mynasim.vectors.AtrCase;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite atr. */
class AtrVectorTest {
    private static final List<TestVector<AtrCase.Input, AtrCase.Expected>> VECTORS =
            AtrCase.read().vectors();

    @TestFactory
    Stream<DynamicTest> run() {
        return VECTORS.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    @Test
    void theSuiteIsWhole() {
        assertThat(VECTORS).hasSize(30);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.VALID)
                .hasSize(17);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.flags().contains("MY_NUMBER_CARD"))
                .hasSize(9);
    }

    private static void run(TestVector<AtrCase.Input, AtrCase.Expected> vector) {
        byte[] octets = vector.input().octets().toArray();
        Parsed parsed = Atr.parse(octets);
        if (vector.verdict() == Verdict.INVALID) {
            assertThat(parsed).isInstanceOfSatisfying(Malformed.class, malformed -> {
                assertThat(malformed.reason().name()).isEqualTo(vector.refusal());
                assertThatThrownBy(() -> Atr.of(octets))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(malformed.explanation());
            });
            return;
        }
        Atr atr = ((WellFormed) parsed).atr();
        AtrCase.Expected expected = vector.expectedValues();
        assertThat(atr).isEqualTo(Atr.of(octets));
        assertThat(atr.octets()).isEqualTo(octets);
        assertThat(atr.length()).isEqualTo(octets.length);
        assertThat(atr.convention().name().toLowerCase(Locale.ROOT)).isEqualTo(expected.convention());
        assertThat(atr.protocols()).isEqualTo(expected.protocols());
        assertThat(named(atr)).isEqualTo(expected.interfaceOctets());
        assertThat(atr.historicalOctets()).isEqualTo(expected.historical().toArray());
        assertThat(atr.informationFieldSize()).isEqualTo(optional(expected.ifsc()));
        assertThat(atr.specificProtocol()).isEqualTo(optional(expected.specificProtocol()));
        assertThat(atr.tck()).isEqualTo(optional(expected.tck()));
    }

    private static List<String> named(Atr atr) {
        List<String> named = new ArrayList<>();
        for (InterfaceOctets group : atr.interfaceOctets()) {
            add(named, "TA" + group.index(), group.ta());
            add(named, "TB" + group.index(), group.tb());
            add(named, "TC" + group.index(), group.tc());
            add(named, "TD" + group.index(), group.td());
        }
        return named;
    }

    private static void add(List<String> named, String name, OptionalInt octet) {
        octet.ifPresent(value -> named.add(String.format(Locale.ROOT, "%s %02X", name, value)));
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
