// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.NotSentException;
import dev.mynasim.connect.TriesGuard;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A connection that lets only commands pass that the guard lets pass; it opens no other channel. */
final class GuardedConnection extends Card {
    private static final int LONGEST_ANSWER = 65_538;

    private final Card card;
    private final TriesGuard guard;
    private final Object oneAtATime;
    private final CardChannel basic = new Channel();

    /**
     * Guards a connection.
     *
     * @param oneAtATime what all connections to the reader lock while they send
     */
    GuardedConnection(Card card, TriesGuard guard, Object oneAtATime) {
        this.card = card;
        this.guard = guard;
        this.oneAtATime = oneAtATime;
    }

    @Override
    public ATR getATR() {
        return card.getATR();
    }

    @Override
    public String getProtocol() {
        return card.getProtocol();
    }

    @Override
    public CardChannel getBasicChannel() {
        return basic;
    }

    /** Refused: what goes over another channel would not be seen here. */
    @Override
    public CardChannel openLogicalChannel() throws CardException {
        throw new CardException("no logical channel is opened to a card whose tries are kept");
    }

    @Override
    public void beginExclusive() throws CardException {
        card.beginExclusive();
    }

    @Override
    public void endExclusive() throws CardException {
        card.endExclusive();
    }

    /** Refused: a reader with keys of its own verifies PINs by such commands. */
    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        throw new CardException("no control command is sent to the reader of a card whose tries are kept");
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        card.disconnect(reset);
    }

    private byte[] send(byte[] command) throws CardException {
        try {
            synchronized (oneAtATime) {
                return guard.transmit(command, this::raw);
            }
        } catch (NotSentException e) {
            throw new CardException(e);
        }
    }

    private byte[] raw(byte[] command) throws CardException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        int length = card.getBasicChannel().transmit(ByteBuffer.wrap(command), answer);
        return Arrays.copyOf(answer.array(), length);
    }

    private final class Channel extends CardChannel {
        @Override
        public Card getCard() {
            return GuardedConnection.this;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            return new ResponseAPDU(send(command.getBytes()));
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
            byte[] octets = new byte[command.remaining()];
            command.get(octets);
            byte[] answer = send(octets);
            response.put(answer);
            return answer.length;
        }

        @Override
        public void close() {
            throw new IllegalStateException("Cannot close basic logical channel");
        }
    }
}
