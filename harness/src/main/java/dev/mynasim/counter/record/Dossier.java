// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import dev.mynasim.pki.CertificateKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the registers know of a person.
 *
 * @param person the person
 * @param card the card; null without one
 * @param sign the latest sign certificate, revoked or expired ones too; null when there never was one
 * @param auth the latest auth certificate, likewise
 * @param move a move that is not finished; null otherwise
 */
public record Dossier(
        Person person,
        @Nullable CardRecord card,
        @Nullable CertificateRecord sign,
        @Nullable CertificateRecord auth,
        @Nullable Move move) {
    /** Checks that each certificate stands in its place. */
    public Dossier {
        if ((sign != null && sign.kind() != CertificateKind.SIGN)
                || (auth != null && auth.kind() != CertificateKind.AUTH)) {
            throw new IllegalArgumentException("the sign and the auth certificate are exchanged");
        }
    }

    /** The latest certificate of a kind. */
    public Optional<CertificateRecord> certificate(CertificateKind kind) {
        return Optional.ofNullable(kind == CertificateKind.SIGN ? sign : auth);
    }

    /** The same with another person. */
    public Dossier with(Person changed) {
        return new Dossier(changed, card, sign, auth, move);
    }

    /** The same with another card. */
    public Dossier with(@Nullable CardRecord changed) {
        return new Dossier(person, changed, sign, auth, move);
    }

    /** The same with another certificate of its kind. */
    public Dossier with(CertificateRecord changed) {
        return changed.kind() == CertificateKind.SIGN
                ? new Dossier(person, card, changed, auth, move)
                : new Dossier(person, card, sign, changed, move);
    }

    /** The same with another unfinished move. */
    public Dossier with(@Nullable Move changed) {
        return new Dossier(person, card, sign, auth, changed);
    }
}
