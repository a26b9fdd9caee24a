// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.sim.MyNumberCard;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.AfterAll;

/** The contract on cards in this JVM. */
class InProcessContractTest extends TerminalContract {
    private final Rig rig = new Rig();

    @Override
    ContractRig rig() {
        return rig;
    }

    @AfterAll
    void end() {
        rig.close();
    }

    private static final class Rig implements ContractRig {
        private final WatchedPause pause = new WatchedPause();
        private final MyNumberCard card = MyNumberCard.builder().pause(pause).build();
        private final MyNumberCard absent = MyNumberCard.builder().build();
        private final MynaSimTerminals terminals = MynaSimTerminals.open(List.of(card, absent));
        private final TerminalFactory factory;

        Rig() {
            absent.remove();
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
            return "MynaSim adult 0";
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
}
