// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.image.PinRule;
import dev.mynasim.pki.CertificateAuthority;
import dev.mynasim.pki.CertificateRequest;
import dev.mynasim.pki.Municipality;
import dev.mynasim.pki.OpaqueNames;
import dev.mynasim.pki.TestKeys;
import dev.mynasim.pki.Validity;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.util.List;

/** Turns a persona and a kind of card into a card image. Deterministic: the same input, the same octets. */
public final class Personalization {
    /** AID of the issuer security domain. */
    public static final Aid ISSUER_SECURITY_DOMAIN = Aid.ofHex("A0000001510000");

    /** AID of the JPKI application. */
    public static final Aid JPKI = Aid.ofHex("D392F000260100000001");

    /** Octets of a leaf certificate's EF: the worst case, a 200-character address, takes about 2,550. */
    public static final int LEAF_FILE_LENGTH = 3072;

    private static final int ROOT_FILE_LENGTH = 2048;
    private static final byte FILLER = (byte) 0xFF;
    private static final int AUTH_TRIES = 3;
    private static final int SIGN_TRIES = 5;

    private final CertificateAuthority signRoot;
    private final CertificateAuthority authRoot;

    /**
     * Personalisation with roots of one's own.
     *
     * @param signRoot issues the sign certificates
     * @param authRoot issues the auth certificates
     */
    public Personalization(CertificateAuthority signRoot, CertificateAuthority authRoot) {
        this.signRoot = signRoot;
        this.authRoot = authRoot;
    }

    /** Personalisation with the bundled test roots. */
    public static Personalization withTestRoots() {
        return new Personalization(CertificateAuthority.testSignRoot(), CertificateAuthority.testAuthRoot());
    }

    /** The card of a persona. */
    public CardImage personalize(Persona persona, CardProfile profile) {
        return new CardImage(
                Atr.ofHex(profile.atr()),
                profile.toCardSettings(),
                List.of(issuerSecurityDomain(), jpki(persona, profile)));
    }

    // EF 001E is the only one there: it can be selected and never read (card-protocol.md section 1.4).
    private static ApplicationImage issuerSecurityDomain() {
        return new ApplicationImage(
                ApplicationImage.Kind.ISSUER_SECURITY_DOMAIN,
                ISSUER_SECURITY_DOMAIN,
                List.of(new FileImage.Reserved(0x001E)),
                List.of());
    }

    // The files of card-protocol.md section 3.1.
    private ApplicationImage jpki(Persona persona, CardProfile profile) {
        Persona.Certificates certificates = persona.certificates();
        KeyPair signKey = TestKeys.cardPair(certificates.signKey());
        KeyPair authKey = TestKeys.cardPair(certificates.authKey());
        Seed seed = new Seed(persona.persona());
        AccessCondition signPassword = AccessCondition.pin(0x001B);
        return new ApplicationImage(
                ApplicationImage.Kind.JPKI,
                JPKI,
                List.of(
                        leafFile(0x0001, signCertificate(persona, signKey, seed), signPassword),
                        rootFile(0x0002, signRoot.certificate()),
                        free(0x0006, TokenInfo.of(profile.tokenLabel(), seed.digits("token serial number", 16))),
                        free(0x0008, Octets.ofHex("8F8F00")),
                        leafFile(0x000A, authCertificate(persona, authKey, seed), AccessCondition.always()),
                        rootFile(0x000B, authRoot.certificate()),
                        key(0x0017, authKey, AccessCondition.pin(0x0018)),
                        pin(0x0018, persona.pins().auth(), AUTH_TRIES, PinRule.FOUR_DIGITS),
                        key(0x001A, signKey, signPassword),
                        pin(0x001B, persona.pins().sign(), SIGN_TRIES, PinRule.SIGN_PASSWORD)),
                List.of());
    }

    private X509Certificate signCertificate(Persona persona, KeyPair key, Seed seed) {
        Instant issued = persona.certificates().issued();
        Municipality municipality = persona.holder().municipality();
        int sequence = Integer.parseInt(seed.digits("sign sequence number", 5));
        return signRoot.issueSign(
                persona.holder().toHolder(),
                key.getPublic(),
                BigInteger.valueOf(persona.certificates().signNumber()),
                request(persona, OpaqueNames.sign(issued, sequence, municipality)));
    }

    private X509Certificate authCertificate(Persona persona, KeyPair key, Seed seed) {
        Municipality municipality = persona.holder().municipality();
        return authRoot.issueAuth(
                key.getPublic(),
                BigInteger.valueOf(persona.certificates().authNumber()),
                request(persona, OpaqueNames.auth(seed.alphanumeric("auth common name", 14), municipality)));
    }

    private static CertificateRequest request(Persona persona, String commonName) {
        Validity validity = Validity.ofLeaf(
                persona.certificates().issued(),
                persona.holder().birthDate(),
                persona.card().expiry());
        return new CertificateRequest(persona.holder().municipality(), commonName, validity);
    }

    private static FileImage leafFile(int id, X509Certificate certificate, AccessCondition read) {
        return new FileImage.Transparent(id, encoded(certificate).paddedTo(LEAF_FILE_LENGTH, FILLER), read);
    }

    private static FileImage rootFile(int id, X509Certificate certificate) {
        return free(id, encoded(certificate).paddedTo(ROOT_FILE_LENGTH, FILLER));
    }

    private static FileImage free(int id, Octets contents) {
        return new FileImage.Transparent(id, contents, AccessCondition.always());
    }

    private static FileImage key(int id, KeyPair pair, AccessCondition use) {
        return new FileImage.Key(id, (RSAPrivateCrtKey) pair.getPrivate(), use);
    }

    private static FileImage pin(int id, String value, int tries, PinRule rule) {
        return new FileImage.Pin(id, Octets.ofAscii(value), tries, tries, rule);
    }

    private static Octets encoded(X509Certificate certificate) {
        try {
            return Octets.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just made has no encoding", e);
        }
    }
}
