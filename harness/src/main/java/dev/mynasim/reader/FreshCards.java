// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.LinkException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** A card of its own for each connection, made when the connection asks and forgotten when it ends. */
public final class FreshCards implements CardSupply {
    /** Makes a card; called by one connection's order at a time or by many, as the executor has threads. */
    @FunctionalInterface
    public interface Maker {
        /**
         * A card that nobody else has.
         *
         * @param reader for whom: address and port
         * @throws LinkException when there is none; its message is the reason
         */
        Fresh make(String reader) throws LinkException;
    }

    /**
     * A card that was made.
     *
     * @param session the card
     * @param gone run once, when its reader has left and it has lost its power
     */
    public record Fresh(CardSession session, Runnable gone) {}

    private final Maker maker;
    private final Executor executor;
    private final Map<CardPort, Runnable> given = new ConcurrentHashMap<>();

    /**
     * A supply that does not end.
     *
     * @param maker makes the cards
     * @param executor where they are made: never an event loop
     */
    public FreshCards(Maker maker, Executor executor) {
        this.maker = maker;
        this.executor = executor;
    }

    @Override
    public void supply(String reader, Consumer<? super Supplied> answer) {
        try {
            executor.execute(() -> answer.accept(make(reader)));
        } catch (RejectedExecutionException e) {
            answer.accept(new Supplied.None("no cards are made any more"));
        }
    }

    private Supplied make(String reader) {
        try {
            Fresh fresh = maker.make(reader);
            if (fresh.session().take(reader) instanceof Taking.Taken taken) {
                given.put(taken.port(), fresh.gone());
                return new Supplied.Card(taken.port());
            }
            return new Supplied.None("the card that was made has a reader already");
        } catch (LinkException e) {
            return new Supplied.None(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Whoever waits for the card must be told, whatever the maker's mistake is.
            return new Supplied.None("it could not be made: " + e);
        }
    }

    @Override
    public void back(CardPort port) {
        Runnable gone = given.remove(port);
        if (gone != null) {
            gone.run();
        }
    }
}
