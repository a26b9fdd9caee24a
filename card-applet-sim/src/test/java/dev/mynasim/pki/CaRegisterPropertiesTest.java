// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to the records: what was true of the past stays true, and revoked is revoked. */
class CaRegisterPropertiesTest {
    /** One step: the clock goes on, then something is done to a certificate. */
    record Step(int seconds, int what, RevocationReason reason, int ahead) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(RevocationReason.class),
                        Arbitraries.integers().between(-100_000, 200_000))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void thePastStaysAsItWas(@ForAll("steps") List<Step> steps) {
        RegisterRig rig = new RegisterRig(CaPolicy.DEFAULT);
        CertificateId id = rig.auth(Device.PHONE).id();
        Map<Instant, CertificateStatus> seen = new TreeMap<>();
        for (Step step : steps) {
            // Two certainties about now: what was asked at this second before anything more is done, and all before.
            seen.put(rig.now, rig.register.status(id));
            rig.now = rig.now.plusSeconds(step.seconds() + 1L);
            apply(rig, id, step);
            seen.forEach((at, status) ->
                    assertThat(rig.register.statusAt(id, at)).as("at %s", at).isEqualTo(status));
        }
    }

    @Property(tries = 300)
    void whatIsRevokedForGoodStaysRevoked(@ForAll("steps") List<Step> steps) {
        RegisterRig rig = new RegisterRig(CaPolicy.DEFAULT);
        CertificateId id = rig.auth(Device.PHONE).id();
        List<CertificateStatus> found = new ArrayList<>();
        for (Step step : steps) {
            rig.now = rig.now.plusSeconds(step.seconds());
            apply(rig, id, step);
            CertificateStatus now = rig.register.status(id);
            if (now instanceof CertificateStatus.Revoked revoked
                    && revoked.reason() != RevocationReason.CERTIFICATE_HOLD) {
                found.add(now);
            }
            if (!found.isEmpty()) {
                assertThat(now).isEqualTo(found.get(0));
            }
        }
    }

    @Property(tries = 100)
    void theHistoryIsTheRegister(@ForAll("steps") List<Step> steps) {
        RegisterRig rig = new RegisterRig(CaPolicy.DEFAULT);
        CertificateId id = rig.auth(Device.PHONE).id();
        for (Step step : steps) {
            rig.now = rig.now.plusSeconds(step.seconds());
            apply(rig, id, step);
        }
        CaRegister again =
                new CaRegister(rig.register.roots(), CaPolicy.DEFAULT, () -> rig.now, rig.register.history());
        for (long second = 0; second < 2_000_000; second += 9_973) {
            Instant at = Instant.parse("2026-09-01T00:00:00Z").plusSeconds(second);
            assertThat(again.statusAt(id, at)).isEqualTo(rig.register.statusAt(id, at));
        }
    }

    private static void apply(RegisterRig rig, CertificateId id, Step step) {
        CaAnswer answer =
                switch (step.what()) {
                    case 0 -> rig.register.revoke(id, step.reason(), rig.now.plusSeconds(step.ahead()));
                    case 1 -> rig.register.revoke(id, RevocationReason.CERTIFICATE_HOLD);
                    case 2 -> rig.register.liftHold(id);
                    default -> rig.register.activate(id);
                };
        int lines = rig.register.history().size();
        assertThat(
                        answer instanceof CaAnswer.Done done
                                ? rig.register.history().get(lines - 1).equals(done.event())
                                : answer != null)
                .isTrue();
    }
}
