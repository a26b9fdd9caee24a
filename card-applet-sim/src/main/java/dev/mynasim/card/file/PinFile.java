// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/**
 * An internal EF (IEF) that holds a PIN and its try counter, both in non-volatile memory.
 *
 * <p>Segment layout, {@value #SEGMENT_LENGTH} octets: tries left (1), length of the PIN (1), the PIN padded with zeros
 * ({@value #MAX_LENGTH}).
 */
public final class PinFile extends ElementaryFile {
    /** Most octets of a PIN (JICSAP, card-protocol.md section 5). */
    public static final byte MAX_LENGTH = 16;

    /** Octets of the PIN's segment. */
    public static final short SEGMENT_LENGTH = 2 + MAX_LENGTH;

    private static final short TRIES = 0;
    private static final short LENGTH = 1;
    private static final short VALUE = 2;

    private final short segment;
    private final byte maxTries;
    private final byte flag;
    private final PinFormat format;

    /**
     * @param id the file identifier
     * @param segment where counter and PIN lie in non-volatile memory
     * @param maxTries the counter's full value, 1 to 15
     * @param flag the PIN's own bit in the {@link SecurityStatus} of its application
     * @param format which octets may be set as the PIN
     */
    public PinFile(short id, short segment, byte maxTries, byte flag, PinFormat format) {
        super(id);
        this.segment = segment;
        this.maxTries = maxTries;
        this.flag = flag;
        this.format = format;
    }

    /** Where counter and PIN lie in non-volatile memory. */
    public short segment() {
        return segment;
    }

    /** The PIN's own bit in the {@link SecurityStatus} of its application. */
    public byte flag() {
        return flag;
    }

    /** Which octets may be set as the PIN. */
    public PinFormat format() {
        return format;
    }

    /** Tries left; 0 means blocked. */
    public byte triesLeft(NonVolatileMemory memory) {
        return memory.get(segment, TRIES);
    }

    /**
     * Compares presented octets with the PIN. The try is spent, durably, before the comparison starts, and given back
     * after a match: no loss of power can win a try. The caller has made sure that a try is left.
     *
     * @param buffer holds the presented octets; nothing is written to it
     * @return whether they are the PIN
     */
    public boolean present(NonVolatileMemory memory, byte[] buffer, short offset, short length) {
        memory.put(segment, TRIES, (byte) (triesLeft(memory) - 1));
        if (!matches(memory, buffer, offset, length)) {
            return false;
        }
        memory.put(segment, TRIES, maxTries);
        return true;
    }

    // Looks at every octet whatever the first ones are, so that time tells nothing about the PIN.
    private boolean matches(NonVolatileMemory memory, byte[] buffer, short offset, short length) {
        byte difference = (byte) (length == memory.get(segment, LENGTH) ? 0 : 1);
        for (short i = 0; i < MAX_LENGTH; i++) {
            byte presented = i < length ? buffer[(short) (offset + i)] : 0;
            difference |= (byte) (presented ^ memory.get(segment, (short) (VALUE + i)));
        }
        return difference == 0;
    }

    /** Fills the try counter: the PIN is not blocked any more. No command does this; the issuer may. */
    public void unblock(NonVolatileMemory memory) {
        memory.put(segment, TRIES, maxTries);
    }

    /**
     * Sets a new PIN, in one atomic write; the counter stays as it is.
     *
     * @param buffer holds the new PIN
     * @param offset where it starts
     * @param length its octets, 1 to {@link #MAX_LENGTH}
     * @param scratch working memory of at least {@link #SEGMENT_LENGTH} octets
     */
    public void change(NonVolatileMemory memory, byte[] buffer, short offset, short length, byte[] scratch) {
        scratch[0] = (byte) length;
        for (short i = 0; i < MAX_LENGTH; i++) {
            scratch[(short) (1 + i)] = i < length ? buffer[(short) (offset + i)] : 0;
        }
        memory.write(segment, LENGTH, scratch, (short) 0, (short) (1 + MAX_LENGTH));
        for (short i = 0; i <= MAX_LENGTH; i++) {
            scratch[i] = 0;
        }
    }
}
