// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Duration;

/**
 * What differs between sources about how the CA keeps its records.
 *
 * @param signActivation how long after its issue a sign certificate becomes usable, 0 to 3 days
 * @param authActivation the same for auth certificates
 * @param holds which holds can be lifted
 */
public record CaPolicy(Duration signActivation, Duration authActivation, Holds holds) {
    private static final Duration LONGEST = Duration.ofDays(3);
    private static final Duration USUAL = Duration.ofHours(24);

    /** 24 hours for both (counter-procedures.md K4); a hold is lifted for a phone's auth certificate only (C3). */
    public static final CaPolicy DEFAULT = new CaPolicy(USUAL, USUAL, Holds.LIFTED_FOR_PHONE_AUTH);

    /** Usable at once. */
    public static final CaPolicy WITHOUT_DELAY = new CaPolicy(Duration.ZERO, Duration.ZERO, DEFAULT.holds);

    /** Which holds can be lifted (certificates-pki.md section 13, C3). */
    public enum Holds {
        /** None. */
        NEVER_LIFTED,
        /** Of auth certificates in phones. */
        LIFTED_FOR_PHONE_AUTH,
        /** All. */
        ALWAYS_LIFTED;

        boolean canBeLifted(CertificateKind kind, Device device) {
            return switch (this) {
                case NEVER_LIFTED -> false;
                case LIFTED_FOR_PHONE_AUTH -> kind == CertificateKind.AUTH && device == Device.PHONE;
                case ALWAYS_LIFTED -> true;
            };
        }
    }

    /** Checks the delays. */
    public CaPolicy {
        check(signActivation);
        check(authActivation);
    }

    Duration activation(CertificateKind kind) {
        return kind == CertificateKind.SIGN ? signActivation : authActivation;
    }

    private static void check(Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an activation delay is 0 to 3 days, not " + delay);
        }
    }
}
