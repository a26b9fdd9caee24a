// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.runtime.CardParts;
import dev.mynasim.card.runtime.SimulatedCard;
import java.security.SecureRandom;
import java.time.Clock;
import picocli.CommandLine.Option;

/** The options that say which card is meant. */
final class CardOptions {
    @Option(
            names = "--persona",
            paramLabel = "NAME|FILE",
            defaultValue = "adult",
            description = "Whose card: a bundled persona or a file of your own (default: ${DEFAULT-VALUE}).")
    private String persona = "adult";

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            defaultValue = "plastic-contact",
            description = "What kind of card (default: ${DEFAULT-VALUE}).")
    private String profile = "plastic-contact";

    /**
     * A card and what it was made from.
     *
     * @param persona whose card
     * @param profile what kind of card
     * @param card the card, without power
     */
    record Chosen(Persona persona, CardProfile profile, SimulatedCard card) {}

    /** The first card of the persona. */
    Chosen choose(Clock clock) throws UsageException {
        return maker(clock).make(0, CardParts.of(new SecureRandom()));
    }

    /** What makes the persona's cards. */
    CardMaker maker(Clock clock) throws UsageException {
        return CardMaker.of(persona, profile, clock);
    }
}
