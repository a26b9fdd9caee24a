// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A card whose every command, power-up and reset is told to a listener. Polling the ATR is not told. */
public final class TracingIcc implements Icc {
    private final Icc card;
    private final InstantSource clock;
    private final Consumer<? super TraceEvent> listener;
    private final Narrator narrator = new Narrator();

    /**
     * Wraps a card.
     *
     * @param card the card; traced by this object alone
     * @param clock where times come from
     * @param listener is called in the caller's thread, after each event
     */
    public TracingIcc(Icc card, InstantSource clock, Consumer<? super TraceEvent> listener) {
        this.card = card;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public Atr atr() {
        return card.atr();
    }

    @Override
    public synchronized Atr powerUp() throws LinkException {
        return told("power up", card::powerUp);
    }

    @Override
    public synchronized Atr reset() throws LinkException {
        return told("reset", card::reset);
    }

    @Override
    public synchronized void powerDown() throws LinkException {
        Instant start = clock.instant();
        card.powerDown();
        narrator.restart();
        listener.accept(new TraceEvent(start, since(start), "", "power down", "", "volatile state is gone"));
    }

    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        Instant start = clock.instant();
        String meaning = narrator.meaning(command);
        String masked = Masking.command(command);
        try {
            byte[] response = card.transmit(command);
            Narrator.Outcome outcome = narrator.outcome(command, response);
            listener.accept(new TraceEvent(start, since(start), masked, meaning, outcome.octets(), outcome.words()));
            return response;
        } catch (LinkException e) {
            listener.accept(new TraceEvent(start, since(start), masked, meaning, "", "no answer: " + e.getMessage()));
            throw e;
        }
    }

    private interface PowerAction {
        Atr run() throws LinkException;
    }

    private Atr told(String meaning, PowerAction action) throws LinkException {
        Instant start = clock.instant();
        Atr atr = action.run();
        narrator.restart();
        listener.accept(new TraceEvent(start, since(start), "", meaning, atr.toString(), "answer to reset"));
        return atr;
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
