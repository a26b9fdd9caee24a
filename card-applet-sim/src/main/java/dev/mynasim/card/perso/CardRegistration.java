// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.RevocationReason;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the certificates of a personalised card into the CA's records, as if the CA had issued them. */
public final class CardRegistration {
    private static final int SIGN_FILE = 0x0001;
    private static final int AUTH_FILE = 0x000A;

    private CardRegistration() {}

    /**
     * Takes over a card's certificates, and revokes them where the persona's register says so.
     *
     * @param persona whose register counts; {@code null}: nothing is revoked
     * @return the certificates, 0 to 2
     * @throws IllegalArgumentException when one was not issued by the register's roots, or its number is taken
     */
    public static List<CertificateId> register(CardImage card, @Nullable Persona persona, CaRegister register) {
        Persona.Register told = persona == null ? null : persona.register();
        List<CertificateId> taken = new ArrayList<>();
        certificate(card, SIGN_FILE)
                .ifPresent(leaf -> taken.add(
                        enter(register, CertificateKind.SIGN, leaf, told == null ? null : told.signRevocation())));
        certificate(card, AUTH_FILE)
                .ifPresent(leaf -> taken.add(
                        enter(register, CertificateKind.AUTH, leaf, told == null ? null : told.authRevocation())));
        return taken;
    }

    private static CertificateId enter(
            CaRegister register, CertificateKind kind, X509Certificate leaf, Persona.@Nullable Reason reason) {
        CertificateId id = register.adopt(kind, leaf).id();
        if (reason != null) {
            register.revoke(id, reason(reason));
        }
        return id;
    }

    private static RevocationReason reason(Persona.Reason reason) {
        return switch (reason) {
            case KEY_COMPROMISE -> RevocationReason.KEY_COMPROMISE;
            case AFFILIATION_CHANGED -> RevocationReason.AFFILIATION_CHANGED;
            case SUPERSEDED -> RevocationReason.SUPERSEDED;
            case CESSATION_OF_OPERATION -> RevocationReason.CESSATION_OF_OPERATION;
            case CERTIFICATE_HOLD -> RevocationReason.CERTIFICATE_HOLD;
        };
    }

    // What is behind the certificate in its file is filler, which the reader of certificates leaves alone.
    private static Optional<X509Certificate> certificate(CardImage card, int file) {
        Optional<byte[]> contents = card.applications().stream()
                .filter(application -> application.kind() == ApplicationImage.Kind.JPKI)
                .flatMap(application -> application.files().stream())
                .filter(found -> found.id() == file)
                .filter(FileImage.Transparent.class::isInstance)
                .map(found -> ((FileImage.Transparent) found).contents().toByteArray())
                .findFirst();
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(contents.get())));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("file %04X of the card holds no certificate".formatted(file), e);
        }
    }
}
