// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells when a card loses its power. */
final class PowerWatch extends ForwardingIcc {
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore off = new Semaphore(0);

    PowerWatch(Icc card) {
        super(card);
    }

    /** Waits for the next time that the power is taken away; those before the last command do not count. */
    boolean awaitOff() {
        try {
            return off.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void powerDown() throws LinkException {
        super.powerDown();
        off.release();
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        off.drainPermits();
        return super.transmit(command);
    }
}
