// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.rsa.RsaSource;
import java.util.random.RandomGenerator;

/**
 * What a card is built with that is no part of its image.
 *
 * @param random where GET CHALLENGE takes its octets from
 * @param rsa says who does RSA
 * @param waiting how time passes while the card is at work
 */
public record CardParts(RandomGenerator random, RsaSource rsa, Waiting waiting) {
    /** The JDK's RSA, and waiting in real time. */
    public static CardParts of(RandomGenerator random) {
        return new CardParts(random, RsaProvider.jdk(), Waiting.REAL);
    }

    /** The same with its RSA by others. */
    public CardParts with(RsaSource other) {
        return new CardParts(random, other, waiting);
    }

    /** The same with another way of waiting. */
    public CardParts with(Waiting other) {
        return new CardParts(random, rsa, other);
    }
}
