// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** When an action on a file is allowed: always, never, or once one of some PINs is verified. Data, not code. */
public final class AccessRule {
    private static final byte FREE = 0;
    private static final byte REFUSED = 1;
    private static final byte ANY_PIN = 2;

    private final byte kind;
    private final byte pins;

    private AccessRule(byte kind, byte pins) {
        this.kind = kind;
        this.pins = pins;
    }

    /** Allowed without any PIN. */
    public static AccessRule always() {
        return new AccessRule(FREE, (byte) 0);
    }

    /** Never allowed. */
    public static AccessRule never() {
        return new AccessRule(REFUSED, (byte) 0);
    }

    /**
     * Allowed once at least one of these PINs is verified.
     *
     * @param pins the PINs' {@link PinFile#flag() flags}, joined by or
     */
    public static AccessRule anyOf(byte pins) {
        return new AccessRule(ANY_PIN, pins);
    }

    /** Whether the rule asks for nothing. */
    public boolean isFree() {
        return kind == FREE;
    }

    /** Compares the rule with the state; the only place that does. */
    public boolean allows(SecurityStatus status) {
        return kind == FREE || (kind == ANY_PIN && status.anyVerified(pins));
    }
}
