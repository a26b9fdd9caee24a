// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pki.TestKeys;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All providers that load here make the same signatures, with each key that cards have; openssl makes them too. */
class RsaAgreementTest {
    private static final int LENGTH = 256;
    private static final List<RsaProvider> PROVIDERS = LoadedProviders.all();
    private static final Map<String, Cipher> CIPHERS = new HashMap<>();

    @TempDir
    Path folder;

    /** One random representative for each key of the pool. */
    @Test
    void withEachKeyAndOpenssl() throws Exception {
        Random random = new Random(8);
        List<KeyPair> keys = Stream.concat(
                        IntStream.range(0, TestKeys.CARD_PAIRS).mapToObj(TestKeys::cardPair),
                        IntStream.range(0, TestKeys.INTERNAL_PAIRS).mapToObj(TestKeys::internalPair))
                .toList();
        assertThat(keys).hasSize(80);
        for (KeyPair pair : keys) {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
            BigInteger m = new BigInteger(2048, random).mod(key.getModulus());
            byte[] expected = openssl(key, m);
            for (RsaProvider provider : PROVIDERS) {
                assertThat(sign(provider, key, m)).as(provider.name()).isEqualTo(expected);
            }
        }
    }

    @Test
    void theEdgesOfTheRangeAndOpenssl() throws Exception {
        RSAPrivateCrtKey key = cardKey(3);
        BigInteger n = key.getModulus();
        for (BigInteger m : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.TWO,
                key.getPrimeP(),
                key.getPrimeQ(),
                n.subtract(key.getPrimeP()),
                n.subtract(BigInteger.ONE))) {
            byte[] expected = openssl(key, m);
            for (RsaProvider provider : PROVIDERS) {
                assertThat(sign(provider, key, m)).as(provider.name()).isEqualTo(expected);
            }
        }
        // By hand: 0 and 1 are their own signatures, and so is n - 1, for the exponent is odd.
        for (RsaProvider provider : PROVIDERS) {
            for (BigInteger own : List.of(BigInteger.ZERO, BigInteger.ONE, n.subtract(BigInteger.ONE))) {
                assertThat(sign(provider, key, own)).as(provider.name()).isEqualTo(octets(own));
            }
        }
    }

    /** Any key, any octets: the public operation leads back from each provider's signature. */
    @Property(tries = 200)
    void withAnyOctets(
            @ForAll @IntRange(min = 0, max = TestKeys.CARD_PAIRS - 1) int number, @ForAll @Size(LENGTH) byte[] octets)
            throws Exception {
        RSAPrivateCrtKey key = cardKey(number);
        BigInteger m = new BigInteger(1, octets).mod(key.getModulus());
        for (RsaProvider provider : PROVIDERS) {
            Cipher cipher = CIPHERS.get(provider.name() + number);
            if (cipher == null) {
                cipher = provider.privateOperation(key);
                CIPHERS.put(provider.name() + number, cipher);
            }
            byte[] block = octets(m);
            cipher.doFinal(block, 0, LENGTH, block, 0);
            assertThat(new BigInteger(1, block).modPow(key.getPublicExponent(), key.getModulus()))
                    .as(provider.name())
                    .isEqualTo(m);
        }
    }

    private static RSAPrivateCrtKey cardKey(int number) {
        return (RSAPrivateCrtKey) TestKeys.cardPair(number).getPrivate();
    }

    private static byte[] sign(RsaProvider provider, RSAPrivateCrtKey key, BigInteger m)
            throws GeneralSecurityException {
        byte[] block = octets(m);
        provider.privateOperation(key).doFinal(block, 0, LENGTH, block, 0);
        return block;
    }

    private static byte[] octets(BigInteger number) {
        byte[] octets = new byte[LENGTH];
        byte[] signed = number.toByteArray();
        int significant = Math.min(signed.length, LENGTH);
        System.arraycopy(signed, signed.length - significant, octets, LENGTH - significant, significant);
        return octets;
    }

    private byte[] openssl(RSAPrivateCrtKey key, BigInteger m) throws IOException, InterruptedException {
        Path pem = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Path in = Files.write(folder.resolve("in"), octets(m));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-decrypt",
                        "-inkey",
                        pem.toString(),
                        "-pkeyopt",
                        "rsa_padding_mode:none",
                        "-in",
                        in.toString(),
                        "-out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(() -> new String(readAll(process), java.nio.charset.StandardCharsets.UTF_8))
                .isZero();
        return Files.readAllBytes(out);
    }

    private static byte[] readAll(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
