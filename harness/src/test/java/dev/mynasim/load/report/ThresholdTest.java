// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds are read as they are meant, or refused with what to write. */
class ThresholdTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        p99>5ms,        P99,        true,  5000
        p50>250us,      P50,        true,  250
        p90>1.5s,       P90,        true,  1500000
        p99.9<2ms,      P999,       false, 2000
        max>1s,         MAX,        true,  1000000
        rate<100/s,     RATE,       false, 100
        errors>0,       ERRORS,     true,  0
        heap-slope>8B/op, HEAP_SLOPE, true, 8
        """)
    void isReadInTheReportsUnit(String text, Threshold.Metric metric, boolean above, double value) {
        assertThat(Threshold.parse(text)).isEqualTo(new Threshold.Known(new Threshold(text, metric, above, value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        p99            | "p99" is not a threshold; write a figure, > or <, a number and its unit without blanks, such as p99>5ms, rate<100/s or errors>0
        p99 > 5ms      | is not a threshold
        p99>=5ms       | is not a threshold
        p99>-5ms       | is not a threshold
        p98>5ms        | "p98>5ms" names no figure; there are p50, p90, p99, p99.9, max, rate, errors, heap-slope
        p99>5          | "p99>5" has another unit; p99 has ms, s, us
        p99>5/s        | p99 has ms, s, us
        errors>0ms     | errors has no unit
        rate<100       | rate has /s
        """)
    void orRefusedWithWhatToWrite(String text, String sentence) {
        assertThat(Threshold.parse(text))
                .isInstanceOfSatisfying(Threshold.Wrong.class, wrong -> assertThat(wrong.sentence())
                        .contains(sentence));
    }

    @Property
    void nothingMakesItThrow(@ForAll String text) {
        assertThat(Threshold.parse(text)).isNotNull();
    }
}
