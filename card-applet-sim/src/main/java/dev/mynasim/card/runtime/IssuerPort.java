// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.file.PinFile;
import dev.mynasim.card.file.RecordFile;
import dev.mynasim.card.file.TransparentFile;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.memory.CardMemory;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * The issuer's door to a card, beside the card: what a municipal office does with keys and commands that are not
 * published (card-protocol.md section 10, number 14). No APDU leads here. The card may have power or not; changes wait
 * for a command that is being carried out, are made all or none, and are durable when the call returns. They do not
 * touch a security status that a terminal has earned.
 */
public final class IssuerPort {
    private final Lock oneCommandAtATime;
    private final CardMemory memory;
    private final IssuerFiles files;
    private final Runnable afterTear;

    /**
     * What the issuer does to a card in one go.
     *
     * @param <X> how it may fail
     */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        /** Makes the changes; when it throws, none of them has happened. */
        void apply(IssuerChanges changes) throws X;
    }

    IssuerPort(Lock oneCommandAtATime, CardMemory memory, IssuerFiles files, Runnable afterTear) {
        this.oneCommandAtATime = oneCommandAtATime;
        this.memory = memory;
        this.files = files;
        this.afterTear = afterTear;
    }

    /**
     * Changes the card: all of the work or nothing of it.
     *
     * @param <X> how the work may fail
     * @throws X when the work does; the card is as it was
     * @throws dev.mynasim.card.memory.PowerLossException when the power was lost on the way: the card is as it was
     *     before or as it is after all of the work, and has no power
     */
    public <X extends Exception> void change(Work<X> work) throws X {
        oneCommandAtATime.lock();
        try {
            boolean done = false;
            IssuerChanges changes = new IssuerChanges(files);
            memory.begin();
            try {
                work.apply(changes);
                done = true;
            } finally {
                changes.end();
                if (done) {
                    memory.commit();
                } else {
                    memory.abort();
                }
            }
        } finally {
            afterTear.run();
            oneCommandAtATime.unlock();
        }
    }

    /** How many tries a PIN has left; 0 means blocked. */
    public int triesLeft(Aid application, int pinFile) {
        return locked(
                () -> (int) files.find(application, pinFile, PinFile.class).triesLeft(files.memory()));
    }

    /** The whole contents of a transparent file, filler included. */
    public Octets contents(Aid application, int file) {
        return locked(() ->
                files.read(files.find(application, file, TransparentFile.class).segment()));
    }

    /**
     * A record of a record file.
     *
     * @param number 1 for the first
     */
    public Octets record(Aid application, int file, int number) {
        return locked(() -> files.read(files.recordSegment(files.find(application, file, RecordFile.class), number)));
    }

    private <T> T locked(Supplier<T> query) {
        oneCommandAtATime.lock();
        try {
            return query.get();
        } finally {
            oneCommandAtATime.unlock();
        }
    }
}
