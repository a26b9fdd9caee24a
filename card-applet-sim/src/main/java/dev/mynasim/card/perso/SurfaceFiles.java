// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.pki.CvAuthority;
import java.util.ArrayList;
import java.util.List;

/** Files of the surface check application (card-protocol.md section 3.3). */
final class SurfaceFiles {
    private static final int BIRTH_DATE = 0x0011;
    private static final int CODE_B = 0x0012;
    private static final int CODE_A = 0x0013;

    private SurfaceFiles() {}

    static List<FileImage> of(CardOrder order, CvCertificates certificates) {
        CvAuthority issuer = CvAuthority.testSurfaceIssuer(order.municipality());
        SurfaceRecords records = new SurfaceRecords(order, issuer);
        AccessCondition anyCode = Ef.anyOf(CODE_A, CODE_B);
        List<FileImage> files = new ArrayList<>();
        files.add(Ef.of(0x0001, records.age(), AccessCondition.pin(BIRTH_DATE)));
        files.add(Ef.padded(0x0002, records.face(), anyCode));
        files.add(Ef.padded(0x0003, records.basicInformation(), AccessCondition.always()));
        files.add(
                Ef.free(0x0004, certificates.surfaceIssuer(order.municipality()).octets()));
        files.add(Ef.padded(0x0005, records.myNumberPicture(), AccessCondition.pin(CODE_A)));
        files.add(Ef.sixteenFillers(0x0006, anyCode));
        files.add(order.pins().birthDate(BIRTH_DATE));
        files.add(order.pins().codeB(CODE_B));
        files.add(order.pins().codeA(CODE_A));
        // The application signs challenges with 001A, whoever asks (SINGLE).
        files.add(Ef.key(0x001A, order.keys().surface(), AccessCondition.always()));
        if (order.hasFilesOfUnknownPurpose()) {
            files.addAll(Ef.reserved(0x001C, 0x001E));
        }
        return files;
    }
}
