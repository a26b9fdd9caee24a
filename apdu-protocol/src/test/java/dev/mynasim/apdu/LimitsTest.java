// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The limits and their ranges. */
class LimitsTest {
    @Test
    void theDefaultsAreTheDocumentedOnes() {
        assertThat(Limits.DEFAULTS).isEqualTo(new Limits(65_535, 65_535, 65_535, 16));
        assertThat(Limits.ISO).isEqualTo(new Limits(65_544, 65_538, 16_777_215, 64));
    }

    @Test
    void oneLimitIsChangedAtATime() {
        assertThat(Limits.DEFAULTS
                        .withCommandOctets(261)
                        .withResponseOctets(258)
                        .withTlvOctets(255)
                        .withTlvDepth(2))
                .isEqualTo(new Limits(261, 258, 255, 2));
    }

    @Test
    void outsideItsRangeALimitIsRefused() {
        assertThatThrownBy(() -> Limits.DEFAULTS.withCommandOctets(3)).hasMessage("commandOctets is 4 to 65544, not 3");
        assertThatThrownBy(() -> Limits.DEFAULTS.withResponseOctets(65_539)).hasMessageContaining("65539");
        assertThatThrownBy(() -> Limits.DEFAULTS.withTlvOctets(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Limits.DEFAULTS.withTlvDepth(65)).hasMessageContaining("65");
        assertThatThrownBy(() -> Limits.DEFAULTS.withTlvDepth(0)).hasMessageContaining("0");
    }
}
