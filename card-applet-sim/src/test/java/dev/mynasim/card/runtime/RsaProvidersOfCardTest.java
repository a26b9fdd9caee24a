// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.memory.CardMemory;
import dev.mynasim.card.memory.MemoryImage;
import dev.mynasim.card.rsa.LoadedProviders;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.pki.TestKeys;
import java.math.BigInteger;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A card's signatures do not tell who made them. */
class RsaProvidersOfCardTest {
    private static final RSAPrivateCrtKey KEY =
            (RSAPrivateCrtKey) TestKeys.cardPair(5).getPrivate();

    @Test
    void theSameSignatureByEachProviderAndWhenTheProviderChanges() throws Exception {
        AtomicReference<RsaProvider> current = new AtomicReference<>(RsaProvider.jdk());
        CardBlueprint blueprint = CardBlueprint.of(TestImages.IMAGE);
        CardClient changing = client(blueprint.newCard(new Random(1), () -> Objects.requireNonNull(current.get())));
        String expected = sign(client(blueprint.newCard(new Random(1))));
        assertThat(expected).hasSize(2 * 256 + 4).endsWith("9000");
        for (RsaProvider provider : LoadedProviders.all()) {
            assertThat(sign(client(blueprint.newCard(new Random(1), provider))))
                    .as(provider.name())
                    .isEqualTo(expected);
            current.set(provider);
            assertThat(sign(changing)).as(provider.name()).isEqualTo(expected);
        }
    }

    /** Providers differ in what they do with it, so they never see it. */
    @Test
    void whatIsNotSmallerThanTheModulusIsRefusedByAll() {
        BigInteger n = KEY.getModulus();
        MemoryImage.Builder image = new MemoryImage.Builder();
        short key = image.add("key", KeySegment.encode(KEY));
        for (RsaProvider provider : LoadedProviders.all()) {
            JcaCoprocessor coprocessor = new JcaCoprocessor(new CardMemory(image.build()), new Random(1), provider);
            for (BigInteger large : List.of(
                    n, n.add(BigInteger.ONE), BigInteger.ONE.shiftLeft(2048).subtract(BigInteger.ONE))) {
                byte[] block = octets(large);
                assertThat(coprocessor.rsaPrivate(key, block, (short) 0))
                        .as(provider.name())
                        .isFalse();
                assertThat(block).isEqualTo(octets(large));
            }
            // n - 1 is its own signature; the key still works after refusals.
            byte[] block = octets(n.subtract(BigInteger.ONE));
            assertThat(coprocessor.rsaPrivate(key, block, (short) 0)).isTrue();
            assertThat(block).as(provider.name()).isEqualTo(octets(n.subtract(BigInteger.ONE)));
        }
    }

    /** Cards share a provider, never a cipher. */
    @Test
    void cardsSignSideBySide() throws Exception {
        CardBlueprint blueprint = CardBlueprint.of(TestImages.IMAGE);
        for (RsaProvider provider : LoadedProviders.all()) {
            List<Thread> threads = new ArrayList<>();
            List<String> signatures = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 4; i++) {
                CardClient client = client(blueprint.newCard(new Random(i), provider));
                Thread thread = new Thread(() -> {
                    for (int k = 0; k < 25; k++) {
                        signatures.add(sign(client));
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join(60_000);
            }
            assertThat(signatures).as(provider.name()).hasSize(100);
            assertThat(signatures.stream().distinct()).hasSize(1);
        }
    }

    private static CardClient client(SimulatedCard card) throws Exception {
        card.powerUp();
        CardClient client = new CardClient(card).selectJpki();
        client.selectFile("0018");
        assertThat(client.verify("1234")).isEqualTo("9000");
        return client;
    }

    private static String sign(CardClient client) {
        return client.send("802A009702CAFE00");
    }

    private static byte[] octets(BigInteger number) {
        byte[] signed = number.toByteArray();
        return Arrays.copyOfRange(signed, signed.length - 256, signed.length);
    }
}
