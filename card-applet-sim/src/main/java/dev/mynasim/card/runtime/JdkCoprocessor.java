// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.Coprocessor;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * RSA by the JDK's own provider, which every platform has. Each key gets its cipher once, at first use; nothing is
 * initialised for a single signature.
 */
final class JdkCoprocessor implements Coprocessor {
    private static final String RAW_RSA = "RSA/ECB/NoPadding";

    private final List<RSAPrivateCrtKey> keys;
    private final @Nullable Cipher[] ciphers;
    private final RandomGenerator random;

    JdkCoprocessor(List<RSAPrivateCrtKey> keys, RandomGenerator random) {
        this.keys = keys;
        this.random = random;
        ciphers = new Cipher[keys.size()];
    }

    @Override
    public short modulusLength(short key) {
        return (short) (keys.get(key).getModulus().bitLength() / Byte.SIZE);
    }

    @Override
    public void rsaPrivate(short key, byte[] block, short offset) {
        short length = modulusLength(key);
        try {
            cipher(key).doFinal(block, offset, length, block, offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK's RSA failed with key number " + key, e);
        }
    }

    @Override
    public void random(byte[] to, short offset, short length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        System.arraycopy(octets, 0, to, offset, length);
    }

    private Cipher cipher(short key) throws GeneralSecurityException {
        Cipher cipher = ciphers[key];
        if (cipher == null) {
            cipher = Cipher.getInstance(RAW_RSA);
            cipher.init(Cipher.DECRYPT_MODE, keys.get(key));
            ciphers[key] = cipher;
        }
        return cipher;
    }
}
