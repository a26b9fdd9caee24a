// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.apdu.icc.Icc;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.smartcardio.CardTerminal;

/**
 * What a case has while it runs.
 *
 * @param card the card, without power; what passes is written down for the report, PINs masked
 * @param facts what is known of it beforehand
 * @param terminal the reader as software sees it; empty when the stand has no such interface
 * @param hand who takes the card out and in; empty when nobody can
 * @param environment what the case runs on
 * @param random the run's seed and the case's id give it, so that a case can be repeated as it was
 * @param notes takes a sentence for the report
 */
public record Trial(
        Icc card,
        CardFacts facts,
        Optional<CardTerminal> terminal,
        Optional<Hand> hand,
        Environment environment,
        RandomGenerator random,
        Consumer<String> notes) {}
