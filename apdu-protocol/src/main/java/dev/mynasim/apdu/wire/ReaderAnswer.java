// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

/** What a front end is answered, whatever the frames of its {@link Dialect} look like. */
public sealed interface ReaderAnswer {
    /** The power is gone. */
    record PoweredDown() implements ReaderAnswer {}

    /** The reader is here and the card is in it. */
    record Present() implements ReaderAnswer {}

    /** What the card sent after a power-up or reset: an answer to reset, or what a faulty card has for one. */
    final class Atr implements ReaderAnswer {
        private final byte[] octets;

        /**
         * An answer to reset.
         *
         * @param octets 1 to 33 octets, handed over: the caller does not touch the array again
         */
        public Atr(byte[] octets) {
            this.octets = octets;
        }

        byte[] octets() {
            return octets;
        }

        @Override
        public String toString() {
            return "Atr[" + octets.length + " octets]";
        }
    }

    /** A response APDU. */
    final class Response implements ReaderAnswer {
        private final byte[] octets;

        /**
         * A response.
         *
         * @param octets the response APDU, 2 or more octets, handed over: the caller does not touch the array again
         */
        public Response(byte[] octets) {
            this.octets = octets;
        }

        byte[] octets() {
            return octets;
        }

        /** How many octets; not which. */
        @Override
        public String toString() {
            return "Response[" + octets.length + " octets]";
        }
    }
}
