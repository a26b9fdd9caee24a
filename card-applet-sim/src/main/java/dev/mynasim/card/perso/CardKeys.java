// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.pki.KeyFileException;
import dev.mynasim.pki.KeyFiles;
import dev.mynasim.pki.TestKeys;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key pairs of a card.
 *
 * @param sign behind the sign certificate
 * @param auth behind the auth certificate
 * @param text proves the card's presence in the text input support application
 * @param session takes session keys there
 * @param surface proves the card's presence in the surface check application
 * @param common of the common application
 */
record CardKeys(Optional<KeyPair> sign, KeyPair auth, KeyPair text, KeyPair session, KeyPair surface, KeyPair common) {
    /** Steps between the internal keys of one card, so that all four are different. */
    private static final int STEP = TestKeys.INTERNAL_PAIRS / 4;

    static CardKeys of(Certificates certificates, Seed seed) throws DataFileException {
        String password = Optional.ofNullable(certificates.filePassword()).orElse("");
        int first = Byte.toUnsignedInt(seed.octets("internal keys", 1)[0]);
        Optional<KeyPair> sign = certificates.signNumber() == null
                ? Optional.empty()
                : Optional.of(pair(certificates.signKey(), certificates.signKeyFile(), password));
        return new CardKeys(
                sign,
                pair(certificates.authKey(), certificates.authKeyFile(), password),
                TestKeys.internalPair(first),
                TestKeys.internalPair(first + STEP),
                TestKeys.internalPair(first + 2 * STEP),
                TestKeys.internalPair(first + 3 * STEP));
    }

    private static KeyPair pair(@Nullable Integer number, @Nullable String file, String password)
            throws DataFileException {
        if (number != null) {
            return TestKeys.cardPair(number);
        }
        if (file == null) {
            throw new IllegalStateException("a certificate's key is a number or a file");
        }
        try {
            return KeyFiles.keyPair(Path.of(file), password);
        } catch (KeyFileException e) {
            throw new DataFileException(String.valueOf(e.getMessage()));
        }
    }
}
