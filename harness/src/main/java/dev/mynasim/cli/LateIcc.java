// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A card that is made ready with its first use: what stands round it may not be known before, as a free port is not.
 */
final class LateIcc implements Icc {
    private final Supplier<Icc> maker;
    private volatile @Nullable Icc made;

    LateIcc(Supplier<Icc> maker) {
        this.maker = maker;
    }

    @Override
    public Atr atr() {
        return card().atr();
    }

    @Override
    public Atr powerUp() throws LinkException {
        return card().powerUp();
    }

    @Override
    public Atr reset() throws LinkException {
        return card().reset();
    }

    @Override
    public void powerDown() throws LinkException {
        card().powerDown();
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        return card().transmit(command);
    }

    private Icc card() {
        Icc ready = made;
        return ready == null ? make() : ready;
    }

    private synchronized Icc make() {
        Icc ready = made;
        if (ready == null) {
            ready = maker.get();
            made = ready;
        }
        return ready;
    }
}
