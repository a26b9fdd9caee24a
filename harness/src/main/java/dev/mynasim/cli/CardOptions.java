// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
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

    Chosen choose(Clock clock) throws UsageException {
        try {
            Persona who = Library.persona(persona);
            CardProfile kind = Library.profile(profile);
            CardBlueprint blueprint = CardBlueprint.of(
                    Personalization.withTestRoots().personalize(who, kind, new Issuing(clock.instant(), 0)));
            return new Chosen(who, kind, blueprint.newCard(new SecureRandom()));
        } catch (DataFileException e) {
            throw new UsageException(e.getMessage() == null ? "the persona cannot be used" : e.getMessage());
        }
    }
}
