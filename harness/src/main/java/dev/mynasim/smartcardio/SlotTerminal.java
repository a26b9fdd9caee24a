// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.reader.CardOutcome;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.reader.RemovableIcc;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/** A terminal with one slot. As with the JDK there is one connection at a time, which all threads share. */
final class SlotTerminal extends CardTerminal {
    private final String name;
    private final Slot slot;
    private final Moves moves;
    private final GetResponse getResponse;

    private @Nullable SlotCard card; // under this object's lock

    SlotTerminal(String name, Slot slot, Moves moves, GetResponse getResponse) {
        this.name = name;
        this.slot = slot;
        this.moves = moves;
        this.getResponse = getResponse;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public synchronized Card connect(String protocol) throws CardException {
        Protocol.Wanted wanted = Protocol.wanted(protocol);
        SlotCard established = card;
        if (established != null && established.isValid()) {
            if (wanted.accepts(established.protocol())) {
                return established;
            }
            throw new CardException("Cannot connect using " + protocol + ", connection already established using "
                    + established.getProtocol());
        }
        card = null;
        if (wanted instanceof Protocol.Unknown) {
            throw new IllegalArgumentException("Unsupported protocol " + protocol);
        }
        RemovableIcc.State now = slot.state();
        if (!now.in()) {
            throw Failures.noCard();
        }
        Atr atr = powered(now.removals());
        SlotCard connected =
                new SlotCard(name, slot, now.removals(), new ATR(atr.octets()), protocol(wanted, atr), getResponse);
        card = connected;
        return connected;
    }

    private Atr powered(long stay) throws CardException {
        CardOutcome outcome = slot.power(stay);
        if (outcome instanceof CardOutcome.Ready ready) {
            return ready.atr();
        }
        if (outcome instanceof CardOutcome.Gone gone && !(gone.why() instanceof CardRemovedException)) {
            throw Failures.because("connect() failed", PcscError.SCARD_W_UNRESPONSIVE_CARD, gone.why());
        }
        throw Failures.noCard();
    }

    private static Protocol protocol(Protocol.Wanted wanted, Atr atr) throws CardException {
        if (wanted instanceof Protocol.Only only) {
            if (!only.protocol().offeredBy(atr)) {
                throw Failures.because("connect() failed", PcscError.SCARD_E_PROTO_MISMATCH);
            }
            return only.protocol();
        }
        return Protocol.preferred(atr);
    }

    @Override
    public boolean isCardPresent() {
        return slot.state().in();
    }

    @Override
    public boolean waitForCardPresent(long timeout) throws CardException {
        return await(true, timeout);
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
        return await(false, timeout);
    }

    private boolean await(boolean in, long timeout) throws CardException {
        if (timeout < 0) {
            throw new IllegalArgumentException("timeout must not be negative");
        }
        return moves.await(() -> isCardPresent() == in, timeout, slot::lookAgainNanos);
    }

    Slot slot() {
        return slot;
    }

    @Override
    public String toString() {
        return "MynaSim terminal " + name;
    }
}
