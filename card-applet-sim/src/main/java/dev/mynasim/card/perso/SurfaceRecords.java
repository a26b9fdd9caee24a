// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.pki.CvAuthority;
import dev.mynasim.pki.CvPublicKey;
import dev.mynasim.pki.KeyId;
import java.util.HexFormat;
import java.util.List;

/**
 * Contents of the surface check application's files (card-protocol.md section 3.3). All records carry the same public
 * key of the card, and are signed by the key certified in EF 0004.
 */
final class SurfaceRecords {
    private static final int OPAQUE_LENGTH = 256;

    private final CardOrder order;
    private final CvAuthority issuer;
    private final byte[] cardKey;

    SurfaceRecords(CardOrder order, CvAuthority issuer) {
        this.order = order;
        this.issuer = issuer;
        cardKey = CvPublicKey.octets(order.keys().surface().getPublic());
    }

    /** EF 0001, 547 octets: birth date, card key, a signature over both objects. */
    byte[] age() {
        byte[] signed =
                Tlv.concatenated(Tlv.ascii(0xDF11, CardOrder.digits(order.birthDate())), Tlv.object(0xDF12, cardKey));
        return Tlv.object(0xFF10, signed, Tlv.object(0xDF13, issuer.sign(signed)));
    }

    /** EF 0002, section 3.3.1: what is printed on the card's face. */
    byte[] face() {
        Persona.HolderData holder = order.persona().holder();
        byte[] birthDate = Tlv.ascii(0xDF22, CardOrder.digits(order.birthDate()));
        byte[] sex = Tlv.ascii(0xDF23, holder.sex());
        byte[] key = Tlv.object(0xDF24, cardKey);
        byte[] name = Tlv.object(0xDF25, Png.of(Lettering.standIn(holder.name())));
        byte[] address = Tlv.object(0xDF26, Png.of(Lettering.standIn(holder.address())));
        byte[] photo = Tlv.object(0xDF27, StandInPhoto.jp2());
        byte[] digests = Tlv.concatenated(
                Sha256.of(Tlv.concatenated(birthDate, sex, key)),
                Sha256.of(Tlv.concatenated(name, address)),
                Sha256.of(photo));
        return Tlv.withOffsetTable(
                0xFF20,
                0xDF21,
                List.of(
                        birthDate,
                        sex,
                        key,
                        name,
                        address,
                        photo,
                        Tlv.object(0xDF28, issuer.signThreeDigests(digests)),
                        Tlv.ascii(0xDF29, CardOrder.digits(order.expiry())),
                        Tlv.object(0xDF2A, Png.of(Lettering.digits(order.securityCode())))));
    }

    /** EF 0003, 320 octets. The 256 octets at its end are opaque on real cards, and invented here. */
    byte[] basicInformation() {
        byte[] keyId = KeyId.of("6000024").octets();
        return Tlv.object(
                0xFF30,
                Tlv.object(0xDF31, HexFormat.of().parseHex("06030E01")),
                Tlv.object(0xDF32, keyId),
                Tlv.object(0xDF33, new byte[] {1}),
                Tlv.ascii(0xDF34, order.municipality().code()),
                Tlv.object(0xDF35, keyId, order.seed().octets("surface basic information", OPAQUE_LENGTH)));
    }

    /** EF 0005: the my number as printed, card key, a signature over both objects. */
    byte[] myNumberPicture() {
        byte[] signed = Tlv.concatenated(
                Tlv.object(0xDF41, Png.of(Lettering.digits(order.myNumber().digits()))), Tlv.object(0xDF42, cardKey));
        return Tlv.object(0xFF40, signed, Tlv.object(0xDF43, issuer.sign(signed)));
    }
}
