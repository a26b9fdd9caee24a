// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDateTime;

/** From when a certificate can be used: some days after its issue (S-13, A-60, K4). */
public final class Activation {
    private Activation() {}

    /** The first moment at which the CA calls it good. */
    public static LocalDateTime of(CertificateKind kind, LocalDateTime issued, Policies policies) {
        Policy.ActivationDelay delay = policies.choice(Policy.ActivationDelay.class);
        return issued.plus(kind == CertificateKind.SIGN ? delay.sign() : delay.auth());
    }
}
