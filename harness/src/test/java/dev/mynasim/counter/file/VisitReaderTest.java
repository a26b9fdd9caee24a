// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.counter.cases.CaseFile;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.visit.Visit;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit is read strictly, and a mistake is told with its place. */
class VisitReaderTest {
    @Test
    void aVisitIsRead() throws SettingsException {
        Visit visit = read("""
                dossier: A
                request: {renew: {kinds: [AUTH, SIGN]}}
                by: agent
                without: [APPLICATION_FORM]
                at: BRANCH
                on: "2026-09-01T10:00"
                """);
        assertThat(visit.request())
                .isEqualTo(new Request.RenewCertificates(Set.of(CertificateKind.SIGN, CertificateKind.AUTH)));
        assertThat(visit.applicant()).isEqualTo(new Applicant.Agent());
        assertThat(visit.documents().papers())
                .contains(Paper.CARD, Paper.PROXY_IDENTITY)
                .doesNotContain(Paper.APPLICATION_FORM);
        assertThat(visit.place()).isEqualTo(Office.BRANCH);
        assertThat(visit.at()).isEqualTo(LocalDateTime.of(2026, 9, 1, 10, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dossier: Z | dossier: \"Z\" is not known here",
                "request: fly | request: \"fly\" is not known here",
                "request: {renew: {kinds: []}} | at least one is needed here",
                "request: {renew: {kinds: [FACE]}} | \"FACE\" is not known here; known are AUTH, SIGN",
                "request: {move-out: {planned: soon}} | a date such as 2026-09-01 is expected here, not soon",
                "on: tomorrow | a moment in Japan such as 2026-09-01T10:00 is expected here, not tomorrow",
                "at: MOON | \"MOON\" is not known here",
                "by: friend | \"friend\" is not known here",
                "colour: red | the field \"colour\" is not known here",
                "but: {card: {made: 2026-01-01, expiry: 2025-01-01}} | cannot end on 2025-01-01"
            })
    void aMistakeIsToldWithItsPlace(String line, String complaint) {
        assertThatThrownBy(() -> read("dossier: A\nrequest: renew-nothing\non: \"2026-09-01T10:00\"\n", line))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("mine.yaml, line ")
                .hasMessageContaining(complaint.replace("dossier: ", "").replace("request: ", ""));
    }

    @ParameterizedTest
    @CsvSource({"K3, NEVER, there is no choice", "K99, NONE, there is no choice"})
    void aChoiceThatIsNotThereIsTold(String conflict, String choice, String complaint) throws SettingsException {
        Fields fields = SettingsFile.parse("mine.yaml", "policies: {" + conflict + ": " + choice + "}");
        assertThatThrownBy(() -> VisitReader.policies(fields))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(complaint);
    }

    private static Visit read(String text) throws SettingsException {
        return VisitReader.read(SettingsFile.parse("mine.yaml", text), CaseFile.dossiers());
    }

    /** A whole visit in which one line is replaced, or to which one is added. */
    private static Visit read(String usual, String line) throws SettingsException {
        String field = line.substring(0, line.indexOf(':') + 1);
        String others = usual.replace("renew-nothing", "report-loss")
                .lines()
                .filter(other -> !other.startsWith(field))
                .reduce("", (left, right) -> left + right + "\n");
        return read(others + line + "\n");
    }
}
