// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each conflict of section 6 has a choice, and the first constant of each is the default. */
class PoliciesTest {
    @Test
    void allFourteenConflictsHaveAChoice() {
        assertThat(Policies.all().map(Policy::conflict).distinct())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 14)
                        .mapToObj(number -> "K" + number)
                        .toList());
        assertThat(Policies.all())
                .allSatisfy(policy -> assertThat(Policies.DEFAULTS.with(policy).choice(policy.getClass()))
                        .isEqualTo(policy));
    }

    /** Section 6, column "default". */
    @Test
    void defaultsAreTheSheets() {
        assertThat(Policies.DEFAULTS.choice(Policy.SignPinLength.class).most()).isEqualTo(16);
        assertThat(Policies.DEFAULTS.choice(Policy.SignPinCharacters.class))
                .isEqualTo(Policy.SignPinCharacters.LETTER_AND_DIGIT);
        assertThat(Policies.DEFAULTS.choice(Policy.RenewalWindow.class))
                .isEqualTo(Policy.RenewalWindow.DAY_AFTER_THREE_MONTHS_BEFORE);
        assertThat(Policies.DEFAULTS.choice(Policy.ActivationDelay.class).sign())
                .hasHours(24);
        assertThat(Policies.DEFAULTS.choice(Policy.ActivationDelay.class).auth())
                .hasHours(24);
        assertThat(Policies.DEFAULTS.choice(Policy.FoundCard.class)).isEqualTo(Policy.FoundCard.REISSUE);
        assertThat(Policies.DEFAULTS.choice(Policy.NinetyDays.class))
                .isEqualTo(Policy.NinetyDays.NOTIFICATION_IS_DAY_ONE);
        assertThat(Policies.DEFAULTS.choice(Policy.MoveOutEnds.class)).isEqualTo(Policy.MoveOutEnds.EARLIER_OF_BOTH);
        assertThat(Policies.DEFAULTS.choice(Policy.Wards.class)).isEqualTo(Policy.Wards.REJECT);
        assertThat(Policies.DEFAULTS.choice(Policy.BlockedPin.class)).isEqualTo(Policy.BlockedPin.AS_THE_CARD_PROFILE);
        assertThat(Policies.DEFAULTS.choice(Policy.ChangeCommand.class)).isEqualTo(Policy.ChangeCommand.BOTH);
        assertThat(Policies.DEFAULTS.choice(Policy.KioskAuthReset.class)).isEqualTo(Policy.KioskAuthReset.SOME_CHAINS);
        assertThat(Policies.DEFAULTS.choice(Policy.CertificateLength.class))
                .isEqualTo(Policy.CertificateLength.BIRTHDAY);
        assertThat(Policies.DEFAULTS.choice(Policy.CertificateFee.class))
                .isEqualTo(Policy.CertificateFee.WITH_REPLACED_CARD);
        assertThat(Policies.DEFAULTS.choice(Policy.JukiCardEnd.class)).isEqualTo(Policy.JukiCardEnd.DECEMBER_22);
        for (Option option : Option.values()) {
            assertThat(Policies.DEFAULTS.has(option)).as(option.name()).isFalse();
            assertThat(Policies.DEFAULTS.with(option).has(option)).isTrue();
        }
    }

    @Test
    void choicesHaveNames() {
        assertThat(Policies.DEFAULTS.with("K6", "ninety-days-pass").choice(Policy.NinetyDays.class))
                .isEqualTo(Policy.NinetyDays.NINETY_DAYS_PASS);
        assertThatThrownBy(() -> Policies.DEFAULTS.with("K6", "sometimes"))
                .hasMessage("there is no choice \"sometimes\" for \"K6\"; there are K6 NOTIFICATION_IS_DAY_ONE,"
                        + " K6 NINETY_DAYS_PASS");
        assertThatThrownBy(() -> Policies.DEFAULTS.with("K15", "x")).hasMessageContaining("K1 SIX_TO_SIXTEEN");
    }
}
