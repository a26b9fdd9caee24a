// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.memory.CardMemory;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.rsa.RsaSource;
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
 * RSA by the provider that its source names, AES by the JDK. A private key's number is its segment in the card's
 * memory. Each key gets its cipher once, at first use and again when the issuer has replaced the key or the source
 * names another provider; nothing is initialised for a single signature.
 */
final class JcaCoprocessor implements Coprocessor {
    private static final String AES_CBC = "AES/CBC/NoPadding";
    private static final int AES_BLOCK = 16;

    private final CardMemory memory;
    private final RandomGenerator random;
    private final RsaSource rsa;
    private final Map<Short, LoadedKey> keys = new HashMap<>(4);
    private @Nullable Cipher aes;

    private static final class LoadedKey {
        private final byte[] segment;
        private final byte[] modulus;
        private final RsaProvider provider;
        private final Cipher cipher;

        LoadedKey(byte[] segment, byte[] modulus, RsaProvider provider, Cipher cipher) {
            this.segment = segment;
            this.modulus = modulus;
            this.provider = provider;
            this.cipher = cipher;
        }
    }

    JcaCoprocessor(CardMemory memory, RandomGenerator random, RsaSource rsa) {
        this.memory = memory;
        this.random = random;
        this.rsa = rsa;
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
            // Providers differ in what a cipher can do after a failure.
            keys.remove(key);
            throw new IllegalStateException("RSA by " + loaded.provider + " failed with key number " + key, e);
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
        RsaProvider provider = rsa.current();
        if (loaded == null || !loaded.provider.equals(provider) || !memory.holds(key, loaded.segment)) {
            loaded = loadFresh(key, provider);
            keys.put(key, loaded);
        }
        return loaded;
    }

    private LoadedKey loadFresh(short key, RsaProvider provider) {
        byte[] segment = new byte[memory.size(key)];
        memory.read(key, (short) 0, segment, (short) 0, (short) segment.length);
        var privateKey = KeySegment.decode(segment);
        byte[] modulus = privateKey.getModulus().toByteArray();
        try {
            Cipher cipher = provider.privateOperation(privateKey);
            return new LoadedKey(segment, Arrays.copyOfRange(modulus, 1, modulus.length), provider, cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA by " + provider + " does not take key number " + key, e);
        }
    }
}
