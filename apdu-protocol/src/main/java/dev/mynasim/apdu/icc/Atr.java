// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/** An answer to reset (ATR), 2 to 33 octets (ISO/IEC 7816-3:2006 clause 8), taken apart and checked. Immutable. */
public final class Atr {
    /** The most octets of an answer to reset: TS and 32 more (ISO/IEC 7816-3:2006 8.2.1). */
    public static final int MAX_OCTETS = 33;

    /** What {@link #parse} found. */
    public sealed interface Parsed permits WellFormed, Malformed {}

    /**
     * The octets are an answer to reset.
     *
     * @param atr the answer to reset
     */
    public record WellFormed(Atr atr) implements Parsed {}

    /**
     * The octets are no answer to reset.
     *
     * @param reason what is wrong
     * @param explanation the reason as a sentence, with the numbers
     */
    public record Malformed(Reason reason, String explanation) implements Parsed {}

    /** Why octets are no answer to reset. */
    public enum Reason {
        /** Fewer than TS and T0. */
        TOO_SHORT,
        /** More than {@value Atr#MAX_OCTETS} octets. */
        TOO_LONG,
        /** TS is neither {@code 3B} nor {@code 3F}. */
        TS_UNKNOWN,
        /** T0 or a TD announces interface octets that are not there. */
        INTERFACE_OCTETS_INCOMPLETE,
        /** TD1 offers T=15, which is no protocol. */
        TD1_NAMES_NO_PROTOCOL,
        /** T0 announces more historical octets than there are. */
        HISTORICAL_OCTETS_INCOMPLETE,
        /** Another protocol than T=0 is indicated and the check octet is not there. */
        TCK_MISSING,
        /** The octets from T0 to TCK do not cancel out. */
        TCK_WRONG,
        /** There are octets behind the last one announced; with T=0 alone, a check octet is one. */
        OCTETS_LEFT_OVER
    }

    /** How the card's levels are to be read (ISO/IEC 7816-3:2006 8.1). */
    public enum Convention {
        /** TS is {@code 3B}. */
        DIRECT,
        /** TS is {@code 3F}. */
        INVERSE
    }

    private final byte[] octets;
    private final List<InterfaceOctets> interfaceOctets;
    private final int historicalStart;
    private final int historicalLength;

    /** Takes the octets as its own; they have been checked. */
    Atr(byte[] octets, List<InterfaceOctets> interfaceOctets, int historicalStart, int historicalLength) {
        this.octets = octets;
        this.interfaceOctets = List.copyOf(interfaceOctets);
        this.historicalStart = historicalStart;
        this.historicalLength = historicalLength;
    }

    /**
     * Reads octets that a stranger sent. Never throws, whatever they are.
     *
     * @param octets the answer to reset, TS first; copied
     */
    public static Parsed parse(byte[] octets) {
        return AtrParser.parse(octets);
    }

    /**
     * The answer to reset of these octets.
     *
     * @param octets the answer to reset, TS first; copied
     * @throws IllegalArgumentException when the octets are not an answer to reset, with the reason
     */
    public static Atr of(byte[] octets) {
        Parsed parsed = parse(octets);
        if (parsed instanceof WellFormed wellFormed) {
            return wellFormed.atr();
        }
        throw new IllegalArgumentException(((Malformed) parsed).explanation());
    }

    /**
     * The answer to reset of these hexadecimal digits.
     *
     * @param hex the answer to reset in hexadecimal, for example {@code 3BE000FF8131FE4514}
     * @throws IllegalArgumentException when it is no hexadecimal or not an answer to reset
     */
    public static Atr ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** A copy of the octets, TS first. */
    public byte[] octets() {
        return octets.clone();
    }

    /** Octets in the whole answer to reset, 2 to {@value #MAX_OCTETS}. */
    public int length() {
        return octets.length;
    }

    /** What TS says. */
    public Convention convention() {
        return octets[0] == 0x3B ? Convention.DIRECT : Convention.INVERSE;
    }

    /** The groups of TA, TB, TC and TD in order; the first is empty when T0 announces none. */
    public List<InterfaceOctets> interfaceOctets() {
        return interfaceOctets;
    }

    /**
     * The transmission protocols that are offered, 0 to 14, each once, the first offer first; T=0 when none is named.
     * T=15 is no protocol and is left out.
     */
    public List<Integer> protocols() {
        List<Integer> named = interfaceOctets.stream()
                .flatMapToInt(group -> group.nextProtocol().stream())
                .filter(protocol -> protocol != 15)
                .distinct()
                .boxed()
                .toList();
        return named.isEmpty() ? List.of(0) : named;
    }

    /** Whether a transmission protocol, such as 1 for T=1, is offered. */
    public boolean offers(int protocol) {
        return protocols().contains(protocol);
    }

    /** The protocol that TA2 demands without negotiation (specific mode, 8.3); empty in negotiable mode. */
    public OptionalInt specificProtocol() {
        if (interfaceOctets.size() < 2 || interfaceOctets.get(1).ta().isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(interfaceOctets.get(1).ta().getAsInt() & 0x0F);
    }

    /**
     * IFSC, the longest information field of a T=1 block that the card receives, 1 to 254 octets: the first TA for T=1
     * from the third group on, else 32 (11.4.2). Empty when T=1 is not offered.
     */
    public OptionalInt informationFieldSize() {
        if (!offers(1)) {
            return OptionalInt.empty();
        }
        for (InterfaceOctets group : interfaceOctets) {
            if (group.index() > 2
                    && group.protocol().orElse(0) == 1
                    && group.ta().isPresent()) {
                return group.ta();
            }
        }
        return OptionalInt.of(32);
    }

    /** A copy of the historical octets, 0 to 15. */
    public byte[] historicalOctets() {
        return Arrays.copyOfRange(octets, historicalStart, historicalStart + historicalLength);
    }

    /** The check octet TCK, 0 to 255; empty when T=0 alone is indicated. */
    public OptionalInt tck() {
        return historicalStart + historicalLength < octets.length
                ? OptionalInt.of(octets[octets.length - 1] & 0xFF)
                : OptionalInt.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Atr that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** Upper-case hexadecimal without separators. */
    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().formatHex(octets);
    }
}
