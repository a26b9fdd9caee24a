// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.card.image.Octets;
import dev.mynasim.card.memory.PowerLossException;
import dev.mynasim.card.runtime.IssuerPort;
import dev.mynasim.card.runtime.PinRuleException;
import dev.mynasim.counter.world.CardMark;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Writes a card through the issuer's door: all or nothing. */
final class CardWriter {
    private static final byte FILLER = (byte) 0xFF;

    private CardWriter() {}

    /** The card could not be written, or not to the end; it holds all of it or nothing. */
    static final class CardWriteException extends Exception {
        private static final long serialVersionUID = 1L;

        CardWriteException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static void write(IssuerPort issuer, List<CardWrite> writes) throws CardWriteException {
        try {
            issuer.<PinRuleException>change(changes -> {
                for (CardWrite write : writes) {
                    write.apply(changes);
                }
            });
        } catch (PinRuleException e) {
            throw new CardWriteException(String.valueOf(e.getMessage()), e);
        } catch (PowerLossException e) {
            throw new CardWriteException("the card lost its power while it was written", e);
        } catch (IllegalArgumentException e) {
            // What the issuer's door says of a file that is not there or too small.
            throw new CardWriteException("this card has no room for it: " + e.getMessage(), e);
        }
    }

    /** How to see later whether these changes were made; nothing when none of them shows. */
    static Optional<CardMark> mark(IssuerPort issuer, List<CardWrite> writes) {
        return writes.stream()
                .filter(CardWrite.Contents.class::isInstance)
                .map(CardWrite.Contents.class::cast)
                .findFirst()
                .map(write -> new CardMark(
                        HexFormat.of()
                                .withUpperCase()
                                .formatHex(write.application().octets()),
                        write.file(),
                        digest(write.contents()
                                .paddedTo(
                                        issuer.contents(write.application(), write.file())
                                                .length(),
                                        FILLER))));
    }

    /** Whether the card was written. */
    static boolean isWritten(IssuerPort issuer, CardMark mark) {
        return digest(issuer.contents(mark.aid(), mark.file())).equals(mark.sha256());
    }

    private static String digest(Octets contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
