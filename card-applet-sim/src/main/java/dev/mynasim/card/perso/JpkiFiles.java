// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.pki.CvAuthority;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of the JPKI application (card-protocol.md section 3.1). */
final class JpkiFiles {
    private static final int ROOT_FILE_LENGTH = 2048;
    private static final int AUTH_PIN = 0x0018;
    private static final int SIGN_PASSWORD = 0x001B;
    private static final byte PRESENT = (byte) 0x8F;

    private JpkiFiles() {}

    static List<FileImage> of(CardOrder order, Roots roots) throws DataFileException {
        LeafCertificates leaves = new LeafCertificates(order, roots);
        Optional<X509Certificate> sign = leaves.sign();
        List<FileImage> files = new ArrayList<>();
        // On a child's card SELECT of 0001 answers 6A82 (section 10, unknown 15) until the issuer writes one.
        AccessCondition signPassword = AccessCondition.pin(SIGN_PASSWORD);
        files.add(sign.map(certificate -> leaf(0x0001, certificate, signPassword))
                .orElseGet(() -> new FileImage.Vacant(0x0001, Personalization.LEAF_FILE_LENGTH, signPassword)));
        files.add(root(0x0002, roots.sign().certificate()));
        files.add(Ef.free(
                0x0006, TokenInfo.of(order.profile().tokenLabel(), order.seed().digits("token serial number", 16))));
        files.add(Ef.free(0x0008, new byte[] {sign.isPresent() ? PRESENT : 0, PRESENT, 0}));
        files.add(leaf(0x000A, leaves.auth(), authCertificateRead(order)));
        files.add(root(0x000B, roots.auth().certificate()));
        files.add(new FileImage.PublicKey(
                0x0016, (RSAPublicKey) CvAuthority.testTerminalCa().publicKey()));
        files.add(Ef.key(0x0017, order.keys().auth(), AccessCondition.pin(AUTH_PIN)));
        files.add(order.pins().auth(AUTH_PIN));
        order.keys()
                .sign()
                .filter(pair -> sign.isPresent())
                .ifPresentOrElse(
                        pair -> files.add(Ef.key(0x001A, pair, AccessCondition.pin(SIGN_PASSWORD))),
                        () -> files.addAll(Ef.reserved(0x001A)));
        files.add(order.pins().sign(SIGN_PASSWORD));
        if (order.hasFilesOfUnknownPurpose()) {
            files.addAll(ofUnknownPurpose());
        }
        return files;
    }

    // Found by a sweep, SINGLE. 0009 was refused with every PIN; 0010 answers a query of its tries.
    private static List<FileImage> ofUnknownPurpose() {
        List<FileImage> files = new ArrayList<>(Ef.reserved(0x0005, 0x0019, 0x001C, 0x001E));
        files.add(Ef.sixteenFillers(0x0009, AccessCondition.never()));
        files.add(CardPins.blocked(0x0010));
        return files;
    }

    private static AccessCondition authCertificateRead(CardOrder order) {
        return switch (order.profile().authCertificateRead()) {
            case FREE -> AccessCondition.always();
            case AUTH_PIN -> AccessCondition.pin(AUTH_PIN);
        };
    }

    private static FileImage leaf(int id, X509Certificate certificate, AccessCondition read) {
        return Ef.padded(id, encoded(certificate), Personalization.LEAF_FILE_LENGTH, read);
    }

    private static FileImage root(int id, X509Certificate certificate) {
        return Ef.padded(id, encoded(certificate), ROOT_FILE_LENGTH, AccessCondition.always());
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just made has no encoding", e);
        }
    }
}
