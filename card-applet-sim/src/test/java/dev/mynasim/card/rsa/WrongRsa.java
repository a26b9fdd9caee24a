// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import java.security.AlgorithmParameters;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.CipherSpi;

/** A provider whose RSA gives its input back, with one bit changed; or fails. */
final class WrongRsa extends Provider {
    private static final long serialVersionUID = 1L;

    private WrongRsa(Class<? extends CipherSpi> cipher) {
        super("WrongRsa", "1", "RSA that is wrong");
        put("Cipher.RSA/ECB/NoPadding", cipher.getName());
    }

    static Provider thatLies() {
        return new WrongRsa(Lying.class);
    }

    static Provider thatFails() {
        return new WrongRsa(Failing.class);
    }

    /** Gives a wrong answer. */
    public static class Lying extends CipherSpi {
        @Override
        protected byte[] engineDoFinal(byte[] input, int offset, int length) {
            byte[] wrong = java.util.Arrays.copyOfRange(input, offset, offset + length);
            wrong[length - 1] ^= 1;
            return wrong;
        }

        @Override
        protected int engineDoFinal(byte[] input, int offset, int length, byte[] output, int outputOffset) {
            byte[] wrong = engineDoFinal(input, offset, length);
            System.arraycopy(wrong, 0, output, outputOffset, length);
            return length;
        }

        @Override
        protected void engineSetMode(String mode) {}

        @Override
        protected void engineSetPadding(String padding) {}

        @Override
        protected int engineGetBlockSize() {
            return 0;
        }

        @Override
        protected int engineGetOutputSize(int length) {
            return length;
        }

        @Override
        protected byte[] engineGetIV() {
            return new byte[0];
        }

        @Override
        protected AlgorithmParameters engineGetParameters() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineInit(int mode, Key key, SecureRandom random) {}

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random) {}

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random) {}

        @Override
        protected byte[] engineUpdate(byte[] input, int offset, int length) {
            return new byte[0];
        }

        @Override
        protected int engineUpdate(byte[] input, int offset, int length, byte[] output, int outputOffset) {
            return 0;
        }
    }

    /** Throws what no caller expects. */
    public static final class Failing extends Lying {
        @Override
        protected int engineDoFinal(byte[] input, int offset, int length, byte[] output, int outputOffset) {
            throw new IllegalStateException("the library is broken");
        }
    }
}
