// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.card.runtime.IssuerChanges;
import dev.mynasim.card.runtime.PinRuleException;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.TestKeys;
import java.security.interfaces.RSAPrivateCrtKey;

/** One change that the issuer makes on a card. */
sealed interface CardWrite {
    /** Makes it, in a transaction with the others. */
    void apply(IssuerChanges changes) throws PinRuleException;

    /**
     * A key pair of the pool.
     *
     * @param kind SIGN is file 001A, AUTH 0017
     * @param pair its number
     */
    record Key(CertificateKind kind, int pair) implements CardWrite {
        @Override
        public void apply(IssuerChanges changes) {
            int file = kind == CertificateKind.SIGN ? 0x001A : 0x0017;
            changes.writeKey(
                    Aids.JPKI, file, (RSAPrivateCrtKey) TestKeys.cardPair(pair).getPrivate());
        }
    }

    /**
     * The contents of a transparent file.
     *
     * @param contents without filler
     */
    record Contents(Aid application, int file, Octets contents) implements CardWrite {
        @Override
        public void apply(IssuerChanges changes) {
            changes.writeContents(application, file, contents);
        }
    }

    /**
     * The first record of a record file.
     *
     * @param contents the whole record
     */
    record FirstRecord(Aid application, int file, Octets contents) implements CardWrite {
        @Override
        public void apply(IssuerChanges changes) {
            changes.writeRecord(application, file, 1, contents);
        }
    }

    /** A PIN, wherever it stands, with a full try counter. */
    record Initialise(PinKind kind, Pin pin) implements CardWrite {
        @Override
        public void apply(IssuerChanges changes) throws PinRuleException {
            for (PinPlace place : PinPlace.of(kind)) {
                changes.initialisePin(place.application(), place.file(), pin.typed());
            }
        }
    }

    /** A verification code that follows from the card's data, such as code B. */
    record Code(Aid application, int file, Octets value) implements CardWrite {
        @Override
        public void apply(IssuerChanges changes) throws PinRuleException {
            changes.setPin(
                    application, file, new String(value.toByteArray(), java.nio.charset.StandardCharsets.US_ASCII));
        }

        /** Without the code. */
        @Override
        public String toString() {
            return "Code[%04X]".formatted(file);
        }
    }

    /** A full try counter, wherever the PIN stands. */
    record Tries(PinKind kind) implements CardWrite {
        @Override
        public void apply(IssuerChanges changes) {
            PinPlace.of(kind).forEach(place -> changes.unblockPin(place.application(), place.file()));
        }
    }
}
