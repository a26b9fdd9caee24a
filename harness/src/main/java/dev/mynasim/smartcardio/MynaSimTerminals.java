// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.MyNumberCardBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;

/**
 * Terminals with cards in them, for who wants to end them. A {@code TerminalFactory} cannot be closed; one that is made
 * with this object as its specification has these terminals, and they end with {@link #close()}.
 *
 * <p>A terminal is named {@code MynaSim}, its card as it was specified (of a file: its name), and its place among the
 * terminals, from 0: {@code MynaSim adult 0}. Safe for threads.
 */
public final class MynaSimTerminals implements AutoCloseable {
    private static final long THREAD_LIVES_SECONDS = 1;

    private final ExecutorService threads = new ThreadPoolExecutor(
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
     * @param spec a String of names with commas between them (docs/smartcardio.md), a {@link TerminalSpec}, a
     *     {@link MyNumberCard}, the Path of a card file, or an Iterable of such objects; 256 at most
     * @throws IllegalArgumentException when one of them cannot be used: says which and why
     */
    public static MynaSimTerminals open(Object spec) {
        List<TerminalSpec> specs = SpecReader.read(spec);
        GetResponse getResponse = GetResponse.of(System::getProperty);
        MynaSimTerminals opened = new MynaSimTerminals();
        try {
            Map<TerminalSpec, Integer> sameBefore = new HashMap<>();
            for (TerminalSpec one : specs) {
                int number = sameBefore.merge(one, 1, Integer::sum) - 1;
                opened.add(one.title(), occupant(one, number), getResponse);
            }
            return opened;
        } catch (IllegalArgumentException e) {
            opened.close();
            throw e;
        }
    }

    /** The terminals, with a memory of its own for {@code waitForChange}. */
    public CardTerminals terminals() {
        return new SlotTerminals(terminals, moves);
    }

    /** The first terminal. */
    public CardTerminal terminal() {
        return terminals.get(0);
    }

    /** Ends all waiting, takes the power away, and closes the cards that were made for these terminals. */
    @Override
    public void close() {
        moves.close();
        terminals.forEach(terminal -> terminal.slot().close());
        threads.shutdown();
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

    private static Occupant occupant(TerminalSpec spec, int number) {
        if (spec instanceof TerminalSpec.Held held) {
            return Occupant.ofOwner(held.card());
        }
        MyNumberCardBuilder card = MyNumberCard.builder().cardNumber(number);
        if (spec instanceof TerminalSpec.Persona persona) {
            card.persona(persona.persona());
            @Nullable String profile = persona.profile();
            if (profile != null) {
                card.profile(profile);
            }
        } else if (spec instanceof TerminalSpec.CardFile kept) {
            card.file(kept.file());
        }
        return Occupant.ofOwn(card.build());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mynasim-terminal");
        thread.setDaemon(true);
        return thread;
    }
}
