// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Instant;
import java.time.LocalDate;

/** A register with a clock that a test sets, and applications of invented people. */
final class RegisterRig {
    static final Municipality TAKASAKI = new Municipality("Gunma-ken", "Takasaki-shi", "10202");
    static final Municipality MAEBASHI = new Municipality("Gunma-ken", "Maebashi-shi", "10201");

    private static final CaRoots ROOTS = CaRoots.of(Hierarchy.TEST);

    /** What the CA's clock shows. */
    Instant now = Instant.parse("2026-09-01T05:00:00Z");

    final CaRegister register;

    RegisterRig(CaPolicy policy) {
        register = new CaRegister(ROOTS, policy, () -> now);
    }

    static RegisterRig withoutDelay() {
        return new RegisterRig(CaPolicy.WITHOUT_DELAY);
    }

    IssuedCertificate sign() {
        return register.issue(signApplication(TAKASAKI, Device.CARD));
    }

    IssuedCertificate auth() {
        return auth(Device.CARD);
    }

    IssuedCertificate auth(Device device) {
        return register.issue(new CertificateApplication.Auth(
                TAKASAKI, TestKeys.cardPair(1).getPublic(), LocalDate.of(2031, 8, 14), device));
    }

    static CertificateApplication signApplication(Municipality municipality, Device device) {
        return new CertificateApplication.Sign(
                Holder.withoutSubstitutes("高崎　花子", '2', LocalDate.of(1985, 8, 14), "群馬県高崎市高松町３５－１"),
                municipality,
                TestKeys.cardPair(0).getPublic(),
                LocalDate.of(2031, 8, 14),
                device);
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
