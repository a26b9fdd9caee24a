// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.benchmarks.bare.BareRsa;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.pki.TestKeys;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** COMPUTE DIGITAL SIGNATURE in process by each RSA provider, beside that provider's bare RSA operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class CardSignatures {
    /** Who does RSA. */
    @Param({"jdk", "corretto", "conscrypt"})
    public String rsa = "jdk";

    private final byte[] sign = Samples.sign();
    private final byte[] block = messageRepresentative();
    private SimulatedCard card;
    private Cipher bareRsa;

    /**
     * A card with the JPKI application selected and the auth PIN verified, and a cipher with a key of the same size.
     */
    @Setup
    public void prepare() throws LinkException, GeneralSecurityException {
        RsaProvider provider = BareRsa.privately(rsa);
        bareRsa = provider.privateOperation(
                (RSAPrivateCrtKey) TestKeys.cardPair(1).getPrivate());
        card = Samples.verifiedCard(provider);
        Samples.expectOk(card.transmit(sign), Samples.SIGNATURE);
    }

    /** Baseline: the provider's RSA operation alone. */
    @Benchmark
    public int bareRsaOperation() throws GeneralSecurityException {
        byte[] signed = block.clone();
        return bareRsa.doFinal(signed, 0, Samples.SIGNATURE, signed, 0);
    }

    /** COMPUTE DIGITAL SIGNATURE over a SHA-256 DigestInfo, through card shell and applet. */
    @Benchmark
    @Against("bareRsaOperation")
    public byte[] sign() throws LinkException {
        return card.transmit(sign);
    }

    /** As long as the modulus and smaller than it; an octet string of zeros would cost nothing. */
    static byte[] messageRepresentative() {
        byte[] octets = new byte[Samples.SIGNATURE];
        new Random(7).nextBytes(octets);
        octets[0] = 0;
        return octets;
    }
}
