// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A card whose every command, power-up and reset is told to a listener. Polling the ATR is not told. */
public final class TracingIcc implements Icc {
    private final Icc card;
    private final InstantSource clock;
    private final Supplier<List<String>> faults;
    private final Consumer<? super TraceEvent> listener;
    private final Narrator narrator = new Narrator();

    /**
     * Wraps a card to which nothing is done on purpose.
     *
     * @param card the card; traced by this object alone
     * @param clock where times come from
     * @param listener is called in the caller's thread, after each event
     */
    public TracingIcc(Icc card, InstantSource clock, Consumer<? super TraceEvent> listener) {
        this(card, clock, List::of, listener);
    }

    /**
     * Wraps a card to which faults are done on purpose.
     *
     * @param card the card with its faults; traced by this object alone
     * @param clock where times come from
     * @param faults is asked after each event what was done on purpose, and then forgets it
     * @param listener is called in the caller's thread, after each event
     */
    public TracingIcc(
            Icc card, InstantSource clock, Supplier<List<String>> faults, Consumer<? super TraceEvent> listener) {
        this.card = card;
        this.clock = clock;
        this.faults = faults;
        this.listener = listener;
    }

    @Override
    public Atr atr() {
        return card.atr();
    }

    @Override
    public synchronized Atr powerUp() throws LinkException {
        return started("power up", card::powerUp);
    }

    @Override
    public synchronized Atr reset() throws LinkException {
        return started("reset", card::reset);
    }

    @Override
    public synchronized void powerDown() throws LinkException {
        Instant start = clock.instant();
        card.powerDown();
        narrator.restart();
        tell(start, "", "power down", "", "volatile state is gone");
    }

    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        Instant start = clock.instant();
        String meaning = narrator.meaning(command);
        String masked = Masking.command(command);
        try {
            byte[] response = card.transmit(command);
            Narrator.Outcome outcome = narrator.outcome(command, response);
            tell(start, masked, meaning, outcome.octets(), outcome.words());
            return response;
        } catch (LinkException e) {
            tell(start, masked, meaning, "", "no answer: " + e.getMessage());
            throw e;
        }
    }

    private interface Start {
        Atr run() throws LinkException;
    }

    private Atr started(String meaning, Start action) throws LinkException {
        Instant start = clock.instant();
        narrator.restart();
        try {
            Atr atr = action.run();
            tell(start, "", meaning, atr.toString(), "answer to reset");
            return atr;
        } catch (LinkException e) {
            tell(start, "", meaning, "", "no answer to reset: " + e.getMessage());
            throw e;
        }
    }

    private void tell(Instant start, String command, String meaning, String answer, String outcome) {
        Duration taken = Duration.between(start, clock.instant());
        listener.accept(new TraceEvent(start, taken, command, meaning, answer, outcome, faults.get()));
    }
}
