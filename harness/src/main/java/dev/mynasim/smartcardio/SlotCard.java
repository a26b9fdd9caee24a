// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardOutcome;
import dev.mynasim.reader.CardRemovedException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;

/** A connection to the card in a terminal, for one stay of the card. */
final class SlotCard extends Card {
    private enum State {
        OK,
        REMOVED,
        DISCONNECTED
    }

    private final String terminal;
    private final Slot slot;
    private final long stay;
    private final ATR atr;
    private final Protocol protocol;
    private final GetResponse getResponse;
    private final SlotChannel basicChannel;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile State state = State.OK;
    private volatile @Nullable Thread exclusive;

    SlotCard(String terminal, Slot slot, long stay, ATR atr, Protocol protocol, GetResponse getResponse) {
        this.terminal = terminal;
        this.slot = slot;
        this.stay = stay;
        this.atr = atr;
        this.protocol = protocol;
        this.getResponse = getResponse;
        this.basicChannel = new SlotChannel(this, 0);
    }

    @Override
    public ATR getATR() {
        return atr;
    }

    @Override
    public String getProtocol() {
        return protocol.text();
    }

    Protocol protocol() {
        return protocol;
    }

    /** Whether the connection still leads to a card. */
    boolean isValid() {
        slot.state(); // Looks for a card that nobody tells of.
        if (state == State.OK && !slot.lasts(stay)) {
            state = State.REMOVED;
        }
        return state == State.OK;
    }

    @Override
    public CardChannel getBasicChannel() {
        requireConnected();
        return basicChannel;
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
        requireConnected();
        requireAccess();
        byte[] answer = once("openLogicalChannel() failed", ManageChannel.open());
        if (!ManageChannel.isOpened(answer)) {
            throw new CardException("openLogicalChannel() failed, card response: "
                    + HexFormat.ofDelimiter(":").formatHex(answer));
        }
        return new SlotChannel(this, ManageChannel.number(answer));
    }

    @Override
    public void beginExclusive() throws CardException {
        requireConnected();
        turn.lock();
        try {
            Thread holder = exclusive;
            if (holder != null) {
                throw new CardException("Exclusive access has already been assigned to Thread " + holder.getName());
            }
            requireStay("beginExclusive() failed");
            exclusive = Thread.currentThread();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void endExclusive() throws CardException {
        requireConnected();
        if (exclusive != Thread.currentThread()) {
            throw new IllegalStateException("Exclusive access not assigned to current Thread");
        }
        exclusive = null;
        requireStay("endExclusive() failed");
    }

    /** There is nothing to control in these terminals, with or without a card. */
    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        requireConnected();
        requireAccess();
        Objects.requireNonNull(command, "command");
        throw Failures.because("transmitControlCommand() failed", PcscError.SCARD_E_UNSUPPORTED_FEATURE);
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        if (state != State.OK) {
            return;
        }
        requireAccess();
        turn.lock();
        try {
            if (reset) {
                slot.reset(stay);
            }
        } finally {
            state = State.DISCONNECTED;
            exclusive = null;
            turn.unlock();
        }
    }

    @Override
    public String toString() {
        return "MynaSim card in " + terminal + ", protocol " + getProtocol() + ", state " + state;
    }

    /**
     * Refuses who is no longer connected.
     *
     * @throws IllegalStateException when the card was disconnected, or its removal is known
     */
    void requireConnected() {
        switch (state) {
            case OK -> {}
            case REMOVED -> throw new IllegalStateException("Card has been removed");
            case DISCONNECTED -> throw new IllegalStateException("Card has been disconnected");
        }
    }

    /** Refuses a thread while another one has the card for itself. */
    void requireAccess() throws CardException {
        Thread holder = exclusive;
        if (holder != null && holder != Thread.currentThread()) {
            throw new CardException("Exclusive access established by another Thread");
        }
    }

    /** One command and what the terminal makes of its answer (61xx, 6Cxx), with no other command between. */
    byte[] exchange(byte[] command) throws CardException {
        turn.lock();
        try {
            return new Exchange(protocol, getResponse, this::answer).run(command);
        } finally {
            turn.unlock();
        }
    }

    /** One command and its answer as it is. */
    byte[] once(String failure, byte[] command) throws CardException {
        turn.lock();
        try {
            return answer(command);
        } catch (CardException e) {
            throw new CardException(failure, e.getCause());
        } finally {
            turn.unlock();
        }
    }

    private byte[] answer(byte[] command) throws CardException {
        CardOutcome outcome = slot.ask(stay, (port, reply) -> port.transmit(command, reply));
        if (outcome instanceof CardOutcome.Response response) {
            return response.octets();
        }
        LinkException why = outcome instanceof CardOutcome.Gone gone ? gone.why() : new LinkException("no answer");
        if (why instanceof CardRemovedException) {
            state = State.REMOVED;
            throw Failures.inCommand(PcscError.SCARD_W_REMOVED_CARD, why);
        }
        throw Failures.inCommand(PcscError.SCARD_E_NOT_TRANSACTED, why);
    }

    private void requireStay(String failure) throws CardException {
        if (!isValid()) {
            throw Failures.because(failure, PcscError.SCARD_W_REMOVED_CARD);
        }
    }
}
