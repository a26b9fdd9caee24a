// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.pki.CvAuthority;
import dev.mynasim.pki.CvPublicKey;
import java.util.ArrayList;
import java.util.List;

/** Files of the text input support application (card-protocol.md section 3.2). */
final class TextFiles {
    private static final int PIN = 0x0011;
    private static final int CODE_A = 0x0014;
    private static final int CODE_B = 0x0015;

    /** Room for a name and the longest address, so that a counter can write a new one: size INFERRED. */
    private static final int ATTRIBUTES_LENGTH = 1024;

    private static final int BASIC_INFORMATION_LENGTH = 256;

    private TextFiles() {}

    static List<FileImage> of(CardOrder order, CvCertificates certificates) {
        CvAuthority issuer = CvAuthority.testTextIssuer(order.municipality());
        AccessCondition any = Ef.anyOf(PIN, CODE_A, CODE_B);
        byte[] myNumber = TextRecords.myNumber(order.myNumber());
        TextRecords.Attributes attributes = TextRecords.attributes(order);
        List<FileImage> files = new ArrayList<>();
        files.add(Ef.of(0x0001, myNumber, Ef.anyOf(PIN, CODE_A)));
        files.add(Ef.padded(0x0002, attributes.file().toByteArray(), ATTRIBUTES_LENGTH, Ef.anyOf(PIN, CODE_B)));
        files.add(Ef.of(0x0003, TextRecords.integrity(myNumber, attributes, issuer), any));
        files.add(Ef.free(0x0004, certificates.textIssuer(order.municipality()).octets()));
        files.add(Ef.padded(
                0x0005,
                TextRecords.basicInformation(order.seed()),
                BASIC_INFORMATION_LENGTH,
                AccessCondition.always()));
        files.add(Ef.of(0x0006, TextRecords.sessionKey(order.keys().session().getPublic()), any));
        files.add(Ef.of(0x0007, signedCardKey(order, issuer), any));
        files.add(Ef.sixteenFillers(0x0008, AccessCondition.always()));
        files.add(order.pins().inputSupport(PIN));
        files.add(CardPins.blocked(0x0012));
        // The private half of 0006 lies somewhere; that it is 0010 is INFERRED. Code A does not open it (section 4.5).
        files.add(Ef.key(0x0010, order.keys().session(), AccessCondition.pin(PIN), FileImage.Key.Purpose.SESSION));
        files.add(Ef.key(0x0013, order.keys().text(), AccessCondition.always()));
        files.add(order.pins().codeA(CODE_A));
        files.add(order.pins().codeB(CODE_B));
        if (order.hasFilesOfUnknownPurpose()) {
            files.addAll(Ef.reserved(0x001C, 0x001E));
        }
        return files;
    }

    // What the signature covers is INFERRED from the records beside it: the objects before it.
    private static byte[] signedCardKey(CardOrder order, CvAuthority issuer) {
        byte[] key = Tlv.object(0xDF51, CvPublicKey.octets(order.keys().text().getPublic()));
        return Tlv.object(0xFF50, key, Tlv.object(0xDF52, issuer.sign(key)));
    }
}
