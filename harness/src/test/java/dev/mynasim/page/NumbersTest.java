// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void numbersReadAsPeopleWriteThem() {
        assertThat(Numbers.rounded(12_345.678, 3)).isEqualTo("12,300");
        assertThat(Numbers.rounded(0.0123456, 3)).isEqualTo("0.0123");
        assertThat(Numbers.rounded(-1.5, 3)).isEqualTo("−1.5");
        assertThat(Numbers.rounded(-1234.5, 5)).isEqualTo("−1,234.5");
        assertThat(Numbers.rounded(0, 3)).isEqualTo("0");
        assertThat(Numbers.rounded(25_000_000, 3)).isEqualTo("2.5e7");
        assertThat(Numbers.rounded(2.5e-9, 3)).isEqualTo("2.5e-9");
        assertThat(Numbers.whole(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void placesHaveATenth() {
        assertThat(Numbers.place(1.04)).isEqualTo("1");
        assertThat(Numbers.place(-0.04)).isEqualTo("0");
        assertThat(Numbers.place(-0.26)).isEqualTo("-0.3");
        assertThat(Numbers.place(12.25)).isEqualTo("12.3");
    }

    @Test
    void theUsersLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.rounded(1234.5, 5)).isEqualTo("1,234.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
