// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.pki.CvAuthority;
import dev.mynasim.pki.KeyId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What GET DATA finds (card-protocol.md section 1.4). */
final class CardManagerObjects {
    /**
     * GlobalPlatform card recognition data (GlobalPlatform Card Specification 2.2 appendix H.2): the card follows
     * version 2.1.1 and secure channel protocol 02. The real octets are unknown; plausible and fixed (section 10,
     * unknown 9).
     */
    private static final String RECOGNITION = "6631732F06072A864886FC6B01600C060A2A864886FC6B02020101630906"
            + "072A864886FC6B03640B06092A864886FC6B040215";

    private CardManagerObjects() {}

    /** While the issuer security domain is current. */
    static List<DataObjectImage> ofIssuerSecurityDomain(CardOrder order, CvCertificates certificates) {
        List<DataObjectImage> objects = new ArrayList<>();
        objects.add(object(0x0042, KeyId.of("6000020").octets()));
        objects.add(ascii(0x0045, order.seed().digits("card image number", 16)));
        objects.add(object(0x0066, HexFormat.of().parseHex(RECOGNITION)));
        if (!order.isBlank()) {
            objects.addAll(ofHolder(order, certificates));
        }
        objects.addAll(ofEveryApplication(order));
        return objects;
    }

    /** Whatever application is current: the contact ATR without its first octet TS. */
    static List<DataObjectImage> ofEveryApplication(CardOrder order) {
        String atr = order.profile().contactAtr();
        return atr == null ? List.of() : List.of(object(0x5F51, HexFormat.of().parseHex(atr.substring(2))));
    }

    private static List<DataObjectImage> ofHolder(CardOrder order, CvCertificates certificates) {
        return List.of(
                ascii(0x00F0, order.municipality().code()),
                ascii(0x00F2, CardOrder.digits(order.expiry())),
                ascii(0x00F3, order.serialNumber()),
                object(0x00F7, CvAuthority.testSurfaceCa().keyId().octets()),
                object(0x00F8, certificates.surfaceCa().contents()),
                object(0x7F21, certificates.surfaceIssuer(order.municipality()).contents()));
    }

    private static DataObjectImage ascii(int tag, String text) {
        return new DataObjectImage(tag, Octets.ofAscii(text));
    }

    private static DataObjectImage object(int tag, byte[] value) {
        return new DataObjectImage(tag, Octets.of(value));
    }
}
