// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.Octets;
import dev.mynasim.pki.CvAuthority;
import dev.mynasim.pki.CvPublicKey;
import dev.mynasim.pki.KeyId;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Contents of the text input support application's files (card-protocol.md section 3.2). */
final class TextRecords {
    private static final byte[] TWO_FILLERS = {Ef.FILLER, Ef.FILLER};

    private TextRecords() {}

    /**
     * EF 0002, section 3.2.1.
     *
     * @param file the object {@code FF20}
     * @param signed what EF 0003 hashes: all behind the offset table
     */
    record Attributes(Octets file, Octets signed) {}

    /** EF 0001: {@code FF 10 0C}, twelve digits, two octets of filler; 17 octets. */
    static byte[] myNumber(MyNumber number) {
        return Tlv.concatenated(Tlv.ascii(0xFF10, number.digits()), TWO_FILLERS);
    }

    /** EF 0002: name, address, birth date and sex. */
    static Attributes attributes(CardOrder order) {
        return attributes(
                order.persona().holder().name(),
                order.persona().holder().address(),
                CardOrder.digits(order.birthDate()),
                order.persona().holder().sex());
    }

    static Attributes attributes(String name, String address, String birthDate, String sex) {
        List<byte[]> objects = List.of(
                Tlv.object(0xDF22, name.getBytes(StandardCharsets.UTF_8)),
                Tlv.object(0xDF23, address.getBytes(StandardCharsets.UTF_8)),
                Tlv.ascii(0xDF24, birthDate),
                Tlv.ascii(0xDF25, sex));
        return new Attributes(
                Octets.of(Tlv.withOffsetTable(0xFF20, 0xDF21, objects)),
                Octets.of(Tlv.concatenated(objects.toArray(byte[][]::new))));
    }

    /** EF 0003, section 3.2.2, 336 octets: both files' SHA-256, and a signature over what stands before it. */
    static byte[] integrity(byte[] myNumberFile, Attributes attributes, CvAuthority issuer) {
        byte[] hashes = Tlv.concatenated(
                Tlv.object(0xDF31, Sha256.of(myNumberFile)),
                Tlv.object(0xDF32, Sha256.of(attributes.signed().toByteArray())));
        return Tlv.object(0xFF30, hashes, Tlv.object(0xDF33, issuer.sign(hashes)));
    }

    /** EF 0005, section 3.2.3, 164 octets: two lengths are longer than need be. */
    static byte[] basicInformation(Seed seed) {
        byte[] opaque = Arrays.copyOf(seed.ofPerson().octets("text basic information", 32), 128);
        Arrays.fill(opaque, 32, opaque.length, Ef.FILLER);
        return Tlv.longObject(
                0xFF40,
                Tlv.object(0xDF41, HexFormat.of().parseHex("01030E01")),
                Tlv.object(0xDF42, KeyId.of("6000034").octets()),
                Tlv.longObject(0xDF43, opaque));
    }

    /** EF 0006, 269 octets: the key that a session key is encrypted to. */
    static byte[] sessionKey(PublicKey key) {
        return Tlv.object(0xA1, CvPublicKey.octets(key));
    }
}
