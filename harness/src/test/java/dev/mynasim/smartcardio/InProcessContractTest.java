// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** The contract on cards in this JVM. */
class InProcessContractTest extends TerminalContract {
    private final CardsRig rig = new CardsRig(true, List::of);

    @Override
    ContractRig rig() {
        return rig;
    }

    @AfterAll
    void end() {
        rig.close();
    }
}
