// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.rsa.RsaChoice;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.rsa.RsaProviders;
import dev.mynasim.card.rsa.RsaTrial;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.pki.TestKeys;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.HexFormat;
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
public class CardSignatures {
    private static final int LENGTH = 256;
    private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
    private static final byte[] VERIFY = HexFormat.of().parseHex("002000980431323334");
    private static final byte[] SIGN =
            HexFormat.of().parseHex("802A0097333031300D060960864801650304020105000420" + "5A".repeat(32) + "00");

    /** Who does RSA. */
    @Param({"jdk", "corretto", "conscrypt"})
    public String rsa = "jdk";

    private final byte[] block = messageRepresentative();
    private SimulatedCard card = CardBlueprint.of(CardCommands.image()).newCard(new Random(1));
    private Cipher bareRsa = cipher(RsaProvider.jdk());

    /**
     * A card with the JPKI application selected and the auth PIN verified, and a cipher with a key of the same size.
     */
    @Setup
    public void prepare() throws LinkException {
        RsaTrial trial = RsaProviders.usual().choose(RsaChoice.of(rsa).orElseThrow());
        if (!(trial instanceof RsaTrial.Usable usable)) {
            throw new IllegalStateException(trial.toString());
        }
        bareRsa = cipher(usable.provider());
        card = CardBlueprint.of(CardCommands.image()).newCard(new Random(1), usable.provider());
        card.powerUp();
        card.transmit(SELECT);
        card.transmit(VERIFY);
        if (card.transmit(SIGN).length != LENGTH + 2) {
            throw new IllegalStateException("the card does not sign");
        }
    }

    /** Baseline: the provider's RSA operation alone. */
    @Benchmark
    public int bareRsaOperation() throws GeneralSecurityException {
        byte[] signed = block.clone();
        return bareRsa.doFinal(signed, 0, LENGTH, signed, 0);
    }

    /** COMPUTE DIGITAL SIGNATURE over a SHA-256 DigestInfo, through card shell and applet. */
    @Benchmark
    public byte[] sign() throws LinkException {
        return card.transmit(SIGN);
    }

    /** As long as the modulus and smaller than it; an octet string of zeros would cost nothing. */
    private static byte[] messageRepresentative() {
        byte[] octets = new byte[LENGTH];
        new Random(7).nextBytes(octets);
        octets[0] = 0;
        return octets;
    }

    private static Cipher cipher(RsaProvider provider) {
        try {
            return provider.privateOperation(
                    (RSAPrivateCrtKey) TestKeys.cardPair(1).getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
