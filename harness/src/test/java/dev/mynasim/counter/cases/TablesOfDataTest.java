// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.counter.file.RequestReader;
import dev.mynasim.counter.record.Ending;
import dev.mynasim.counter.record.Endings;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.rule.RuleBook;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The other data files: what ends what (section 4), and that every kind of request can be written in a file. */
class TablesOfDataTest {
    /** Copied from counter-procedures.md section 4. */
    @ParameterizedTest
    @CsvSource({
        "MOVE_WITHIN_CITY, REVOKED, STAYS, affiliationChanged",
        "MOVE_IN, REVOKED, STAYS, affiliationChanged",
        "MOVE_OUT, REVOKED, STAYS, affiliationChanged",
        "MOVE_ABROAD_CONTINUED, REVOKED, STAYS, affiliationChanged",
        "MOVE_ABROAD, REVOKED, REVOKED, cessationOfOperation",
        "DATA_CHANGE, REVOKED, STAYS, affiliationChanged",
        "MINOR_CORRECTION, STAYS, STAYS, ",
        "DEATH, REVOKED, REVOKED, cessationOfOperation",
        "LOSS, HOLD, HOLD, certificateHold",
        "KEY_LEAK, IF_MEANT, IF_MEANT, keyCompromise",
        "REQUEST, IF_MEANT, IF_MEANT, cessationOfOperation",
        "RENEWAL, IF_MEANT, IF_MEANT, superseded",
        "DESTROYED, REVOKED, REVOKED, unspecified",
        "LAPSE, REVOKED, REVOKED, cessationOfOperation",
        "PIN_LOCK, STAYS, STAYS, ",
        "EXPIRY, STAYS, STAYS, "
    })
    void whatEndsWhat(RegisterEvent event, Ending.Fate sign, Ending.Fate auth, String reason) {
        Ending ending = Endings.bundled().of(event);
        assertThat(ending.sign()).isEqualTo(sign);
        assertThat(ending.auth()).isEqualTo(auth);
        assertThat(ending.reason() == null ? null : ending.reason().rfcName()).isEqualTo(reason);
        assertThat(RuleBook.bundled().rules(ending.rules())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endings: []",
                "endings: [{event: DEATH, sign: REVOKED, auth: REVOKED, rules: [A-102]}]",
                "endings: [{event: PIN_LOCK, sign: STAYS, auth: STAYS, rules: [A-102]},"
                        + " {event: PIN_LOCK, sign: STAYS, auth: STAYS, rules: [A-102]}]"
            })
    void aTableWithMistakesIsRefused(String text) throws SettingsException {
        var file = SettingsFile.parse("mine.yaml", text);
        assertThatThrownBy(() -> Endings.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("mine.yaml, line 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: [{id: S-1, mark: SINGLE, sources: [x], says: x}] | is no rule id",
                "rules: [{id: S-01, mark: MAYBE, sources: [x], says: x}] | is not known here",
                "rules: [{id: S-01, mark: SINGLE, sources: [], says: x}] | at least one source",
                "rules: [{id: S-01, mark: SINGLE, sources: [x], says: x}, {id: S-01, mark: SINGLE, sources: [x], says: x}] | twice"
            })
    void rulesWithMistakesAreRefused(String text, String complaint) throws SettingsException {
        var file = SettingsFile.parse("mine.yaml", text);
        assertThatThrownBy(() -> RuleBook.read(file)).hasMessageContaining(complaint);
    }

    @Test
    void everyRequestHasAWord() {
        assertThat(RequestReader.words()).hasSize((int) Arrays.stream(Request.class.getPermittedSubclasses())
                .filter(Request.class::isAssignableFrom)
                .count());
    }
}
