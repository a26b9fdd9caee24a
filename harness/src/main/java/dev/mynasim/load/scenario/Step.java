// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.scenario;

import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import java.util.Optional;

/**
 * What a client asks of the JPKI application. There are no other steps, so no scenario can change a PIN, a key or a
 * file, and none can say which PIN is presented.
 */
public sealed interface Step {
    /** In words, for reports. */
    String words();

    /** Whose PIN has to be verified before; empty for what everybody may do. */
    default Optional<Credential> needs() {
        return Optional.empty();
    }

    /** SELECT of the application; what was verified before is forgotten. */
    record Select() implements Step {
        @Override
        public String words() {
            return "select JPKI";
        }
    }

    /**
     * VERIFY with the PIN that was found right before the run. On a card that may be real it is done once, before.
     *
     * @param credential whose PIN
     */
    record Verify(Credential credential) implements Step {
        @Override
        public String words() {
            return "verify the " + credential.pinLabel();
        }

        @Override
        public Optional<Credential> needs() {
            return Optional.of(credential);
        }
    }

    /**
     * The question how many tries are left, which costs none; all of them have to be.
     *
     * @param credential of whose PIN
     */
    record Tries(Credential credential) implements Step {
        @Override
        public String words() {
            return "ask the tries of the " + credential.pinLabel();
        }
    }

    /**
     * A whole certificate, its header first, then blocks of 256 octets.
     *
     * @param which which one
     */
    record Read(Certificate which) implements Step {
        @Override
        public String words() {
            return "read the " + which.label();
        }

        @Override
        public Optional<Credential> needs() {
            return which == Certificate.SIGN ? Optional.of(Credential.SIGN) : Optional.empty();
        }
    }

    /**
     * One READ BINARY of a certificate's file, after its selection.
     *
     * @param which which one
     * @param offset 0 to 32,767
     * @param length 1 to 256
     */
    record ReadPart(Certificate which, int offset, int length) implements Step {
        /** The largest offset of READ BINARY, 15 bits. */
        public static final int LARGEST_OFFSET = 0x7FFF;

        /** The most octets of a short answer. */
        public static final int LONGEST = 256;

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException when one is outside
         */
        public ReadPart {
            if (offset < 0 || offset > LARGEST_OFFSET || length < 1 || length > LONGEST) {
                throw new IllegalArgumentException(
                        length + " octets from " + offset + " cannot be read by one READ BINARY");
            }
        }

        @Override
        public String words() {
            return "read %d octets from %d of the %s".formatted(length, offset, which.label());
        }

        @Override
        public Optional<Credential> needs() {
            return which == Certificate.SIGN ? Optional.of(Credential.SIGN) : Optional.empty();
        }
    }

    /**
     * GET CHALLENGE.
     *
     * @param length 1 to 256 octets
     */
    record Random(int length) implements Step {
        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException when it is outside
         */
        public Random {
            if (length < 1 || length > ReadPart.LONGEST) {
                throw new IllegalArgumentException("GET CHALLENGE gives 1 to 256 octets, not " + length);
            }
        }

        @Override
        public String words() {
            return "get " + length + " random octets";
        }
    }

    /**
     * COMPUTE DIGITAL SIGNATURE over the DigestInfo of a challenge that is new each time, after selection of the key.
     *
     * @param credential with whose key
     */
    record Sign(Credential credential) implements Step {
        @Override
        public String words() {
            return "sign with the " + (credential == Credential.SIGN ? "sign" : "auth") + " key";
        }

        @Override
        public Optional<Credential> needs() {
            return Optional.of(credential);
        }
    }
}
