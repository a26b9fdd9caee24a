// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.timing.Pause;
import dev.mynasim.trace.Selection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A card to which the faults of a plan happen.
 *
 * <p>Removal never looks like an answer: whoever waits for one sees a {@link LinkException}. What the card has done by
 * then stays done; {@link Point} says whether it was asked. A wait of one exchange has a bound,
 * {@link dev.mynasim.timing.Span#LONGEST} in all, whatever faults come together.
 */
public final class FaultyIcc implements Icc {
    private final Icc card;
    private final Pause pause;
    private final Consumer<? super InjectedFault> listener;
    private final Selection selection = new Selection();
    private final Presence presence;
    private final AtrChange atrChange = new AtrChange();
    private Slowness slowness = new Slowness();
    private FaultPlan plan;
    private Occasions occasions;

    /**
     * Wraps a card.
     *
     * @param card the card
     * @param plan what is to go wrong
     * @param pause how to wait
     * @param listener is told each fault that acts, in the caller's thread, before it acts
     */
    public FaultyIcc(Icc card, FaultPlan plan, Pause pause, Consumer<? super InjectedFault> listener) {
        this.card = card;
        this.plan = plan;
        this.occasions = new Occasions(plan);
        this.pause = pause;
        this.listener = listener;
        this.presence = new Presence(pause);
    }

    /** From the next command on another plan, from its beginning. A card that is out or has another ATR stays so. */
    public synchronized void follow(FaultPlan next) {
        plan = next;
        occasions = new Occasions(next);
        slowness = new Slowness();
    }

    /** Puts a card back that a fault took out. */
    public void insert() {
        presence.insert();
    }

    /** Whether the card is in the reader. */
    public boolean isIn() {
        return presence.isIn();
    }

    /**
     * The answer to the last reset, or what the next one will be when there was none.
     *
     * @throws IllegalStateException when a fault has taken the card out
     */
    @Override
    public Atr atr() {
        if (!presence.isIn()) {
            throw new IllegalStateException("the card is out of the reader");
        }
        return atrChange.inForce(card.atr());
    }

    @Override
    public synchronized Atr powerUp() throws LinkException {
        return start(card::powerUp);
    }

    @Override
    public synchronized Atr reset() throws LinkException {
        return start(card::reset);
    }

    @Override
    public synchronized void powerDown() throws LinkException {
        presence.require();
        selection.restart();
        card.powerDown();
    }

    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        presence.require();
        List<Due> due = occasions.onCommand(Asked.of(command, selection));
        Injection injection = injection(due);
        injection.makeSlow(slowness);
        injection.takeTime(slowness);
        byte[] instead = injection.beforeCard();
        if (instead != null) {
            return instead;
        }
        byte[] response = card.transmit(command);
        follow(command, response);
        return injection.afterCard(response);
    }

    private interface Start {
        Atr run() throws LinkException;
    }

    private Atr start(Start action) throws LinkException {
        presence.require();
        Injection injection = injection(occasions.onReset());
        injection.makeSlow(slowness);
        byte[] instead = injection.beforeCard();
        assert instead == null : "a reset has no answer that could be changed";
        Atr own = action.run();
        selection.restart();
        injection.afterReset();
        return atrChange.onReset(own);
    }

    private Injection injection(List<Due> due) {
        Effects effects = new Effects(card, presence, atrChange, selection);
        String name = plan.name();
        return new Injection(
                due,
                effects,
                pause,
                fault -> listener.accept(
                        new InjectedFault(name, fault.name(), fault.then().words())));
    }

    /** By what the card answered, before anything is done to it: the card knows what it has selected. */
    private void follow(byte[] command, byte[] response) {
        if (CommandApdu.parse(command) instanceof CommandApdu.WellFormed asked
                && ResponseApdu.parse(response) instanceof ResponseApdu.WellFormed answer) {
            selection.follow(asked.command(), answer.response());
        }
    }
}
