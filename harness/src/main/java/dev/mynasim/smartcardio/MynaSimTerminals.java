// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.MyNumberCardBuilder;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/**
 * Terminals with cards in them, for who wants to end them. A {@code TerminalFactory} cannot be closed; one that is made
 * with this object as its specification has these terminals, and they end with {@link #close()}.
 *
 * <p>A terminal is named {@code MynaSim}, its card as it was specified (of a file: its name), and its place among the
 * terminals, from 0: {@code MynaSim adult 0}. Safe for threads.
 */
public final class MynaSimTerminals implements AutoCloseable {
    /** Threads that have nothing to do end soon, for nobody has to close these terminals. */
    private static final long THREAD_LIVES_SECONDS = 1;

    private final Executor threads = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            THREAD_LIVES_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            MynaSimTerminals::thread);
    private final Moves moves = new Moves();
    private final List<SlotTerminal> terminals = new ArrayList<>();

    private MynaSimTerminals() {}

    /**
     * Makes the terminals, and the cards that are not made yet.
     *
     * <p>In a String, {@code adult} is a new card of a persona, {@code adult/plastic-contactless} one of a certain card
     * profile, {@code taro.card} a card file, {@code socket:HOST:PORT} a card that listens there; commas stand between
     * several. Where several terminals have a card of the same persona, each is another one of that person's cards,
     * with certificates and serial numbers of its own.
     *
     * @param spec a String, a {@link ReaderSpec}, the Path of a card file, or a {@link MyNumberCard}, which stays its
     *     owner's; or an Iterable of these; 256 terminals at most
     * @throws IllegalArgumentException when one of them cannot be used: says which and why
     */
    public static MynaSimTerminals open(Object spec) {
        return open(spec, GetResponse.of(System::getProperty));
    }

    /**
     * Makes terminals that hand every answer on as the card gave it: nothing is fetched after 61xx and no command sent
     * again after 6Cxx, whatever the system properties of the JDK say.
     *
     * @param spec as for {@link #open}
     * @throws IllegalArgumentException when one of them cannot be used: says which and why
     */
    public static MynaSimTerminals handingOn(Object spec) {
        return open(spec, GetResponse.NONE);
    }

    private static MynaSimTerminals open(Object spec, GetResponse getResponse) {
        List<TerminalSpec> specs = SpecReader.read(spec);
        MynaSimTerminals opened = new MynaSimTerminals();
        try {
            Map<String, Integer> cards = new HashMap<>();
            for (TerminalSpec one : specs) {
                opened.add(one.title(), occupant(one, cards), getResponse);
            }
            return opened;
        } catch (IllegalArgumentException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * One terminal for any card, which hands every answer on as the card gave it.
     *
     * @param title how its name speaks of the card
     * @param card the card in its place, which its owner takes out and puts back
     */
    public static MynaSimTerminals around(String title, RemovableIcc card) {
        MynaSimTerminals opened = new MynaSimTerminals();
        opened.add(title, Occupant.of(card, card, () -> {}), GetResponse.NONE);
        return opened;
    }

    /** The terminals, with a memory of its own for {@code waitForChange}. */
    public CardTerminals terminals() {
        return new SlotTerminals(terminals, moves);
    }

    /** The first terminal. */
    public CardTerminal terminal() {
        return terminals.get(0);
    }

    /**
     * Ends all waiting, takes the power away, and closes the cards that were made for these terminals. Closing again
     * does nothing.
     *
     * @throws UncheckedIOException when a card file cannot be written; its changes are then in its journal
     */
    @Override
    public void close() {
        moves.close();
        UncheckedIOException failure = null;
        for (SlotTerminal terminal : terminals) {
            try {
                terminal.slot().close();
            } catch (UncheckedIOException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** A terminal more, before anybody sees this. */
    void add(String title, Occupant occupant, GetResponse getResponse) {
        terminals.add(new SlotTerminal(
                "MynaSim " + title + " " + terminals.size(), new Slot(occupant, threads, moves), moves, getResponse));
    }

    /** Terminals for any card, for tests. */
    static MynaSimTerminals of(Map<String, Occupant> occupants, GetResponse getResponse) {
        MynaSimTerminals opened = new MynaSimTerminals();
        occupants.forEach((title, occupant) -> opened.add(title, occupant, getResponse));
        return opened;
    }

    private static Occupant occupant(TerminalSpec spec, Map<String, Integer> cards) {
        if (spec instanceof TerminalSpec.Held held) {
            return Occupant.held(held.card());
        }
        ReaderSpec reader = ((TerminalSpec.Named) spec).reader();
        if (reader instanceof ReaderSpec.Socket address) {
            return Occupant.dialled(address, RemoteCard.PATIENCE);
        }
        if (reader instanceof ReaderSpec.CardFile kept) {
            return Occupant.own(MyNumberCard.builder().file(kept.file()).build());
        }
        ReaderSpec.Simulated made = (ReaderSpec.Simulated) reader;
        int number = cards.merge(made.persona(), 1, Integer::sum) - 1;
        MyNumberCardBuilder card =
                MyNumberCard.builder().persona(made.persona()).cardNumber(number);
        return Occupant.own((made.profile() == null ? card : card.profile(made.profile())).build());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mynasim-terminal");
        thread.setDaemon(true);
        return thread;
    }
}
