// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CertificateRecord;
import dev.mynasim.pki.TestKeys;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses a card's new key pair from the pool of test keys: always the same from the same history and clock, one that
 * no other certificate has, as long as there is such a one; then the one whose certificates expired first.
 */
final class KeyPool {
    private KeyPool() {}

    /**
     * A pair.
     *
     * @param now decides with which pair the search begins
     * @param taken pairs that this procedure has chosen already
     * @throws IllegalStateException when every pair of the pool belongs to a certificate that has not expired
     */
    static int choose(CaRegister register, Instant now, Set<Integer> taken) {
        Map<PublicKey, Instant> ends = new HashMap<>();
        for (CertificateRecord record : register.records()) {
            ends.merge(record.certificate().getPublicKey(), record.notAfter(), KeyPool::later);
        }
        int first = (int) Math.floorMod(now.getEpochSecond() + ends.size(), (long) TestKeys.CARD_PAIRS);
        for (int i = 0; i < TestKeys.CARD_PAIRS; i++) {
            int pair = (first + i) % TestKeys.CARD_PAIRS;
            if (!taken.contains(pair) && !ends.containsKey(key(pair))) {
                return pair;
            }
        }
        return IntStream.range(0, TestKeys.CARD_PAIRS)
                .filter(pair -> !taken.contains(pair))
                .boxed()
                .filter(pair -> end(ends, pair).isBefore(now))
                .min(Comparator.comparing((Integer pair) -> end(ends, pair)))
                .orElseThrow(() -> new IllegalStateException("all " + TestKeys.CARD_PAIRS
                        + " test key pairs belong to certificates that have not expired; begin a new CA register"));
    }

    private static Instant end(Map<PublicKey, Instant> ends, int pair) {
        return ends.getOrDefault(key(pair), Instant.MIN);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static PublicKey key(int pair) {
        return TestKeys.cardPair(pair).getPublic();
    }
}
