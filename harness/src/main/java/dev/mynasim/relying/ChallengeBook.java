// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The challenges that are open, and those that were used and are not yet forgotten. Each is good for one answer, right
 * or wrong. Safe for several threads.
 */
final class ChallengeBook {
    private final Duration life;
    private final int most;
    private final SecureRandom random;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * An empty book.
     *
     * @param life how long a challenge can be answered
     * @param most how many are kept; the oldest is given up for a new one
     */
    ChallengeBook(Duration life, int most, SecureRandom random) {
        if (life.isNegative() || life.isZero() || most < 1) {
            throw new IllegalArgumentException("a challenge lives longer than nothing, and there is room for one");
        }
        this.life = life;
        this.most = most;
        this.random = random;
    }

    private record Entry(Challenge challenge, boolean used) {}

    synchronized Challenge open(Instant now) {
        byte[] octets = new byte[Challenge.LENGTH];
        random.nextBytes(octets);
        Challenge fresh = Challenge.of(octets, now.plus(life));
        forget(now);
        entries.put(fresh.id(), new Entry(fresh, false));
        return fresh;
    }

    /** Takes a challenge for its one answer. */
    synchronized Outcome<Challenge> take(String id, Instant now) {
        Optional<Entry> found = Optional.ofNullable(entries.get(id));
        if (found.isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownChallenge());
        }
        Challenge challenge = found.get().challenge();
        if (found.get().used()) {
            return new Outcome.Refused<>(new Refusal.UsedChallenge());
        }
        entries.put(id, new Entry(challenge, true));
        return now.isBefore(challenge.expires())
                ? new Outcome.Accepted<>(challenge)
                : new Outcome.Refused<>(new Refusal.ExpiredChallenge(challenge.expires()));
    }

    /** They stand in the order of their making, so the first are the oldest; each is remembered one life longer. */
    private void forget(Instant now) {
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()
                && (oldest.next().challenge().expires().plus(life).isBefore(now) || entries.size() >= most)) {
            oldest.remove();
        }
    }
}
