// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.sim.MyNumberCard;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javax.smartcardio.TerminalFactory;

/** Our own terminals, with two cards: one that comes and goes, and one that is out. */
final class CardsRig implements ContractRig {
    private final WatchedPause pause = new WatchedPause();
    private final MyNumberCard card = MyNumberCard.builder().pause(pause).build();
    private final MyNumberCard absent = MyNumberCard.builder().build();
    private final boolean told;
    private final MynaSimTerminals terminals;
    private final TerminalFactory factory;

    /**
     * A rig.
     *
     * @param told whether a removal in the middle of a command is told at once, or when the card is done
     * @param spec from the two cards to the specification of two terminals
     */
    CardsRig(boolean told, BiFunction<MyNumberCard, MyNumberCard, List<?>> spec) {
        this.told = told;
        absent.remove();
        terminals = MynaSimTerminals.open(spec.apply(card, absent));
        try {
            factory = TerminalFactory.getInstance("MynaSim", terminals, new MynaSimProvider());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public TerminalFactory factory() {
        return factory;
    }

    @Override
    public String terminal() {
        return terminals.terminal().getName();
    }

    @Override
    public MyNumberCard card() {
        return card;
    }

    @Override
    public WatchedPause pause() {
        return pause;
    }

    @Override
    public void insert() {
        card.insert();
    }

    @Override
    public void remove() {
        card.remove();
    }

    @Override
    public void removeInCommand() {
        card.remove();
        if (!told) {
            pause.release();
        }
    }

    @Override
    public boolean losesPowerWhenLeft() {
        return false;
    }

    @Override
    public Set<Difference> differences() {
        return EnumSet.allOf(Difference.class);
    }

    @Override
    public void close() {
        terminals.close();
        card.close();
        absent.close();
    }
}
