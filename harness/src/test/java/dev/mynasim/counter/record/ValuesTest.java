// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.counter.cases.CaseFile;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that cannot be wrong, and what they say of themselves. */
class ValuesTest {
    private static final Dossier A = Objects.requireNonNull(CaseFile.dossiers().get("A"));
    private static final LocalDateTime ISSUED = LocalDateTime.of(2026, 9, 1, 10, 0);

    @Test
    void impossibleOrdersAreRefused() {
        CardRecord card = Objects.requireNonNull(A.card());
        assertThatThrownBy(() -> card.until(card.madeOn().minusDays(1)))
                .hasMessageContaining("cannot end on 2021-11-30");
        assertThatThrownBy(() -> certificate(ISSUED.minusMinutes(1), LocalDate.of(2031, 11, 14)))
                .hasMessageContaining("cannot be active from 2026-09-01T09:59");
        assertThatThrownBy(() -> certificate(ISSUED, LocalDate.of(2026, 8, 31)))
                .hasMessageContaining("end on 2026-08-31");
        assertThatThrownBy(() -> new Dossier(A.person(), card, /* sign= */ A.auth(), /* auth= */ A.sign(), null))
                .hasMessageContaining("exchanged");
        Person person = A.person();
        assertThatThrownBy(() -> new Person(
                        person.holder(),
                        person.municipality(),
                        null,
                        person.stay(),
                        false,
                        false,
                        LocalDate.of(1985, 11, 13)))
                .hasMessage("somebody born on 1985-11-14 cannot have died on 1985-11-13");
    }

    @Test
    void emptyRequestsAndStrangeNumbersAreRefused() {
        assertThatThrownBy(() -> new Request.RenewCertificates(Set.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new Request.ResetPins(Set.of(), Request.ResetAct.UNLOCK))
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> new Fee(-1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(
                        () -> new Prompt(Prompt.Act.SET, PinKind.SIGN, Prompt.Typist.PERSON, 3, Prompt.Otherwise.STOP))
                .hasMessageContaining("not 3 times");
    }

    /** S-13 and section 4: unknown, good, revoked from the moment on; expiry changes nothing at the CA. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-02T09:59, UNKNOWN, true",
        "2026-09-02T10:00, GOOD, true",
        "2027-01-31T23:59, GOOD, true",
        "2027-02-01T00:00, REVOKED, false",
        "2031-11-15T00:00, REVOKED, false"
    })
    void aCertificateHasAStatus(LocalDateTime moment, Status status, boolean lives) {
        CertificateRecord certificate = certificate(ISSUED.plusDays(1), LocalDate.of(2031, 11, 14))
                .with(new Revocation(RevocationReason.SUPERSEDED, LocalDateTime.of(2027, 2, 1, 0, 0)));
        assertThat(certificate.statusAt(moment)).isEqualTo(status);
        assertThat(certificate.lives(moment)).isEqualTo(lives);
    }

    @Test
    void anExpiredCertificateIsGoodToTheCaButLivesNoMore() {
        CertificateRecord certificate = certificate(ISSUED, LocalDate.of(2031, 11, 14));
        LocalDateTime after = LocalDateTime.of(2031, 11, 15, 0, 0);
        assertThat(certificate.statusAt(after)).isEqualTo(Status.GOOD);
        assertThat(certificate.lives(after)).isFalse();
        assertThat(certificate.lives(after.minusSeconds(1))).isTrue();
    }

    /** RFC 5280 section 5.3.1. */
    @ParameterizedTest
    @CsvSource({
        "0, unspecified",
        "1, keyCompromise",
        "2, cACompromise",
        "3, affiliationChanged",
        "4, superseded",
        "5, cessationOfOperation",
        "6, certificateHold"
    })
    void reasonsHaveTheirNumbers(int code, String name) {
        assertThat(Arrays.stream(RevocationReason.values()).filter(reason -> reason.code() == code))
                .singleElement()
                .extracting(RevocationReason::rfcName)
                .isEqualTo(name);
    }

    private static CertificateRecord certificate(LocalDateTime active, LocalDate expiry) {
        return new CertificateRecord(CertificateKind.AUTH, ISSUED, active, expiry, null);
    }
}
