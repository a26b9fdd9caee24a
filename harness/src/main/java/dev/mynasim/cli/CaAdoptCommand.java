// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardRegistration;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.card.store.StoreException;
import dev.mynasim.pki.CaPolicy;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRoots;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.Hierarchy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mynasim ca adopt}: the certificates of a card file get into the CA's records. */
@Command(
        name = "adopt",
        description = "Takes the certificates of a card file into a register, which is made when it is not there.",
        mixinStandardHelpOptions = true)
final class CaAdoptCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Mixin
    private CaOptions options = new CaOptions();

    @Parameters(paramLabel = "CARD", description = "The card file.")
    private Path card = Path.of("");

    CaAdoptCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException {
        try {
            CardFile found = KeptCard.look(card);
            CaRegister register = Files.exists(options.file())
                    ? options.load(clock)
                    : new CaRegister(CaRoots.of(Hierarchy.TEST), CaPolicy.DEFAULT, options.clock(clock));
            String persona = found.about().persona();
            List<CertificateId> taken = CardRegistration.register(
                    found.image(), Library.PERSONAS.contains(persona) ? Library.persona(persona) : null, register);
            options.save(register);
            taken.forEach(id -> console.line(CaWords.line(register.find(id).orElseThrow(), register.status(id))));
            return ExitCode.OK;
        } catch (StoreException | DataFileException | IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
