// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import java.security.SecureRandom;
import java.time.Clock;

/** Fresh cards in this process: {@code sim:PERSONA} has its usual profile. */
record SimulatedReaders(Clock clock) implements CardReaders {
    private static final String SCHEME = "sim:";

    @Override
    public Opened open(String spec) throws UsageException {
        if (!spec.startsWith(SCHEME)) {
            throw new UsageException("\"%s\" names no reader; sim:adult does".formatted(spec));
        }
        try {
            Persona persona = Library.persona(spec.substring(SCHEME.length()));
            Icc card = CardBlueprint.of(Personalization.withTestRoots()
                            .personalize(
                                    persona, Library.profile(persona.usualProfile()), new Issuing(clock.instant(), 0)))
                    .newCard(new SecureRandom());
            return new InProcess(card);
        } catch (DataFileException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private record InProcess(Icc card) implements Opened {
        @Override
        public void close() {}
    }
}
