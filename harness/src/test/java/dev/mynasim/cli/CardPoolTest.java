// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.runtime.CardParts;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cards of a pool: never two of one number at a time, and each as on its first day. */
class CardPoolTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final CardNumbers numbers = new CardNumbers();

    private CardPool pool() throws UsageException {
        return new CardPool(CardMaker.of("adult", null, clock), numbers, clock, CardParts.of(new Random(1)));
    }

    @Test
    void cardsAtOneTimeHaveCertificatesOfTheirOwn() throws Exception {
        assertThat(numbers.take()).as("the card of another reader").isZero();
        CardPool pool = pool();
        Set<BigInteger> serials = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            CardPool.Member member = pool.make();
            taken.add(member.number());
            serials.add(serial(member));
        }
        assertThat(taken).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(serials).hasSize(5);
    }

    @Test
    void aNumberThatWasGivenBackIsAFreshCard() throws Exception {
        CardPool pool = pool();
        CardPool.Member first = pool.make();
        BigInteger serial = serial(first);
        JpkiClient client = client(first);
        client.select();
        client.verify(Credential.AUTH, "9999");
        assertThat(client.triesLeft(Credential.AUTH)).isEqualTo(2);
        pool.forget(first);
        CardPool.Member next = pool.make();
        assertThat(next.number()).isEqualTo(first.number());
        assertThat(serial(next)).isEqualTo(serial);
        JpkiClient again = client(next);
        again.select();
        assertThat(again.triesLeft(Credential.AUTH)).isEqualTo(3);
    }

    /** A card that nobody has any more costs next to nothing to make again. */
    @Test
    void aThousandCardsOneAfterTheOtherAreMadeFromOneLayout() throws Exception {
        CardPool pool = pool();
        Set<BigInteger> serials = new HashSet<>();
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            CardPool.Member member = pool.make();
            if (i % 250 == 0) {
                serials.add(serial(member));
            }
            pool.forget(member);
        }
        assertThat(serials).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private static BigInteger serial(CardPool.Member member) throws Exception {
        JpkiClient client = client(member);
        client.select();
        return client.readCertificate(Certificate.AUTH).getSerialNumber();
    }

    private static JpkiClient client(CardPool.Member member) {
        member.card().powerUp();
        return new JpkiClient(member.card());
    }
}
