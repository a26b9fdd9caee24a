// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;

/** A card for tests that are not about power. */
public abstract class AlwaysPowered implements Icc {
    private final Atr atr;

    /** @param atr its answer to reset, hexadecimal */
    protected AlwaysPowered(String atr) {
        this.atr = Atr.ofHex(atr);
    }

    @Override
    public Atr atr() {
        return atr;
    }

    @Override
    public Atr powerUp() {
        return atr;
    }

    @Override
    public Atr reset() {
        return atr;
    }

    @Override
    public void powerDown() {}
}
