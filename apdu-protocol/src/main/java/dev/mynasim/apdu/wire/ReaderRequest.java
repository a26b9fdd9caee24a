// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

/**
 * What a front end asks of the card behind a {@link Dialect}, whatever its frames look like. None of the dialects asks
 * for the answer to reset alone: it is what a power-up or a reset is answered with.
 */
public sealed interface ReaderRequest {
    /** Give the card power (cold reset), also when it has power already; {@link ReaderAnswer.Atr} is due. */
    record PowerUp() implements ReaderRequest {}

    /** Reset the card, which has power; {@link ReaderAnswer.Atr} is due. */
    record Reset() implements ReaderRequest {}

    /** Take the power away; {@link ReaderAnswer.PoweredDown} is due, and the connection ends with it. */
    record PowerDown() implements ReaderRequest {}

    /** Is there a reader with a card; {@link ReaderAnswer.Present} is due and nothing changes. */
    record Hello() implements ReaderRequest {}

    /** A command APDU for the card, well formed or not; {@link ReaderAnswer.Response} is due. */
    final class Command implements ReaderRequest {
        private final byte[] octets;

        /**
         * A command.
         *
         * @param octets 0 or more octets, handed over: the caller does not touch the array again
         */
        public Command(byte[] octets) {
            this.octets = octets;
        }

        /** The command APDU. The array is handed over, not copied: it has one reader. */
        public byte[] octets() {
            return octets;
        }

        /** How many octets; not which, because a PIN may be among them. */
        @Override
        public String toString() {
            return "Command[" + octets.length + " octets]";
        }
    }
}
