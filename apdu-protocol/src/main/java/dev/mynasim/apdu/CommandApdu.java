// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A command APDU (ISO/IEC 7816-3:2006 clause 12): header, and what there is of Lc, data field and Le. It keeps the
 * octets as they came, so that "no Le", {@code 00} and {@code 0000} stay three different things, and the short and the
 * extended form of one content two different commands.
 *
 * <p>Immutable. The value of CLA and INS is not judged: {@code FF CA 00 00 00} is well formed, who answers it and how
 * is the reader's or the card's to say.
 */
public final class CommandApdu {
    /** What {@link #parse} found. */
    public sealed interface Parsed permits WellFormed, Malformed {}

    /**
     * The octets are one of the seven cases.
     *
     * @param command the command
     */
    public record WellFormed(CommandApdu command) implements Parsed {}

    /**
     * The octets are none of the seven cases.
     *
     * @param reason what is wrong
     * @param length how many octets there were
     */
    public record Malformed(Reason reason, int length) implements Parsed {
        /** The reason as a sentence, with the number of octets. No octet is quoted: it may belong to a PIN. */
        public String explanation() {
            return "a command of " + length + (length == 1 ? " octet" : " octets") + " is malformed: " + reason.text();
        }
    }

    /** Why octets are no command APDU. */
    public enum Reason {
        /** Fewer than four octets. */
        HEADER_INCOMPLETE("the header is four octets"),
        /** Six octets with a fifth of {@code 00}: an extended length field that ends after its second octet. */
        EXTENDED_LENGTH_INCOMPLETE("an extended length field is three octets, beginning with 00"),
        /** An extended Lc of {@code 0000} with octets behind it: a data field is never empty. */
        EXTENDED_LC_ZERO("an extended Lc of 0000 announces no data, yet octets follow"),
        /** Fewer octets follow than Lc announces. */
        DATA_INCOMPLETE("fewer octets follow than Lc announces"),
        /** One octet behind the data of a command with extended lengths, where Le is two. */
        EXTENDED_LE_INCOMPLETE("behind an extended Lc and its data an Le is two octets, not one"),
        /** More octets than header, lengths and data account for. */
        OCTETS_LEFT_OVER("more octets follow than Lc, its data and one Le account for"),
        /** More octets than the {@link Limits} allow. */
        OVER_LIMIT("it is longer than the limit for commands");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final byte[] octets;
    private final ApduCase apduCase;
    private final int nc;
    private final int ne;

    /** Takes the octets as its own; they have been checked. */
    CommandApdu(byte[] octets, ApduCase apduCase, int nc, int ne) {
        this.octets = octets;
        this.apduCase = apduCase;
        this.nc = nc;
        this.ne = ne;
    }

    /**
     * Reads octets that a stranger sent, up to what ISO allows ({@value Limits#MAX_COMMAND_OCTETS}). Never throws,
     * whatever they are.
     *
     * @param octets the whole command; copied
     */
    public static Parsed parse(byte[] octets) {
        return parse(octets, Limits.ISO);
    }

    /**
     * As {@link #parse(byte[])}, and a command longer than the limit is {@link Reason#OVER_LIMIT}.
     *
     * @param octets the whole command; copied
     * @param limits where {@link Limits#commandOctets()} is looked at
     */
    public static Parsed parse(byte[] octets, Limits limits) {
        return CommandApduParser.parse(octets, limits);
    }

    /**
     * A command of case 1: a header.
     *
     * @param cla class byte, 0 to 255
     * @param ins instruction byte, 0 to 255
     * @param p1 first parameter, 0 to 255
     * @param p2 second parameter, 0 to 255
     * @throws IllegalArgumentException when one is not 0 to 255
     */
    public static CommandApdu of(int cla, int ins, int p1, int p2) {
        return CommandApduEncoder.header(cla, ins, p1, p2);
    }

    /**
     * The same command with this data field instead of its own, in the short form where that fits, else extended.
     *
     * @param data 0 to 65,535 octets; copied. No octets: no data field
     * @throws IllegalArgumentException when there are more
     */
    public CommandApdu withData(byte[] data) {
        return CommandApduEncoder.encode(octets, data, 0, data.length, hasLe(), ne, false);
    }

    /**
     * The same command with an Le field for this Ne, in the short form where that fits, else extended.
     *
     * @param newNe the most octets of data to answer with, 1 to 65,536. 256 is {@code 00}, 65,536 is {@code 0000}
     * @throws IllegalArgumentException when it is not 1 to 65,536
     */
    public CommandApdu withNe(int newNe) {
        return CommandApduEncoder.encode(octets, octets, dataOffset(), nc, true, newNe, false);
    }

    /** The same command with no Le field, in the short form where that fits, else extended. */
    public CommandApdu withoutLe() {
        return CommandApduEncoder.encode(octets, octets, dataOffset(), nc, false, 0, false);
    }

    /**
     * The same command with extended length fields, though short ones might do. Call it last: the other methods go back
     * to the short form where it fits. A command of case 1 has no length fields and stays as it is.
     */
    public CommandApdu extended() {
        return CommandApduEncoder.encode(octets, octets, dataOffset(), nc, hasLe(), ne, true);
    }

    /** The class byte, taken apart. */
    public ClassByte classByte() {
        return ClassByte.of(cla());
    }

    /** The class byte, 0 to 255. */
    public int cla() {
        return octets[0] & 0xFF;
    }

    /** The instruction byte, 0 to 255. */
    public int ins() {
        return octets[1] & 0xFF;
    }

    /** The first parameter, 0 to 255. */
    public int p1() {
        return octets[2] & 0xFF;
    }

    /** The second parameter, 0 to 255. */
    public int p2() {
        return octets[3] & 0xFF;
    }

    /** Both parameters as one number, P1 in the high octet: 0 to 65,535. */
    public int p1p2() {
        return (p1() << 8) | p2();
    }

    /** Nc: octets in the data field, 0 to 65,535; 0 when there is none. */
    public int nc() {
        return nc;
    }

    /** Ne: the most octets of data to answer with, 1 to 65,536; 0 when there is no Le field, see {@link #hasLe()}. */
    public int ne() {
        return ne;
    }

    /** Whether there is an Le field. */
    public boolean hasLe() {
        return apduCase.hasLe();
    }

    /** Which of the seven cases it is. */
    public ApduCase apduCase() {
        return apduCase;
    }

    /** A copy of the data field; empty when there is none. */
    public byte[] data() {
        return Arrays.copyOfRange(octets, dataOffset(), dataOffset() + nc);
    }

    /**
     * Where the data field begins: 5 in the short form, 7 in the extended. Without a data field this is
     * {@link #length()}, so that {@code nc()} octets from here are always inside the command.
     */
    public int dataOffset() {
        return apduCase.hasData() ? apduCase.octetsBeforeData() : octets.length;
    }

    /**
     * One octet of the command.
     *
     * @param index 0 (CLA) to {@code length() - 1}
     * @throws IndexOutOfBoundsException when it is outside
     */
    public byte octet(int index) {
        return octets[index];
    }

    /** Octets in the whole command, 4 to {@value Limits#MAX_COMMAND_OCTETS}. */
    public int length() {
        return octets.length;
    }

    /** A copy of the whole command. */
    public byte[] octets() {
        return octets.clone();
    }

    /** Equal when the octets are: the same content in short and in extended form is not equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CommandApdu that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** Header, case, Nc and Ne. Never the data, which may be a PIN. */
    @Override
    public String toString() {
        String header = HexFormat.of().withUpperCase().formatHex(octets, 0, 4);
        return "CommandApdu[" + header + " case " + apduCase + ", Nc " + nc + ", " + (hasLe() ? "Ne " + ne : "no Le")
                + "]";
    }
}
