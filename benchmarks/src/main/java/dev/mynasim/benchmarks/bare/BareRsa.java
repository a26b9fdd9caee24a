// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import dev.mynasim.card.rsa.RsaChoice;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.rsa.RsaProviders;
import dev.mynasim.card.rsa.RsaTrial;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;

/** RSA of one provider with nothing round it. */
public final class BareRsa {
    private BareRsa() {}

    /**
     * Who does private operations.
     *
     * @param word as the option {@code --rsa} takes it
     * @throws IllegalStateException when it does not load here
     */
    public static RsaProvider privately(String word) {
        RsaTrial trial = RsaProviders.usual().choose(RsaChoice.of(word).orElseThrow());
        if (trial instanceof RsaTrial.Usable usable) {
            return usable.provider();
        }
        throw new IllegalStateException(trial.toString());
    }

    /**
     * A verifier by SHA-256 with RSA.
     *
     * @param word {@code jdk}, {@code corretto} or {@code conscrypt}
     * @throws IllegalStateException when it does not load here
     */
    public static Signature verifier(String word) {
        try {
            return switch (word) {
                case "jdk" -> Signature.getInstance("SHA256withRSA");
                case "corretto" -> of("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider");
                case "conscrypt" -> of("org.conscrypt.OpenSSLProvider");
                default -> throw new IllegalArgumentException("no RSA provider is called " + word);
            };
        } catch (ReflectiveOperationException | GeneralSecurityException e) {
            throw new IllegalStateException("the RSA provider " + word + " does not load here", e);
        }
    }

    private static Signature of(String provider) throws ReflectiveOperationException, GeneralSecurityException {
        Provider jca = Class.forName(provider)
                .asSubclass(Provider.class)
                .getConstructor()
                .newInstance();
        return Signature.getInstance("SHA256withRSA", jca);
    }
}
