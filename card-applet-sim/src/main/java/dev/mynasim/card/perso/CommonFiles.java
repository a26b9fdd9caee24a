// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.pki.KeyId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of the common and of the juki application (card-protocol.md sections 3.4 and 3.5). */
final class CommonFiles {
    /** A tag for records whose own is not known: INFERRED from the one that is. */
    private static final byte FIRST_TAG = 0x01;

    private CommonFiles() {}

    static List<FileImage> ofCommon(CardOrder order) {
        return List.of(
                Ef.record(0x0001, simpleTlv(serialMunicipalityExpiry(order))),
                keyReference(),
                Ef.key(0x0019, order.keys().common(), AccessCondition.always(), FileImage.Key.Purpose.AUTHENTICATION),
                order.pins().juki(0x001C),
                new FileImage.Reserved(0x001E));
    }

    static List<FileImage> ofJuki(CardOrder order) {
        return List.of(keyReference(), order.pins().juki(0x001C));
    }

    // The same octets in both applications.
    private static FileImage keyReference() {
        return Ef.record(0x0002, simpleTlv(KeyId.of("6000020").octets()));
    }

    private static byte[] serialMunicipalityExpiry(CardOrder order) {
        String digits = order.serialNumber() + order.municipality().code() + CardOrder.digits(order.expiry());
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    // JICSAP simple-TLV: one octet each of tag and length.
    private static byte[] simpleTlv(byte[] value) {
        return Tlv.concatenated(new byte[] {FIRST_TAG, (byte) value.length}, value);
    }
}
