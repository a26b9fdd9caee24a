// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A channel to a card: the basic one, or a logical one that the card opened. */
final class SlotChannel extends CardChannel {
    private static final int HEADER = 4;

    /** What {@code javax.smartcardio} wants of a response buffer: 256 octets and a status word. */
    private static final int SMALLEST_RESPONSE_BUFFER = 258;

    private final SlotCard card;
    private final int number;
    private volatile boolean closed;

    SlotChannel(SlotCard card, int number) {
        this.card = card;
        this.number = number;
    }

    @Override
    public Card getCard() {
        return card;
    }

    @Override
    public int getChannelNumber() {
        requireOpen();
        return number;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
        requireOpen();
        card.requireAccess();
        return new ResponseAPDU(send(command.getBytes()));
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
        requireOpen();
        card.requireAccess();
        requireUsable(command, response);
        byte[] octets = new byte[command.remaining()];
        command.get(octets);
        byte[] answer = send(octets);
        response.put(answer);
        return answer.length;
    }

    @Override
    public void close() throws CardException {
        if (getChannelNumber() == 0) {
            throw new IllegalStateException("Cannot close basic logical channel");
        }
        card.requireAccess();
        try {
            byte[] answer = card.once("Could not close channel", ManageChannel.close(number));
            if (answer.length != 2 || !ManageChannel.isSuccess(answer)) {
                throw new CardException(
                        "close() failed: " + HexFormat.ofDelimiter(":").formatHex(answer));
            }
        } finally {
            closed = true;
        }
    }

    @Override
    public String toString() {
        return "MynaSim channel " + number;
    }

    private void requireOpen() {
        card.requireConnected();
        if (closed) {
            throw new IllegalStateException("Logical channel has been closed");
        }
    }

    @SuppressWarnings("ReferenceEquality") // The same object is refused, not one with the same octets.
    private static void requireUsable(ByteBuffer command, ByteBuffer response) {
        if (response.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        if (command == response) {
            throw new IllegalArgumentException("command and response must not be the same object");
        }
        if (response.remaining() < SMALLEST_RESPONSE_BUFFER) {
            throw new IllegalArgumentException("Insufficient space in response buffer");
        }
    }

    private byte[] send(byte[] command) throws CardException {
        if (command.length < HEADER) {
            throw new IllegalArgumentException("Command APDU must be at least 4 bytes long");
        }
        if (ManageChannel.is(command)) {
            throw new IllegalArgumentException("Manage channel command not allowed, use openLogicalChannel()");
        }
        return card.exchange(ManageChannel.addressed(command, number));
    }
}
