// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A card that is connected to when it is first spoken to, so that a case that uses the reader's own interface instead
 * finds the reader free. Safe for threads.
 */
final class OnFirstUse implements Icc, AutoCloseable {
    /**
     * A connection to a card.
     *
     * @param card the card
     * @param end lets it go
     */
    record Connection(Icc card, End end) {
        /** Lets a card go. */
        interface End {
            void run() throws IOException;
        }
    }

    /** Connects. */
    interface Way {
        Connection open() throws LinkException;
    }

    private final Way way;
    private @Nullable Connection connection;
    private boolean closed;

    OnFirstUse(Way way) {
        this.way = way;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the card cannot be reached
     */
    @Override
    public Atr atr() {
        try {
            return card().atr();
        } catch (LinkException e) {
            throw new IllegalStateException("the card cannot be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public Atr powerUp() throws LinkException {
        return card().powerUp();
    }

    @Override
    public Atr reset() throws LinkException {
        return card().reset();
    }

    @Override
    public void powerDown() throws LinkException {
        card().powerDown();
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        return card().transmit(command);
    }

    /** Lets the card go if it was connected to; nobody connects any more. */
    @Override
    public void close() throws IOException {
        Connection open;
        synchronized (this) {
            closed = true;
            open = connection;
            connection = null;
        }
        if (open != null) {
            open.end().run();
        }
    }

    private synchronized Icc card() throws LinkException {
        if (closed) {
            throw new LinkException("the card was given back to its stand");
        }
        Connection open = connection;
        if (open == null) {
            open = way.open();
            connection = open;
        }
        return open.card();
    }
}
