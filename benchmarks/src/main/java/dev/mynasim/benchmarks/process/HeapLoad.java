// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.benchmarks.bare.BareCard;
import dev.mynasim.benchmarks.suite.Samples;
import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import java.time.Instant;
import java.util.Random;

/** What fills the heap when it is measured. */
enum HeapLoad {
    /** Bare jCardSim runtimes with one applet. */
    BARE_RUNTIME {
        @Override
        Maker maker() {
            return number -> new BareCard();
        }
    },
    /** Cards of one persona, laid out once, without power. */
    FRESH_CARD {
        @Override
        Maker maker() {
            CardBlueprint blueprint = CardBlueprint.of(Samples.image());
            Random random = new Random(1);
            return number -> blueprint.newCard(random);
        }
    },
    /** The same with power, after SELECT, VERIFY and READ BINARY. */
    LIVE_CARD {
        @Override
        Maker maker() {
            CardBlueprint blueprint = CardBlueprint.of(Samples.image());
            Random random = new Random(1);
            return number -> used(blueprint.newCard(random));
        }
    },
    /** The same, each laid out for itself: certificates and files of its own. */
    LIVE_CARD_OF_ITS_OWN {
        @Override
        Maker maker() throws DataFileException {
            Personalization personalization = Personalization.withTestRoots();
            Persona persona = Library.persona("adult");
            CardProfile profile = Library.profile("plastic-contact");
            Instant day = Instant.parse("2027-01-15T00:00:00Z");
            Random random = new Random(1);
            return number ->
                    used(CardBlueprint.of(personalization.personalize(persona, profile, new Issuing(day, number)))
                            .newCard(random));
        }
    };

    /** Makes one thing. */
    interface Maker {
        Object make(int number) throws LinkException, DataFileException;
    }

    private static final int MOST_OF_THEIR_OWN = 500;

    abstract Maker maker() throws DataFileException;

    /** How many of so many are made: of those that take long to make, fewer do. */
    int most(int wanted) {
        return this == LIVE_CARD_OF_ITS_OWN ? Math.min(wanted, MOST_OF_THEIR_OWN) : wanted;
    }

    private static SimulatedCard used(SimulatedCard card) throws LinkException {
        card.powerUp();
        Samples.expectOk(card.transmit(Samples.select()), 0);
        Samples.expectOk(card.transmit(Samples.verify()), 0);
        Samples.expectOk(card.transmit(Samples.read200()), Samples.READ);
        return card;
    }
}
