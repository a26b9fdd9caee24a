// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.connect.TriesGuard;

/** A card whose tries are kept. */
final class GuardedCard extends ForwardingIcc {
    private final TriesGuard guard;

    GuardedCard(Icc card, TriesGuard guard) {
        super(card);
        this.guard = guard;
    }

    /** The query and the command that it allows come one behind the other. */
    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        return guard.transmit(command, super::transmit);
    }
}
