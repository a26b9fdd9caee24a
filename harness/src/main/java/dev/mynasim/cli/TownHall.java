// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.store.Durability;
import dev.mynasim.card.store.FolderStore;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.card.store.StoreException;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.calendar.Japan;
import dev.mynasim.counter.desk.CardOnDesk;
import dev.mynasim.counter.desk.Desk;
import dev.mynasim.counter.desk.LineDownException;
import dev.mynasim.counter.desk.RegisterLine;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.world.TownFile;
import dev.mynasim.counter.world.VirtualClock;
import dev.mynasim.counter.world.World;
import dev.mynasim.counter.world.Worlds;
import dev.mynasim.pki.CaEvent;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRegisterFile;
import dev.mynasim.pki.CaRoots;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.RegisterFileException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A counter whose card, CA register and town are files; each change is in them before it is told. */
final class TownHall implements AutoCloseable {
    private final KeptCard kept;
    private final World world;
    private final Path ca;
    private final Path town;
    private final String resident;

    private TownHall(KeptCard kept, World world, Path ca, String resident) {
        this.kept = kept;
        this.world = world;
        this.ca = ca;
        town = TownFile.beside(ca);
        this.resident = resident;
    }

    /**
     * Opens it: becomes the card's only owner, and takes a card into the registers that they do not know.
     *
     * @param at what its clock shows
     * @throws UsageException when a file cannot be used; nothing was changed
     */
    static TownHall open(Path card, Path ca, LocalDateTime at) throws UsageException {
        VirtualClock clock = new VirtualClock(at);
        KeptCard kept;
        try {
            kept = KeptCard.open(
                    FolderStore.of(card, Durability.FILE_FSYNC),
                    String.valueOf(card.getFileName()),
                    new SecureRandom());
        } catch (StoreException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        boolean opened = false;
        try {
            CaRegister register = Files.exists(ca)
                    ? CaRegisterFile.load(ca, clock)
                    : new CaRegister(CaRoots.of(Hierarchy.TEST), Worlds.caPolicy(Policies.DEFAULTS), clock);
            requireLater(register, clock);
            World world = TownFile.load(TownFile.beside(ca), clock, Policies.DEFAULTS, register);
            String persona = kept.about().persona();
            Persona known = Library.PERSONAS.contains(persona) ? Library.persona(persona) : null;
            String resident = NewComer.welcome(world, kept, known);
            TownHall hall = new TownHall(kept, world, ca, resident);
            hall.keepAll();
            opened = true;
            return hall;
        } catch (RegisterFileException | TownFile.TownFileException | DataFileException | IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } finally {
            if (!opened) {
                close(kept);
            }
        }
    }

    private static void requireLater(CaRegister register, VirtualClock clock) throws UsageException {
        List<CaEvent> history = register.history();
        if (!history.isEmpty()
                && clock.instant().isBefore(history.get(history.size() - 1).recorded())) {
            throw new UsageException("the CA's last record is of "
                    + Japan.at(history.get(history.size() - 1).recorded()) + " in Japan; --at cannot lie before that");
        }
    }

    World world() {
        return world;
    }

    String resident() {
        return resident;
    }

    CardOnDesk card() {
        return new CardOnDesk(kept.card(), Optional.of(kept.card().issuerPort()));
    }

    List<String> notes() {
        return kept.notes().stream().map(note -> note + ".").toList();
    }

    Desk desk(Counter counter) {
        return new Desk(world, counter, new RegisterLine(world.ca(), this::keepRegister), changed -> keepTown());
    }

    private void keepAll() throws RegisterFileException {
        CaRegisterFile.save(world.ca(), ca);
        keepTown();
    }

    private void keepRegister() throws LineDownException {
        try {
            CaRegisterFile.save(world.ca(), ca);
        } catch (RegisterFileException e) {
            throw new LineDownException(String.valueOf(e.getMessage()));
        }
    }

    private void keepTown() {
        try {
            TownFile.save(world, town);
        } catch (TownFile.TownFileException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), new java.io.IOException(e));
        }
    }

    @Override
    public void close() throws UsageException {
        close(kept);
    }

    private static void close(KeptCard card) throws UsageException {
        try {
            card.close();
        } catch (StoreException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
