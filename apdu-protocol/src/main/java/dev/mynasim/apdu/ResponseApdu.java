// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import java.util.Arrays;

/**
 * A response APDU (ISO/IEC 7816-3:2006 12.1.1): 0 to 65,536 octets of data, and the status word. Immutable.
 *
 * <p>Which status words a card may send is not judged here: what came is kept.
 */
public final class ResponseApdu {
    /** What {@link #parse} found. */
    public sealed interface Parsed permits WellFormed, Malformed {}

    /**
     * The octets end in a status word.
     *
     * @param response the response
     */
    public record WellFormed(ResponseApdu response) implements Parsed {}

    /**
     * The octets are no response APDU.
     *
     * @param reason what is wrong
     * @param length how many octets there were
     */
    public record Malformed(Reason reason, int length) implements Parsed {
        /** The reason as a sentence, with the number of octets. */
        public String explanation() {
            return "a response of " + length + (length == 1 ? " octet" : " octets") + " is malformed: " + reason.text();
        }
    }

    /** Why octets are no response APDU. */
    public enum Reason {
        /** Fewer than two octets. An empty answer means a removed card on some wires; it is never a response. */
        STATUS_WORD_INCOMPLETE("the status word is two octets"),
        /** More octets than the {@link Limits} allow. */
        OVER_LIMIT("it is longer than the limit for responses");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private static final byte[] NO_DATA = {};

    private final byte[] octets;

    private ResponseApdu(byte[] octets) {
        this.octets = octets;
    }

    /**
     * Reads octets that a card sent, up to what ISO allows ({@value Limits#MAX_RESPONSE_OCTETS}). Never throws,
     * whatever they are.
     *
     * @param octets the whole response; copied
     */
    public static Parsed parse(byte[] octets) {
        return parse(octets, Limits.ISO);
    }

    /**
     * As {@link #parse(byte[])}, and a response longer than the limit is {@link Reason#OVER_LIMIT}.
     *
     * @param octets the whole response; copied
     * @param limits where {@link Limits#responseOctets()} is looked at
     */
    public static Parsed parse(byte[] octets, Limits limits) {
        if (octets.length > limits.responseOctets()) {
            return new Malformed(Reason.OVER_LIMIT, octets.length);
        }
        if (octets.length < 2) {
            return new Malformed(Reason.STATUS_WORD_INCOMPLETE, octets.length);
        }
        return new WellFormed(new ResponseApdu(octets.clone()));
    }

    /**
     * A response with data.
     *
     * @param data 0 to 65,536 octets; copied
     * @param statusWord what ends it
     * @throws IllegalArgumentException when there are more octets
     */
    public static ResponseApdu of(byte[] data, StatusWord statusWord) {
        if (data.length > Limits.MAX_RESPONSE_OCTETS - 2) {
            throw new IllegalArgumentException("a response has up to 65536 octets of data, not " + data.length);
        }
        byte[] octets = Arrays.copyOf(data, data.length + 2);
        octets[data.length] = (byte) statusWord.sw1();
        octets[data.length + 1] = (byte) statusWord.sw2();
        return new ResponseApdu(octets);
    }

    /**
     * A response of a status word alone.
     *
     * @param statusWord the two octets
     */
    public static ResponseApdu of(StatusWord statusWord) {
        return of(NO_DATA, statusWord);
    }

    /** A copy of the data in front of the status word; empty when there is none. */
    public byte[] data() {
        return Arrays.copyOf(octets, octets.length - 2);
    }

    /** Nr: octets of data, 0 to 65,536. */
    public int nr() {
        return octets.length - 2;
    }

    /** The last two octets. */
    public StatusWord statusWord() {
        return StatusWord.of(((octets[octets.length - 2] & 0xFF) << 8) | (octets[octets.length - 1] & 0xFF));
    }

    /** Octets in the whole response, 2 to {@value Limits#MAX_RESPONSE_OCTETS}. */
    public int length() {
        return octets.length;
    }

    /** A copy of the whole response. */
    public byte[] octets() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseApdu that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** Number of octets and status word. Never the data, which may be a person's. */
    @Override
    public String toString() {
        return "ResponseApdu[Nr " + nr() + ", " + statusWord() + "]";
    }
}
