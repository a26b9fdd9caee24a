// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.tlv;

import dev.mynasim.apdu.Limits;
import dev.mynasim.apdu.tlv.BerTlv.Malformed;
import dev.mynasim.apdu.tlv.BerTlv.Parsed;
import dev.mynasim.apdu.tlv.BerTlv.ParsedSequence;
import dev.mynasim.apdu.tlv.BerTlv.Reason;
import dev.mynasim.apdu.tlv.BerTlv.Sequence;
import dev.mynasim.apdu.tlv.BerTlv.WellFormed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads BER-TLV from one private copy of the octets; every object is a window on it. Recursion is bounded by
 * {@link Limits#tlvDepth()}.
 */
final class BerTlvParser {
    private static final LengthForm[] LONG_FORMS = {LengthForm.LONG_81, LengthForm.LONG_82, LengthForm.LONG_83};

    private final byte[] octets;
    private final Limits limits;
    private @Nullable Malformed failure;

    private BerTlvParser(byte[] octets, Limits limits) {
        this.octets = octets;
        this.limits = limits;
    }

    static Parsed one(byte[] octets, Limits limits) {
        return new BerTlvParser(beginning(octets, limits), limits).first(false);
    }

    static Parsed opaque(byte[] octets, Limits limits) {
        return new BerTlvParser(beginning(octets, limits), limits).first(true);
    }

    /** No object within the limit is longer than this, so nothing behind it need be copied. */
    private static byte[] beginning(byte[] octets, Limits limits) {
        int most = BerTag.MAX_OCTETS + LengthForm.LONG_83.octets() + limits.tlvOctets();
        return Arrays.copyOf(octets, Math.min(octets.length, most));
    }

    private Parsed first(boolean opaque) {
        @Nullable BerTlv tlv = object(0, octets.length, 1, opaque);
        return tlv != null ? new WellFormed(tlv, tlv.length()) : failed();
    }

    static ParsedSequence sequence(byte[] octets, Limits limits) {
        BerTlvParser parser = new BerTlvParser(octets.clone(), limits);
        int end = parser.octets.length;
        List<BerTlv> objects = new ArrayList<>();
        int at = 0;
        while (at < end && !parser.isFiller(at)) {
            @Nullable BerTlv tlv = parser.object(at, end, 1, false);
            if (tlv == null) {
                return parser.failed();
            }
            objects.add(tlv);
            at += tlv.length();
        }
        return new Sequence(objects, at);
    }

    /** Whether all octets from here are alike, and {@code FF} or {@code 00}. */
    private boolean isFiller(int from) {
        byte first = octets[from];
        if (first != 0 && first != (byte) 0xFF) {
            return false;
        }
        for (int i = from + 1; i < octets.length; i++) {
            if (octets[i] != first) {
                return false;
            }
        }
        return true;
    }

    /** The object that begins at {@code start} and ends at or before {@code end}; null with {@link #failure} set. */
    private @Nullable BerTlv object(int start, int end, int depth, boolean opaque) {
        if (depth > limits.tlvDepth()) {
            fail(Reason.TOO_DEEP, start);
            return null;
        }
        @Nullable BerTag tag = tag(start, end);
        if (tag == null) {
            return null;
        }
        int lengthStart = start + tag.length();
        @Nullable LengthForm form = lengthForm(start, lengthStart, end);
        if (form == null) {
            return null;
        }
        int length = length(lengthStart, form);
        int valueStart = lengthStart + form.octets();
        if (length > limits.tlvOctets()) {
            fail(Reason.OVER_LIMIT, start);
            return null;
        }
        if (length > end - valueStart) {
            fail(Reason.VALUE_INCOMPLETE, start);
            return null;
        }
        int valueEnd = valueStart + length;
        if (opaque || !tag.isConstructed()) {
            return new BerTlv(octets, start, valueStart, valueEnd, tag, form, null);
        }
        @Nullable List<BerTlv> children = children(valueStart, valueEnd, depth);
        return children == null ? null : new BerTlv(octets, start, valueStart, valueEnd, tag, form, children);
    }

    private @Nullable List<BerTlv> children(int start, int end, int depth) {
        List<BerTlv> children = new ArrayList<>();
        int at = start;
        while (at < end) {
            @Nullable BerTlv child = object(at, end, depth + 1, false);
            if (child == null) {
                return null;
            }
            children.add(child);
            at += child.length();
        }
        return List.copyOf(children);
    }

    private @Nullable BerTag tag(int start, int end) {
        if (start >= end) {
            fail(Reason.TAG_INCOMPLETE, start);
            return null;
        }
        int value = octets[start] & 0xFF;
        if (value == 0) {
            fail(Reason.TAG_ZERO, start);
            return null;
        }
        if (!BerTag.announcesMore(value)) {
            return BerTag.of(value);
        }
        for (int i = 1; i < BerTag.MAX_OCTETS; i++) {
            if (start + i >= end) {
                fail(Reason.TAG_INCOMPLETE, start);
                return null;
            }
            int next = octets[start + i] & 0xFF;
            if (i == 1 && next == 0x80) {
                fail(Reason.TAG_NUMBER_PADDED, start);
                return null;
            }
            value = (value << 8) | next;
            if ((next & 0x80) == 0) {
                return BerTag.of(value);
            }
        }
        fail(Reason.TAG_TOO_LONG, start);
        return null;
    }

    private @Nullable LengthForm lengthForm(int start, int lengthStart, int end) {
        if (lengthStart >= end) {
            fail(Reason.LENGTH_INCOMPLETE, start);
            return null;
        }
        int first = octets[lengthStart] & 0xFF;
        if (first < 0x80) {
            return LengthForm.SHORT;
        }
        if (first == 0x80) {
            fail(Reason.LENGTH_INDEFINITE, start);
            return null;
        }
        if (first - 0x81 >= LONG_FORMS.length) {
            fail(Reason.LENGTH_FORM_NOT_SUPPORTED, start);
            return null;
        }
        LengthForm form = LONG_FORMS[first - 0x81];
        if (lengthStart + form.octets() > end) {
            fail(Reason.LENGTH_INCOMPLETE, start);
            return null;
        }
        return form;
    }

    private int length(int lengthStart, LengthForm form) {
        if (form == LengthForm.SHORT) {
            return octets[lengthStart] & 0xFF;
        }
        int length = 0;
        for (int i = 1; i < form.octets(); i++) {
            length = (length << 8) | (octets[lengthStart + i] & 0xFF);
        }
        return length;
    }

    private void fail(Reason reason, int offset) {
        failure = new Malformed(reason, offset);
    }

    private Malformed failed() {
        if (failure == null) {
            throw new AssertionError("a failure without a reason");
        }
        return failure;
    }
}
