// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import dev.mynasim.pki.TestKeys;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** One known answer, before a provider gets a card's key. */
final class RsaSelfTest {
    private static final int LENGTH = 256;

    /**
     * SHA-256 of {@code openssl pkeyutl -decrypt -inkey pair-00.pem -pkeyopt rsa_padding_mode:none} over 00 and 255
     * octets 5A (OpenSSL 3.0).
     */
    private static final String ANSWER = "b170f55a5838fa695acd345fd9f76da75c4ef414c435272058db419590010013";

    private RsaSelfTest() {}

    /** What is wrong, as a clause without its subject; empty when nothing is. */
    static Optional<String> fault(RsaProvider provider) {
        byte[] block = new byte[LENGTH];
        Arrays.fill(block, 1, LENGTH, (byte) 0x5A);
        try {
            provider.privateOperation((RSAPrivateCrtKey) TestKeys.cardPair(0).getPrivate())
                    .doFinal(block, 0, LENGTH, block, 0);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(block);
            return ANSWER.equals(HexFormat.of().formatHex(hash))
                    ? Optional.empty()
                    : Optional.of("gives a wrong signature in its self-test");
        } catch (GeneralSecurityException | RuntimeException e) {
            // A provider is other people's code: whatever it throws, it is not used.
            return Optional.of("fails its self-test (" + e + ")");
        }
    }
}
