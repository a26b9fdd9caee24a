// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.pki.CertificateAuthority;
import dev.mynasim.pki.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Turns a persona and a kind of card into a card image. Deterministic: the same input, the same octets. What cards have
 * in common, roots and issuers' certificates, is made once for all cards of one object of this class, which several
 * threads may use.
 */
public final class Personalization {
    /** Octets of a pseudo-unique PICC identifier (ISO/IEC 14443-3, type B). */
    private static final int PUPI_LENGTH = 4;

    /** AID of the issuer security domain. */
    public static final Aid ISSUER_SECURITY_DOMAIN = Aids.ISSUER_SECURITY_DOMAIN;

    /** AID of the JPKI application. */
    public static final Aid JPKI = Aids.JPKI;

    /** Octets of a leaf certificate's EF: the worst case, a 200-character address, takes about 2,550. */
    public static final int LEAF_FILE_LENGTH = 3072;

    private final Function<Hierarchy, Roots> roots;
    private final CvCertificates certificates = new CvCertificates();

    private Personalization(Function<Hierarchy, Roots> roots) {
        this.roots = roots;
    }

    /**
     * Personalisation with roots of one's own, whatever hierarchy a profile names.
     *
     * @param signRoot issues the sign certificates
     * @param authRoot issues the auth certificates
     */
    public Personalization(CertificateAuthority signRoot, CertificateAuthority authRoot) {
        this(hierarchy -> new Roots(signRoot, authRoot));
    }

    /** Personalisation with the bundled test roots of the hierarchy that a profile names. */
    public static Personalization withTestRoots() {
        Map<Hierarchy, Roots> made = new ConcurrentHashMap<>();
        return new Personalization(hierarchy -> made.computeIfAbsent(hierarchy, Roots::of));
    }

    /**
     * The first card of a persona, made on a fixed day; see {@link Issuing#DEFAULT}.
     *
     * @throws DataFileException when a file that the persona names cannot be used, or its dates do not fit
     */
    public CardImage personalize(Persona persona, CardProfile profile) throws DataFileException {
        return personalize(persona, profile, Issuing.DEFAULT);
    }

    /**
     * A card of a persona.
     *
     * @throws DataFileException when a file that the persona names cannot be used, or its dates do not fit
     */
    public CardImage personalize(Persona persona, CardProfile profile, Issuing issuing) throws DataFileException {
        CardOrder order = CardOrder.of(persona, profile, issuing);
        List<ApplicationImage> applications = new ArrayList<>();
        for (CardProfile.Application application : profile.applications()) {
            applications.add(new ApplicationImage(
                    application.kind(),
                    Aids.of(application.kind()),
                    files(application, order),
                    dataObjects(application, order)));
        }
        Optional<Octets> uid = profile.uid() == CardProfile.Uid.OF_CARD
                ? Optional.of(Octets.of(order.seed().octets("PUPI", PUPI_LENGTH)))
                : Optional.empty();
        return new CardImage(Atr.ofHex(profile.atr()), profile.toCardSettings(), applications, uid);
    }

    private List<FileImage> files(CardProfile.Application application, CardOrder order) throws DataFileException {
        return switch (application) {
            // The only one there: it can be selected and never read (card-protocol.md section 1.4).
            case ISSUER_SECURITY_DOMAIN -> Ef.reserved(0x001E);
            case JPKI ->
                JpkiFiles.of(order, roots.apply(order.profile().hierarchy().hierarchy()));
            case TEXT_INPUT_SUPPORT -> TextFiles.of(order, certificates);
            case SURFACE_CHECK -> SurfaceFiles.of(order, certificates);
            case JUKI -> CommonFiles.ofJuki(order);
            case COMMON -> CommonFiles.ofCommon(order);
            case READER_TEST -> ReaderTestFiles.ofReaderTest();
            case PROTOCOL_TEST -> List.of();
        };
    }

    private List<DataObjectImage> dataObjects(CardProfile.Application application, CardOrder order) {
        return switch (application) {
            case ISSUER_SECURITY_DOMAIN -> CardManagerObjects.ofIssuerSecurityDomain(order, certificates);
            case JPKI, TEXT_INPUT_SUPPORT, SURFACE_CHECK, JUKI, COMMON -> CardManagerObjects.ofEveryApplication(order);
            case READER_TEST, PROTOCOL_TEST -> List.of();
        };
    }
}
