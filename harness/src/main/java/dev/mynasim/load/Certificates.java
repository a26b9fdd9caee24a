// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import java.nio.ByteBuffer;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What cards have in common, kept once: contents that were read, and keys from certificates. Safe for threads. */
final class Certificates {
    private final Map<ByteBuffer, ByteBuffer> contents = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, SignatureCheck> keys = new ConcurrentHashMap<>();

    /** The same octets, of another card if one had them before; not to be changed. */
    byte[] shared(byte[] octets) {
        ByteBuffer wrapped = ByteBuffer.wrap(octets);
        ByteBuffer first = contents.putIfAbsent(wrapped, wrapped);
        return (first == null ? wrapped : first).array();
    }

    /**
     * What verifies signatures with this certificate.
     *
     * @throws CardAnswerException when it is none, or one for another kind of key
     */
    SignatureCheck check(Certificate which, byte[] certificate) throws CardAnswerException {
        ByteBuffer wrapped = ByteBuffer.wrap(certificate);
        SignatureCheck known = keys.get(wrapped);
        if (known != null) {
            return known;
        }
        if (JpkiClient.parse(which, certificate).getPublicKey() instanceof RSAPublicKey key) {
            SignatureCheck made = new SignatureCheck(key);
            keys.put(wrapped, made);
            return made;
        }
        throw new CardAnswerException("the key in the " + which.label() + " is no RSA key");
    }
}
