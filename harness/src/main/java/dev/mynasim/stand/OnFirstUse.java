// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card that is connected to when it is first spoken to, so that a case that uses the reader's own interface instead
 * finds the reader free. Safe for threads.
 */
final class OnFirstUse implements Icc {
    /**
     * A connection to a card.
     *
     * @param card the card
     * @param end lets it go, without power
     */
    record Connection(Icc card, End end) {}

    /** Lets go. */
    interface End {
        void run() throws IOException;
    }

    /** Connects. */
    interface Way {
        Connection open() throws LinkException;
    }

    private final Way way;
    private final Optional<Atr> known;
    private Runnable before = () -> {};
    private @Nullable Connection connection;

    /**
     * A card that nobody is connected to.
     *
     * @param way connects
     * @param known its answer to reset, where that is known beforehand
     */
    OnFirstUse(Way way, Optional<Atr> known) {
        this.way = way;
        this.known = known;
    }

    /** Is run each time before it is connected to. */
    void before(Runnable action) {
        before = action;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the card cannot be reached
     */
    @Override
    public Atr atr() {
        Connection open = connected();
        if (open != null) {
            return open.card().atr();
        }
        return known.orElseGet(this::seen);
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

    /** Lets the card go if it is connected to. */
    void letGo() throws IOException {
        Connection open;
        synchronized (this) {
            open = connection;
            connection = null;
        }
        if (open != null) {
            open.end().run();
        }
    }

    private Atr seen() {
        try {
            Atr atr = card().atr();
            letGo();
            return atr;
        } catch (IOException e) {
            throw new IllegalStateException("the card cannot be reached: " + e.getMessage(), e);
        }
    }

    private synchronized @Nullable Connection connected() {
        return connection;
    }

    private synchronized Icc card() throws LinkException {
        Connection open = connection;
        if (open == null) {
            before.run();
            open = way.open();
            connection = open;
        }
        return open.card();
    }
}
