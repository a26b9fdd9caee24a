// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.tlv;

import dev.mynasim.apdu.Limits;
import java.util.List;

/** Writes BER-TLV objects. */
final class BerTlvEncoder {
    private BerTlvEncoder() {}

    static BerTlv opaque(BerTag tag, LengthForm form, byte[] value) {
        byte[] octets = header(tag, form, value.length);
        int valueStart = octets.length - value.length;
        System.arraycopy(value, 0, octets, valueStart, value.length);
        return new BerTlv(octets, 0, valueStart, octets.length, tag, form, null);
    }

    static BerTlv constructed(BerTag tag, LengthForm form, List<BerTlv> children, int length) {
        if (!tag.isConstructed()) {
            throw new IllegalArgumentException("tag " + tag + " is primitive: there are no objects inside");
        }
        byte[] octets = header(tag, form, length);
        int valueStart = octets.length - length;
        int at = valueStart;
        for (BerTlv child : children) {
            child.writeTo(octets, at);
            at += child.length();
        }
        BerTlv made = new BerTlv(octets, 0, valueStart, octets.length, tag, form, children);
        if (made.depth() > Limits.MAX_TLV_DEPTH) {
            throw new IllegalArgumentException(
                    "objects are nested up to " + Limits.MAX_TLV_DEPTH + " deep, not " + made.depth());
        }
        return made;
    }

    /** The octets that the children take together. */
    static int length(List<BerTlv> children) {
        long length = children.stream().mapToLong(BerTlv::length).sum();
        if (length > Limits.MAX_TLV_OCTETS) {
            throw new IllegalArgumentException("a TLV length is 0 to 16777215, not " + length);
        }
        return (int) length;
    }

    /** Tag and length in an array that has room for the value. */
    private static byte[] header(BerTag tag, LengthForm form, int length) {
        if (!form.holds(length)) {
            throw new IllegalArgumentException("a length of " + length + " does not fit the form " + form);
        }
        byte[] octets = new byte[tag.length() + form.octets() + length];
        tag.writeTo(octets);
        form.writeTo(octets, tag.length(), length);
        return octets;
    }
}
