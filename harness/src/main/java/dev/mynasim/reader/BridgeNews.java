// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

/** Tells a bridge's listener what becomes of the card in a connection. */
final class BridgeNews implements WireListener {
    private final String slot;
    private final ReaderListener listener;

    BridgeNews(String slot, ReaderListener listener) {
        this.slot = slot;
        this.listener = listener;
    }

    @Override
    public void cardSeen() {
        listener.on(new ReaderEvent.CardSeen(slot));
    }

    @Override
    public void cardPowered() {
        listener.on(new ReaderEvent.CardPowered(slot));
    }

    @Override
    public void protocolError(String what) {
        listener.on(new ReaderEvent.ProtocolError(slot, what));
    }

    @Override
    public void frameTooLong(int length) {
        protocolError("a frame of " + length + " octets");
    }

    @Override
    public void cardGone(String why) {
        listener.on(new ReaderEvent.CardGone(slot, why));
    }
}
