// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What may differ between a dump and a card, and which PINs may be sent. Immutable; each {@code with} gives another.
 */
public final class ReplayRules {
    private static final ReplayRules STRICT =
            new ReplayRules(Set.of(), false, Map.of(), false, false, command -> Optional.empty());

    private final Set<Integer> anyData;
    private final boolean anyAtr;
    private final Map<String, byte[]> pins;
    private final boolean pinsOfDump;
    private final boolean spendTries;
    private final Function<byte[], Optional<String>> caution;

    private ReplayRules(
            Set<Integer> anyData,
            boolean anyAtr,
            Map<String, byte[]> pins,
            boolean pinsOfDump,
            boolean spendTries,
            Function<byte[], Optional<String>> caution) {
        this.anyData = Set.copyOf(anyData);
        this.anyAtr = anyAtr;
        this.pins = Map.copyOf(pins);
        this.pinsOfDump = pinsOfDump;
        this.spendTries = spendTries;
        this.caution = caution;
    }

    /** Everything is compared but what is drawn at random, and no PIN is sent. */
    public static ReplayRules strict() {
        return STRICT;
    }

    /**
     * The answers to this instruction may have other data, of another length too; not another status word.
     *
     * @param ins 0 to 255
     */
    public ReplayRules withAnyData(int ins) {
        Set<Integer> more = new HashSet<>(anyData);
        more.add(ins);
        return new ReplayRules(more, anyAtr, pins, pinsOfDump, spendTries, caution);
    }

    /** The card may have another answer to reset. */
    public ReplayRules withAnyAtr() {
        return new ReplayRules(anyData, true, pins, pinsOfDump, spendTries, caution);
    }

    /**
     * Where the dump has a masked VERIFY of this PIN that succeeded, this is sent.
     *
     * @param name as the dump names it, such as {@code auth}
     * @param pin 1 to 16 octets; copied
     * @throws IllegalArgumentException when there are none or more
     */
    public ReplayRules withPin(String name, byte[] pin) {
        if (pin.length < 1 || pin.length > 16) {
            throw new IllegalArgumentException("a PIN has 1 to 16 octets, not " + pin.length);
        }
        Map<String, byte[]> more = new HashMap<>(pins);
        more.put(name, pin.clone());
        return new ReplayRules(anyData, anyAtr, more, pinsOfDump, spendTries, caution);
    }

    /** PINs that stand in the dump are sent where they were right. */
    public ReplayRules withPinsOfDump() {
        return new ReplayRules(anyData, anyAtr, pins, true, spendTries, caution);
    }

    /** PINs that stand in the dump are also sent where they were wrong, but never the last try. */
    public ReplayRules withTriesToSpend() {
        return new ReplayRules(anyData, anyAtr, pins, pinsOfDump, true, caution);
    }

    /**
     * Commands that may cost a try for another reason than their instruction are treated as PINs that stand in the
     * dump.
     *
     * @param reason why a command may cost a try; empty when it cannot
     */
    public ReplayRules withCaution(Function<byte[], Optional<String>> reason) {
        return new ReplayRules(anyData, anyAtr, pins, pinsOfDump, spendTries, reason);
    }

    boolean allowsAnyData(int ins) {
        return anyData.contains(ins);
    }

    boolean allowsAnyAtr() {
        return anyAtr;
    }

    Optional<byte[]> pin(String name) {
        return Optional.ofNullable(pins.get(name)).map(byte[]::clone);
    }

    boolean sendsPinsOfDump() {
        return pinsOfDump;
    }

    Optional<String> caution(byte[] command) {
        return caution.apply(command);
    }

    boolean spendsTries() {
        return spendTries;
    }

    /** Without the PINs. */
    @Override
    public String toString() {
        return "ReplayRules[any data of %s, any ATR %s, PINs for %s, those of the dump %s, tries to spend %s]"
                .formatted(anyData, anyAtr, pins.keySet(), pinsOfDump, spendTries);
    }
}
