// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingWordsTest {
    private final CardProfile profile = profile();

    @Test
    void settingsAreToldInTheWordsOfTheProfile() {
        assertThat(profile.settings().words())
                .containsEntry("reselection", "clears-status")
                .containsEntry("blockedPin", "6984")
                .containsEntry("retryQueryWithLe", "refused");
    }

    @Test
    void whatIsNotNamedStaysAsItWas() throws DataFileException {
        CardProfile other = profile.withSettings(Map.of("reselection", "keeps-status", "blockedPin", "6983"));
        assertThat(other.settings().words())
                .containsEntry("reselection", "keeps-status")
                .containsEntry("blockedPin", "6983")
                .containsEntry("retryQueryWithLe", "refused");
        assertThat(other.withSettings(profile.settings().words())).isEqualTo(profile);
        assertThat(profile.withSettings(Map.of())).isEqualTo(profile);
    }

    @Test
    void anUnknownNameOrWordIsSaid() {
        refused(Map.of("reselecting", "never"), "reselecting");
        refused(Map.of("reselection", "never"), "never");
        refused(Map.of("blockedPin", "9000"), "9000");
    }

    private void refused(Map<String, String> settings, String named) {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> profile.withSettings(settings))
                .withMessageContaining(named);
    }

    private static CardProfile profile() {
        try {
            return Library.profile("plastic-contact");
        } catch (DataFileException e) {
            throw new AssertionError(e);
        }
    }
}
