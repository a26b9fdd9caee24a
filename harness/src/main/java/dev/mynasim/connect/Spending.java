// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.ClassByte;
import dev.mynasim.apdu.CommandApdu;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges by its octets whether a command may spend a try of a card, a PIN's or a key's. What is not known to be
 * harmless may: instructions are the cards' own business, and a length that does not fit is put right differently by
 * each reader.
 */
final class Spending {
    private static final int VERIFY = 0x20;
    private static final int PSEUDO_CLASS = 0xFF;
    private static final int GET_DATA = 0xCA;
    private static final int HEADER = 4;

    /**
     * Reading, selecting, hashing, random numbers, and the use of a key whose PIN was verified before: ISO/IEC 7816-4
     * and -8, and card-protocol.md section 4.
     */
    private static final Set<Integer> HARMLESS =
            Set.of(0xA4, 0xB0, 0xB1, 0xB2, 0xB3, 0xC0, 0xCA, 0xCB, 0x84, 0x88, 0x2A, 0x22, 0x70);

    /** What spends tries by its name; for the sentence, the judgement needs no list. */
    private static final Map<Integer, String> KNOWN = Map.ofEntries(
            Map.entry(0x20, "VERIFY"),
            Map.entry(0x21, "VERIFY"),
            Map.entry(0x24, "CHANGE REFERENCE DATA"),
            Map.entry(0x25, "CHANGE REFERENCE DATA"),
            Map.entry(0x2C, "RESET RETRY COUNTER"),
            Map.entry(0x2D, "RESET RETRY COUNTER"),
            Map.entry(0x32, "CHANGE KEY"),
            Map.entry(0x82, "EXTERNAL AUTHENTICATE"),
            Map.entry(0x86, "GENERAL AUTHENTICATE"),
            Map.entry(0x87, "GENERAL AUTHENTICATE"),
            Map.entry(0xC2, "ENVELOPE"),
            Map.entry(0xC3, "ENVELOPE"));

    /** What a command may do to tries. */
    enum Kind {
        /** Spends none. */
        HARMLESS,
        /** Spends one of a PIN whose tries the query of the same header, without anything behind it, tells. */
        VERIFY,
        /** Is known, and may spend tries that nothing tells, or change what is on the card. */
        SPENDER,
        /** An instruction that is not known. */
        UNKNOWN,
        /** Does not show what it does: malformed, chained, secured, or of a class that is not known. */
        HIDDEN
    }

    private Spending() {}

    /** What a command may do, by the same octets as {@link #reason}. */
    static Kind kind(byte[] command) {
        if (reason(command).isEmpty()) {
            return Kind.HARMLESS;
        }
        if (!(CommandApdu.parse(command) instanceof CommandApdu.WellFormed wellFormed)
                || wellFormed.command().cla() == PSEUDO_CLASS
                || hidden(wellFormed.command().classByte()).isPresent()) {
            return Kind.HIDDEN;
        }
        CommandApdu parsed = wellFormed.command();
        if (parsed.ins() == VERIFY) {
            return Kind.VERIFY;
        }
        return KNOWN.containsKey(parsed.ins()) ? Kind.SPENDER : Kind.UNKNOWN;
    }

    /**
     * Why a command may spend a try; empty when it cannot. No octet of data is quoted: it may belong to a PIN.
     *
     * @param command the octets as they would be sent
     */
    static Optional<String> reason(byte[] command) {
        if (!(CommandApdu.parse(command) instanceof CommandApdu.WellFormed wellFormed)) {
            return Optional.of("a malformed command of " + command.length
                    + " octets is put right differently by each reader, so it may spend a try");
        }
        CommandApdu parsed = wellFormed.command();
        if (parsed.cla() == PSEUDO_CLASS) {
            return parsed.ins() == GET_DATA && parsed.nc() == 0
                    ? Optional.empty()
                    : Optional.of("a command of class FF is the reader's own and may carry another one to the card");
        }
        Optional<String> hidden = hidden(parsed.classByte());
        if (hidden.isPresent()) {
            return hidden;
        }
        if (HARMLESS.contains(parsed.ins()) || isRetryQuery(parsed)) {
            return Optional.empty();
        }
        String name = KNOWN.get(parsed.ins());
        return Optional.of(
                name == null
                        ? "instruction " + HexFormat.of().withUpperCase().toHexDigits((byte) parsed.ins())
                                + " is not known to spend no try"
                        : name + (parsed.nc() > 0 ? " with data" : "") + " may spend a try");
    }

    /** The header alone: with a length behind it, some cards take it for a PIN of no octets. */
    private static boolean isRetryQuery(CommandApdu command) {
        return command.ins() == VERIFY && command.length() == HEADER;
    }

    private static Optional<String> hidden(ClassByte cla) {
        if (cla.secureMessaging() != ClassByte.SecureMessaging.NONE) {
            return Optional.of("secure messaging (class " + cla + ") hides what the command does");
        }
        if (cla.isChained()) {
            return Optional.of("a part of a chain (class " + cla + ") does not show what the whole does");
        }
        // 80 to 8F as on this card and on others of its kind; the bits of a class below them may be SM.
        boolean known = cla.isProprietary() ? cla.value() == 0x80 : cla.isInterindustry();
        return known ? Optional.empty() : Optional.of("class " + cla + " is not known, nor what its commands spend");
    }
}
