// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Which certificates a card holds. */
public final class CertificatesOnCard {
    private static final int SIGN = 0x0001;
    private static final int AUTH = 0x000A;

    private CertificatesOnCard() {}

    /**
     * The certificates' numbers, sign first.
     *
     * @throws IllegalArgumentException when what stands in their files is none
     */
    public static List<CertificateId> of(CardImage image) {
        List<CertificateId> found = new ArrayList<>();
        image.applications().stream()
                .filter(application -> application.aid().equals(Aids.JPKI))
                .flatMap(application -> application.files().stream())
                .filter(FileImage.Transparent.class::isInstance)
                .map(FileImage.Transparent.class::cast)
                .filter(file -> file.id() == SIGN || file.id() == AUTH)
                .forEach(file -> found.add(CertificateId.of(
                        file.id() == SIGN ? CertificateKind.SIGN : CertificateKind.AUTH,
                        parse(file.contents().toByteArray()))));
        return List.copyOf(found);
    }

    private static X509Certificate parse(byte[] contents) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(contents));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a certificate file of the card holds none: " + e.getMessage(), e);
        }
    }
}
