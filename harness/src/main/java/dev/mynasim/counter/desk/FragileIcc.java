// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;

/** A card that is pulled out of its reader before a certain command, and put back by {@link #insert}. */
public final class FragileIcc extends ForwardingIcc {
    private int commands;
    private int outBefore = Integer.MAX_VALUE;

    /** A card that is in. */
    public FragileIcc(Icc card) {
        super(card);
    }

    /** From now on the card is out when so many commands were carried out. */
    public void removeAfter(int more) {
        commands = 0;
        outBefore = more;
    }

    /** Puts it back. */
    public void insert() {
        outBefore = Integer.MAX_VALUE;
    }

    /** How many commands were carried out since {@link #removeAfter}. */
    public int commands() {
        return commands;
    }

    private void check() throws LinkException {
        if (commands >= outBefore) {
            throw new LinkException("the card was taken out of the reader");
        }
    }

    @Override
    public Atr powerUp() throws LinkException {
        check();
        return super.powerUp();
    }

    @Override
    public Atr reset() throws LinkException {
        check();
        return super.reset();
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        check();
        commands++;
        return super.transmit(command);
    }
}
