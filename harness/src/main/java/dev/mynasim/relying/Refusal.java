// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.RevocationReason;
import java.time.Instant;
import java.util.Locale;

/**
 * Why a signature, a login or a document is refused. Whether a PIN is locked is never among the reasons: the card alone
 * knows that.
 */
public sealed interface Refusal {
    /** One sentence for a person. */
    String sentence();

    /** A name for programs, in lower-case letters and hyphens. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * Something that came is not what it should be.
     *
     * @param what what it should be
     * @param why what is wrong with it
     */
    record Malformed(String what, String why) implements Refusal {
        @Override
        public String sentence() {
            return "This is not " + what + ": " + why + ".";
        }
    }

    /**
     * The signature was not made with this key over these octets.
     *
     * @param why more about it
     */
    record WrongSignature(String why) implements Refusal {
        @Override
        public String sentence() {
            return "The signature is wrong: " + why + ".";
        }
    }

    /**
     * The certificate is of the other kind.
     *
     * @param wanted the kind that this service takes
     */
    record WrongKind(CertificateKind wanted) implements Refusal {
        @Override
        public String sentence() {
            return wanted == CertificateKind.SIGN
                    ? "A signature needs the sign certificate (署名用); this is the auth certificate."
                    : "A login needs the auth certificate (利用者証明用); this is the sign certificate.";
        }
    }

    /**
     * No pinned root issued the certificate, or it is not as the profile says.
     *
     * @param why what is wrong
     */
    record Untrusted(String why) implements Refusal {
        @Override
        public String sentence() {
            return "The certificate is not trusted: " + why + ".";
        }
    }

    /**
     * The certificate is of another hierarchy's policy.
     *
     * @param found its policies
     */
    record WrongPolicy(String found) implements Refusal {
        @Override
        public String sentence() {
            return "The certificate's policy " + found + " is none that this service takes.";
        }
    }

    /**
     * The certificate is not yet valid or the CA has not activated it.
     *
     * @param from when it will be
     */
    record NotYetActive(Instant from) implements Refusal {
        @Override
        public String sentence() {
            return "The certificate cannot be used before " + from + ".";
        }
    }

    /**
     * The certificate's or its root's last second is past.
     *
     * @param since that second
     */
    record Expired(Instant since) implements Refusal {
        @Override
        public String sentence() {
            return "The certificate ended at " + since + ".";
        }
    }

    /**
     * The CA revoked the certificate or put it on hold.
     *
     * @param reason why
     * @param since from when on
     */
    record Revoked(RevocationReason reason, Instant since) implements Refusal {
        @Override
        public String sentence() {
            return reason == RevocationReason.CERTIFICATE_HOLD
                    ? "The certificate is on hold since " + since + "."
                    : "The certificate is revoked since " + since + ", because: " + reason + ".";
        }
    }

    /** The CA knows no such certificate, or it is not active yet: the answer is the same. */
    record UnknownToCa() implements Refusal {
        @Override
        public String sentence() {
            return "The CA does not know this certificate; it may not be active yet.";
        }
    }

    /**
     * What is known about revocation is too old to rely on.
     *
     * @param why how old
     */
    record StaleRevocation(String why) implements Refusal {
        @Override
        public String sentence() {
            return "Nothing recent enough is known about revocation: " + why + ".";
        }
    }

    /**
     * Nobody says whether the certificate is revoked.
     *
     * @param why what went wrong
     */
    record NoRevocationAnswer(String why) implements Refusal {
        @Override
        public String sentence() {
            return "Nobody said whether the certificate is revoked: " + why + ".";
        }
    }

    /** The challenge is none of this service's, or so old that it is forgotten. */
    record UnknownChallenge() implements Refusal {
        @Override
        public String sentence() {
            return "This service asked no such question; begin the login again.";
        }
    }

    /** The challenge was answered before: a replay. */
    record UsedChallenge() implements Refusal {
        @Override
        public String sentence() {
            return "This question was answered before; begin the login again.";
        }
    }

    /**
     * The challenge's life is over.
     *
     * @param since when it ended
     */
    record ExpiredChallenge(Instant since) implements Refusal {
        @Override
        public String sentence() {
            return "The time for this login ended at " + since + "; begin it again.";
        }
    }
}
