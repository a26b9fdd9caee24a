// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;

/** Counts the commands to a card. For one thread at a time. */
final class CountingIcc extends ForwardingIcc {
    private long commands;

    CountingIcc(Icc card) {
        super(card);
    }

    long commands() {
        return commands;
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        commands++;
        return super.transmit(command);
    }
}
