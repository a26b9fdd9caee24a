// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.List;

/** An elementary file as personalisation leaves it. */
public sealed interface FileImage {
    /** The file identifier, 0001 to FFFE. */
    int id();

    /**
     * A working EF (WEF) of transparent structure.
     *
     * @param id the file identifier
     * @param contents the whole file, filler included
     * @param read when READ BINARY is allowed
     */
    record Transparent(int id, Octets contents, AccessCondition read) implements FileImage {}

    /**
     * Room for a working EF (WEF) of transparent structure that is not there yet: SELECT does not find it until the
     * issuer has written it, as the sign certificate of a child's card (card-protocol.md section 10, number 15).
     *
     * @param id the file identifier
     * @param size octets that the file will have
     * @param read when READ BINARY will be allowed
     */
    record Vacant(int id, int size, AccessCondition read) implements FileImage {
        /** Checks the size. */
        public Vacant {
            if (size < 1 || size > Short.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "file %04X has room for %d octets instead of 1 to %d".formatted(id, size, Short.MAX_VALUE));
            }
        }
    }

    /**
     * A working EF (WEF) of records.
     *
     * @param id the file identifier
     * @param records each record whole, JICSAP simple-TLV: tag, length, value; record 1 first
     * @param read when READ RECORD is allowed
     */
    record Records(int id, List<Octets> records, AccessCondition read) implements FileImage {
        /** Copies the list, which has 1 to 254 records. */
        public Records {
            records = List.copyOf(records);
            if (records.isEmpty() || records.size() > 254) {
                throw new IllegalArgumentException(
                        "record file %04X has %d records instead of 1 to 254".formatted(id, records.size()));
            }
        }
    }

    /**
     * An internal EF (IEF) that holds a PIN.
     *
     * @param id the file identifier
     * @param value the PIN as the card compares it, 1 to 16 octets
     * @param triesLeft the counter now; 0 means blocked
     * @param maxTries the counter's full value, 1 to 15
     * @param rule what may be set as the PIN
     */
    record Pin(int id, Octets value, int triesLeft, int maxTries, PinRule rule) implements FileImage {
        /** Checks the counters and the length. */
        public Pin {
            if (maxTries < 1 || maxTries > 15 || triesLeft < 0 || triesLeft > maxTries) {
                throw new IllegalArgumentException(
                        "PIN %04X has %d of %d tries left; a counter goes from 0 to at most 15"
                                .formatted(id, triesLeft, maxTries));
            }
            if (value.length() < 1 || value.length() > 16) {
                throw new IllegalArgumentException(
                        "PIN %04X has %d octets instead of 1 to 16".formatted(id, value.length()));
            }
        }
    }

    /**
     * An internal EF (IEF) that holds a private key.
     *
     * @param id the file identifier
     * @param key the key, RSA with a modulus of 2048 bits
     * @param use when the key may be used
     * @param purpose what it is used for; an application has one key at most for {@link Purpose#SESSION}
     */
    record Key(int id, RSAPrivateCrtKey key, AccessCondition use, Purpose purpose) implements FileImage {
        /** What a private key is used for. */
        public enum Purpose {
            /** COMPUTE DIGITAL SIGNATURE. */
            SIGNATURE,
            /** INTERNAL AUTHENTICATE. */
            AUTHENTICATION,
            /** SET SESSION KEY: the private half of text input support EF 0006. Where it lies is not known. */
            SESSION
        }

        /** Checks the modulus. */
        public Key {
            RsaKeys.check("key", id, key);
        }

        /** A key that signs. */
        public Key(int id, RSAPrivateCrtKey key, AccessCondition use) {
            this(id, key, use, Purpose.SIGNATURE);
        }

        /** The file identifier only; never the key. */
        @Override
        public String toString() {
            return "Key[id=%04X]".formatted(id);
        }
    }

    /**
     * An internal EF (IEF) that holds a public key, as JPKI 0016 does: the CA key for terminal certificates.
     *
     * @param id the file identifier
     * @param key the key, RSA with a modulus of 2048 bits and exponent 65537
     */
    record PublicKey(int id, RSAPublicKey key) implements FileImage {
        /** Checks modulus and exponent. */
        public PublicKey {
            RsaKeys.check("public key", id, key);
            if (!key.getPublicExponent().equals(RSAKeyGenParameterSpec.F4)) {
                throw new IllegalArgumentException(
                        "public key %04X has exponent %s instead of 65537".formatted(id, key.getPublicExponent()));
            }
        }
    }

    /**
     * An internal EF (IEF) that can be selected and nothing else.
     *
     * @param id the file identifier
     */
    record Reserved(int id) implements FileImage {}
}
