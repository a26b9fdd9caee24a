// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.reader.VpcdReader;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A card that listens on a socket. It is dialled when somebody looks for it; a connection that fails in any way is a
 * card that was removed, for its power went with the connection.
 */
final class RemoteCard implements Icc {
    /** A card that listens accepts at once; one that computes a signature, or is told to be slow, takes its time. */
    static final Patience PATIENCE = new Patience(Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final ReaderSpec.Socket address;
    private final ReaderOpener opener;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable VpcdReader wire;
    private volatile boolean closed;

    RemoteCard(ReaderSpec.Socket address, Patience patience) {
        this.address = address;
        this.opener = new ReaderOpener(patience, InstantSource.system());
    }

    private interface Action<T> {
        T on(VpcdReader card) throws LinkException;
    }

    /**
     * Finds out whether the card is there, and puts it into its place or takes it out. While a command is at work the
     * card is where it was.
     */
    void look(RemovableIcc place) {
        if (!lock.tryLock()) {
            return;
        }
        try {
            VpcdReader before = wire;
            if (!isThere(place) && before != null && before.hasEnded()) {
                isThere(place); // It went, and may listen again.
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isThere(RemovableIcc place) {
        try {
            dialled().look();
            place.insert();
            return true;
        } catch (LinkException e) {
            place.remove();
            return false;
        }
    }

    /** Lets the card go, also under a command at work. */
    void close() {
        closed = true;
        hangUp();
    }

    @Override
    public Atr atr() {
        VpcdReader card = wire;
        if (card == null) {
            throw new IllegalStateException("no card is connected at " + address);
        }
        return card.atr();
    }

    @Override
    public Atr powerUp() throws LinkException {
        return with(VpcdReader::powerUp);
    }

    @Override
    public Atr reset() throws LinkException {
        return with(VpcdReader::reset);
    }

    @Override
    public void powerDown() throws LinkException {
        with(card -> {
            card.powerDown();
            return card.atr();
        });
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        return with(card -> card.transmit(command));
    }

    private <T> T with(Action<T> action) throws LinkException {
        lock.lock();
        try {
            VpcdReader card = wire;
            if (card == null) {
                throw new CardRemovedException("no card is connected at " + address, null);
            }
            return action.on(card);
        } catch (CardRemovedException e) {
            throw e;
        } catch (LinkException e) {
            throw new CardRemovedException(address + ": " + e.getMessage(), null);
        } finally {
            lock.unlock();
        }
    }

    private VpcdReader dialled() throws LinkException {
        VpcdReader card = wire;
        if (card != null && !card.hasEnded()) {
            return card;
        }
        if (opener.open(address).card() instanceof VpcdReader dialled) {
            wire = dialled;
            if (closed) {
                hangUp();
            }
            return dialled;
        }
        throw new IllegalStateException(address + " is no socket");
    }

    private void hangUp() {
        VpcdReader card = wire;
        if (card != null) {
            try {
                card.close();
            } catch (IOException e) {
                // The connection is given up; that closing it fails says nothing more.
            }
        }
    }
}
