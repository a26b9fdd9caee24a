// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

/** A card that hands everything to another one, for decorators that change a part of it. */
public abstract class ForwardingIcc implements Icc {
    private final Icc card;

    /** @param card gets everything that a subclass does not change */
    protected ForwardingIcc(Icc card) {
        this.card = card;
    }

    @Override
    public Atr atr() {
        return card.atr();
    }

    @Override
    public Atr powerUp() throws LinkException {
        return card.powerUp();
    }

    @Override
    public Atr reset() throws LinkException {
        return card.reset();
    }

    @Override
    public void powerDown() throws LinkException {
        card.powerDown();
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        return card.transmit(command);
    }
}
