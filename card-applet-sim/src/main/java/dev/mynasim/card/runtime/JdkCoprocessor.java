// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.memory.CardMemory;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * RSA and AES by the JDK's own provider, which every platform has. A private key's number is its segment in the card's
 * memory. Each key gets its cipher once, at first use and again when the issuer has replaced the key; nothing is
 * initialised for a single signature.
 */
final class JdkCoprocessor implements Coprocessor {
    private static final String RAW_RSA = "RSA/ECB/NoPadding";
    private static final String AES_CBC = "AES/CBC/NoPadding";
    private static final int AES_BLOCK = 16;

    private final CardMemory memory;
    private final RandomGenerator random;
    private final Map<Short, LoadedKey> keys = new HashMap<>(4);
    private @Nullable Cipher aes;

    private static final class LoadedKey {
        private final byte[] segment;
        private final byte[] modulus;
        private final Cipher cipher;

        LoadedKey(byte[] segment, byte[] modulus, Cipher cipher) {
            this.segment = segment;
            this.modulus = modulus;
            this.cipher = cipher;
        }
    }

    JdkCoprocessor(CardMemory memory, RandomGenerator random) {
        this.memory = memory;
        this.random = random;
    }

    @Override
    public short modulusLength(short key) {
        return (short) load(key).modulus.length;
    }

    @Override
    public boolean rsaPrivate(short key, byte[] block, short offset) {
        LoadedKey loaded = load(key);
        int length = loaded.modulus.length;
        if (Arrays.compareUnsigned(block, offset, offset + length, loaded.modulus, 0, length) >= 0) {
            return false;
        }
        try {
            loaded.cipher.doFinal(block, offset, length, block, offset);
            return true;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK's RSA failed with key number " + key, e);
        }
    }

    @Override
    public boolean rsaPublic(byte[] modulus, short modulusOffset, short length, byte[] block, short offset) {
        BigInteger n = new BigInteger(1, modulus, modulusOffset, length);
        BigInteger representative = new BigInteger(1, block, offset, length);
        if (representative.compareTo(n) >= 0) {
            return false;
        }
        byte[] result = representative.modPow(RSAKeyGenParameterSpec.F4, n).toByteArray();
        int significant = Math.min(result.length, length);
        Arrays.fill(block, offset, offset + length, (byte) 0);
        System.arraycopy(result, result.length - significant, block, offset + length - significant, significant);
        return true;
    }

    @Override
    public void aesEncrypt(byte[] key, short keyOffset, byte[] iv, byte[] data, short offset, short length) {
        aes(Cipher.ENCRYPT_MODE, key, keyOffset, iv, data, offset, length);
    }

    @Override
    public void aesDecrypt(byte[] key, short keyOffset, byte[] iv, byte[] data, short offset, short length) {
        aes(Cipher.DECRYPT_MODE, key, keyOffset, iv, data, offset, length);
    }

    @Override
    public void random(byte[] to, short offset, short length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        System.arraycopy(octets, 0, to, offset, length);
    }

    private void aes(int mode, byte[] key, int keyOffset, byte[] iv, byte[] data, int offset, int length) {
        try {
            Cipher cipher = aes;
            if (cipher == null) {
                cipher = Cipher.getInstance(AES_CBC);
                aes = cipher;
            }
            cipher.init(mode, new SecretKeySpec(key, keyOffset, AES_BLOCK, "AES"), new IvParameterSpec(iv));
            cipher.doFinal(data, offset, length, data, offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK's AES failed on " + length + " octets", e);
        }
    }

    private LoadedKey load(short key) {
        LoadedKey loaded = keys.get(key);
        if (loaded == null || !memory.holds(key, loaded.segment)) {
            loaded = loadFresh(key);
            keys.put(key, loaded);
        }
        return loaded;
    }

    private LoadedKey loadFresh(short key) {
        byte[] segment = new byte[memory.size(key)];
        memory.read(key, (short) 0, segment, (short) 0, (short) segment.length);
        var privateKey = KeySegment.decode(segment);
        byte[] modulus = privateKey.getModulus().toByteArray();
        try {
            Cipher cipher = Cipher.getInstance(RAW_RSA);
            cipher.init(Cipher.DECRYPT_MODE, privateKey);
            return new LoadedKey(segment, Arrays.copyOfRange(modulus, 1, modulus.length), cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK's RSA does not take key number " + key, e);
        }
    }
}
