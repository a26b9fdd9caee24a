// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.tlv;

import dev.mynasim.apdu.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A BER-TLV data object (ISO/IEC 7816-4:2005 5.2.2): tag, definite length, value. It keeps its octets as they came,
 * with a length that is longer than need be: the My Number card writes {@code FF 40 82 00 9F} (card-protocol.md §3.2).
 *
 * <p>Immutable; equal when the octets are.
 */
public final class BerTlv {
    /** What {@link #parse} found. */
    public sealed interface Parsed permits WellFormed, Malformed {}

    /**
     * An object stands at the beginning.
     *
     * @param tlv the object
     * @param octetsTaken how many octets it took; what is behind them, such as {@code FF} filler, was not looked at
     */
    public record WellFormed(BerTlv tlv, int octetsTaken) implements Parsed {}

    /** What {@link #parseSequence} found. */
    public sealed interface ParsedSequence permits Sequence, Malformed {}

    /**
     * Objects, one behind the other.
     *
     * @param objects the objects, perhaps none
     * @param octetsTaken how many octets they took; the rest is filler
     */
    public record Sequence(List<BerTlv> objects, int octetsTaken) implements ParsedSequence {
        /** Copies the list. */
        public Sequence {
            objects = List.copyOf(objects);
        }
    }

    /**
     * The octets are no BER-TLV object.
     *
     * @param reason what is wrong
     * @param offset where the object begins that it is wrong with, in octets from the beginning
     */
    public record Malformed(Reason reason, int offset) implements Parsed, ParsedSequence {
        /** The reason as a sentence, with the offset. No octet is quoted. */
        public String explanation() {
            return "the object at octet " + offset + " is malformed: " + reason.text();
        }
    }

    /** Why octets are no BER-TLV object. */
    public enum Reason {
        /** No octets, or a tag that goes on behind the end. */
        TAG_INCOMPLETE("its tag ends early"),
        /** A tag of {@code 00}, which is no tag. */
        TAG_ZERO("00 is no tag"),
        /** More than three octets of tag. */
        TAG_TOO_LONG("its tag has more than three octets"),
        /** A number field that begins with {@code 80}: a zero in front. */
        TAG_NUMBER_PADDED("its tag number has a zero in front"),
        /** A length field that goes on behind the end, or none. */
        LENGTH_INCOMPLETE("its length field ends early"),
        /** {@code 80}: cards have definite lengths only. */
        LENGTH_INDEFINITE("its length is indefinite"),
        /** {@code 84} to {@code FF}. */
        LENGTH_FORM_NOT_SUPPORTED("its length field has more than four octets"),
        /** Fewer octets follow, or the enclosing object ends earlier, than the length announces. */
        VALUE_INCOMPLETE("fewer octets follow than its length announces"),
        /** The length is over {@link Limits#tlvOctets()}. */
        OVER_LIMIT("its length is over the limit"),
        /** Nested deeper than {@link Limits#tlvDepth()}. */
        TOO_DEEP("it is nested too deep");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final byte[] source;
    private final int start;
    private final int valueStart;
    private final int end;
    private final BerTag tag;
    private final LengthForm lengthForm;
    private final List<BerTlv> children;
    private final boolean opaque;

    /** A window on octets that nobody else writes to; no children: nobody looked inside. */
    BerTlv(
            byte[] source,
            int start,
            int valueStart,
            int end,
            BerTag tag,
            LengthForm form,
            @Nullable List<BerTlv> children) {
        this.source = source;
        this.start = start;
        this.valueStart = valueStart;
        this.end = end;
        this.tag = tag;
        this.lengthForm = form;
        this.children = children == null ? List.of() : children;
        this.opaque = children == null;
    }

    /**
     * Reads the one object at the beginning, within the {@linkplain Limits#DEFAULTS default limits}. Never throws,
     * whatever the octets are.
     *
     * @param octets an object, and whatever is behind it; copied
     */
    public static Parsed parse(byte[] octets) {
        return parse(octets, Limits.DEFAULTS);
    }

    /**
     * As {@link #parse(byte[])}, within other limits.
     *
     * @param limits where length and depth of TLV are looked at
     */
    public static Parsed parse(byte[] octets, Limits limits) {
        return BerTlvParser.one(octets, limits);
    }

    /**
     * Reads the one object at the beginning and does not look inside it, whatever its tag says. The My Number card
     * writes {@code FF 10 0C} and twelve digits (card-protocol.md §3.2, EF 0001): a constructed tag with no objects in
     * it. Within the {@linkplain Limits#DEFAULTS default limits}; never throws.
     *
     * @param octets an object, and whatever is behind it; copied
     */
    public static Parsed parseOpaque(byte[] octets) {
        return parseOpaque(octets, Limits.DEFAULTS);
    }

    /**
     * As {@link #parseOpaque(byte[])}, within other limits.
     *
     * @param limits where the length of TLV is looked at
     */
    public static Parsed parseOpaque(byte[] octets, Limits limits) {
        return BerTlvParser.opaque(octets, limits);
    }

    /**
     * Reads objects up to the end, or up to filler: a rest of nothing but {@code FF}, or nothing but {@code 00}. Within
     * the {@linkplain Limits#DEFAULTS default limits}. Never throws, whatever the octets are.
     *
     * @param octets objects and perhaps filler; copied
     */
    public static ParsedSequence parseSequence(byte[] octets) {
        return parseSequence(octets, Limits.DEFAULTS);
    }

    /**
     * As {@link #parseSequence(byte[])}, within other limits.
     *
     * @param limits where length and depth of TLV are looked at
     */
    public static ParsedSequence parseSequence(byte[] octets, Limits limits) {
        return BerTlvParser.sequence(octets, limits);
    }

    /**
     * A primitive object with the shortest length field.
     *
     * @param tag a primitive tag
     * @param value 0 to 16,777,215 octets; copied
     * @throws IllegalArgumentException when the tag is constructed or the value too long
     */
    public static BerTlv of(BerTag tag, byte[] value) {
        if (tag.isConstructed()) {
            throw new IllegalArgumentException("tag " + tag + " is constructed: its value is made of objects");
        }
        return opaque(tag, value);
    }

    /**
     * An object whose value is what it is, though the tag may say that there are objects inside; with the shortest
     * length field. See {@link #parseOpaque(byte[])} for what needs it.
     *
     * @param tag any tag
     * @param value 0 to 16,777,215 octets; copied
     * @throws IllegalArgumentException when the value is too long
     */
    public static BerTlv opaque(BerTag tag, byte[] value) {
        return BerTlvEncoder.opaque(tag, LengthForm.shortestFor(value.length), value);
    }

    /**
     * A constructed object with the shortest length field.
     *
     * @param tag a constructed tag
     * @param children the objects inside, written as they are
     * @throws IllegalArgumentException when the tag is primitive, or the children too long or too deep
     */
    public static BerTlv of(BerTag tag, List<BerTlv> children) {
        int length = BerTlvEncoder.length(children);
        return BerTlvEncoder.constructed(tag, LengthForm.shortestFor(length), List.copyOf(children), length);
    }

    /**
     * The same object with its length in another form; the objects inside stay as they are.
     *
     * @throws IllegalArgumentException when the length does not fit the form
     */
    public BerTlv withLengthForm(LengthForm form) {
        return opaque
                ? BerTlvEncoder.opaque(tag, form, value())
                : BerTlvEncoder.constructed(tag, form, children, valueLength());
    }

    /** The same object with the shortest length fields, its own and those inside. */
    public BerTlv minimal() {
        return opaque
                ? opaque(tag, value())
                : of(tag, children.stream().map(BerTlv::minimal).toList());
    }

    /** The tag field. */
    public BerTag tag() {
        return tag;
    }

    /** How the length is written. */
    public LengthForm lengthForm() {
        return lengthForm;
    }

    /** Whether the value was read or written as objects. Not so for a constructed tag whose inside is opaque. */
    public boolean isConstructed() {
        return !opaque;
    }

    /** The objects inside, in order; none in a primitive or opaque object. */
    public List<BerTlv> children() {
        return children;
    }

    /** The first object inside with this tag. */
    public Optional<BerTlv> child(BerTag wanted) {
        return children.stream().filter(child -> child.tag.equals(wanted)).findFirst();
    }

    /** How many objects are inside one another, this one counted: 1 for a primitive object. */
    public int depth() {
        return 1 + children.stream().mapToInt(BerTlv::depth).max().orElse(0);
    }

    /** A copy of the value field. */
    public byte[] value() {
        return Arrays.copyOfRange(source, valueStart, end);
    }

    /** Octets of the value field. */
    public int valueLength() {
        return end - valueStart;
    }

    /** Octets of the whole object. */
    public int length() {
        return end - start;
    }

    /** A copy of the whole object: tag, length and value. */
    public byte[] octets() {
        return Arrays.copyOfRange(source, start, end);
    }

    void writeTo(byte[] target, int at) {
        System.arraycopy(source, start, target, at, length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BerTlv that && Arrays.equals(source, start, end, that.source, that.start, that.end);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets());
    }

    /** Tag and number of octets. Never the value, which may be a person's. */
    @Override
    public String toString() {
        return "BerTlv[" + tag + ", " + valueLength() + " octets]";
    }
}
