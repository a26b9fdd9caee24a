// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A card that takes the time that a profile says. What the card below takes by itself counts towards it, so that the
 * whole is as said and not longer.
 */
public final class TimedIcc implements Icc {
    private final Icc card;
    private final TimingProfile profile;
    private final Pause pause;
    private final RandomGenerator random;

    /**
     * Wraps a card.
     *
     * @param card the card
     * @param profile how long things take
     * @param pause how to wait
     * @param random draws where the profile has a distribution; this object's alone
     */
    public TimedIcc(Icc card, TimingProfile profile, Pause pause, RandomGenerator random) {
        this.card = card;
        this.profile = profile;
        this.pause = pause;
        this.random = random;
    }

    @Override
    public Atr atr() {
        return card.atr();
    }

    @Override
    public synchronized Atr powerUp() throws LinkException {
        long begin = pause.nanos();
        Atr atr = card.powerUp();
        waitUntil(begin, profile.start(atr));
        return atr;
    }

    @Override
    public synchronized Atr reset() throws LinkException {
        long begin = pause.nanos();
        Atr atr = card.reset();
        waitUntil(begin, profile.start(atr));
        return atr;
    }

    @Override
    public synchronized void powerDown() throws LinkException {
        card.powerDown();
    }

    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        long begin = pause.nanos();
        byte[] response = card.transmit(command);
        waitUntil(begin, profile.exchange(card.atr(), command, response, random));
        return response;
    }

    private void waitUntil(long begin, Duration whole) {
        Duration rest = whole.minusNanos(pause.nanos() - begin);
        if (!rest.isNegative()) {
            pause.hold(rest);
        }
    }
}
