// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

/** What came of trying a provider. */
public sealed interface RsaTrial {
    /**
     * It is there, loads and gave the known answer.
     *
     * @param provider the provider
     */
    record Usable(RsaProvider provider) implements RsaTrial {}

    /**
     * It is not there, or does not load on this platform; nothing is wrong with that.
     *
     * @param why a clause that begins with its name
     */
    record Absent(String why) implements RsaTrial {}

    /**
     * It loads, and must not be used: it failed its self-test.
     *
     * @param why a clause that begins with its name
     */
    record Faulty(String why) implements RsaTrial {}
}
