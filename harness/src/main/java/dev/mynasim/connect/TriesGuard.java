// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.NotSentException;
import java.util.Arrays;

/**
 * Keeps the tries of a card that may be real. A command that may spend one is sent only when the number of tries was
 * read immediately before, by the retry query of the same header (card-protocol.md section 4.3: it costs none), and
 * more than the reserve is left. What hides what it does is never sent, nor what spends tries that nothing tells.
 *
 * <p>Who else speaks with the card at the same time is not held back: have the reader for yourself.
 */
public final class TriesGuard {
    private static final int HEADER = 4;
    private static final int CHANGE_REFERENCE_DATA = 0x24;
    private static final int VERIFY = 0x20;
    private static final int TRIES_LEFT_SW1 = 0x63;

    /** P1 of a change that gives the new PIN alone, which the one before was verified for (card-protocol.md 4.3). */
    private static final int NEW_PIN_ALONE = 1;

    /** Moves octets to the card. */
    @FunctionalInterface
    public interface Wire<X extends Exception> {
        /** Sends a command and waits for the answer. */
        byte[] transmit(byte[] command) throws X;
    }

    private final TriesPolicy policy;

    /** A guard that keeps to a policy; it has no state. */
    public TriesGuard(TriesPolicy policy) {
        this.policy = policy;
    }

    /**
     * Sends a command, if it may be sent; before one that may spend a try, the query.
     *
     * @param command as it would be sent; copied before it is looked at
     * @param wire sends to the card; nobody else's command may come between two of its calls
     * @throws NotSentException when it was not sent; quotes no data, which may be a PIN
     * @throws X when the wire fails
     */
    public <X extends Exception> byte[] transmit(byte[] command, Wire<X> wire) throws X, NotSentException {
        byte[] judged = command.clone();
        switch (Spending.kind(judged)) {
            case HARMLESS -> {}
            case VERIFY -> requireTries(judged, wire);
            case SPENDER -> requireChange(judged, wire);
            case UNKNOWN -> {
                if (!policy.unknownInstructions()) {
                    throw refused(judged);
                }
            }
            case HIDDEN -> throw refused(judged);
        }
        return wire.transmit(judged);
    }

    private <X extends Exception> void requireChange(byte[] command, Wire<X> wire) throws X, NotSentException {
        if ((command[1] & 0xFF) != CHANGE_REFERENCE_DATA || !policy.changes()) {
            throw refused(command);
        }
        if (command[2] != NEW_PIN_ALONE) {
            requireTries(command, wire);
        }
    }

    private <X extends Exception> void requireTries(byte[] command, Wire<X> wire) throws X, NotSentException {
        byte[] query = Arrays.copyOf(command, HEADER);
        query[1] = VERIFY;
        query[2] = 0;
        byte[] answer = wire.transmit(query);
        if (answer.length != 2 || (answer[0] & 0xFF) != TRIES_LEFT_SW1 || (answer[1] & 0xF0) != 0xC0) {
            throw new RefusedException("the card does not tell how many tries are left");
        }
        int left = answer[1] & 0x0F;
        if (left <= policy.reserve()) {
            throw new RefusedException(
                    "%d tries are left, and %d are kept in reserve".formatted(left, policy.reserve()));
        }
    }

    private static RefusedException refused(byte[] command) {
        return new RefusedException(Spending.reason(command).orElseThrow());
    }

    /** A command was not sent, because it may spend a try that is not to be spent. */
    public static final class RefusedException extends NotSentException {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason) {
            super("not sent: " + reason + ", and a real card whose tries are spent locks for ever");
        }
    }
}
