// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A terminal that makes a mistake. */
final class MistakenTerminal extends CardTerminal {
    private static final int LONGEST = 65_538;

    private final CardTerminal terminal;
    private final ReaderMistake mistake;

    MistakenTerminal(CardTerminal terminal, ReaderMistake mistake) {
        this.terminal = terminal;
        this.mistake = mistake;
    }

    @Override
    public String getName() {
        return terminal.getName();
    }

    @Override
    public Card connect(String protocol) throws CardException {
        return new MistakenCard(terminal.connect(protocol));
    }

    @Override
    public boolean isCardPresent() throws CardException {
        return mistake.present(terminal.isCardPresent());
    }

    @Override
    public boolean waitForCardPresent(long timeout) throws CardException {
        return !mistake.waits() || terminal.waitForCardPresent(timeout);
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
        return !mistake.waits() || terminal.waitForCardAbsent(timeout);
    }

    private final class MistakenCard extends Card {
        private final Card card;

        MistakenCard(Card card) {
            this.card = card;
        }

        @Override
        public ATR getATR() {
            return new ATR(mistake.atr(card.getATR().getBytes()));
        }

        @Override
        public String getProtocol() {
            return mistake.protocol(card.getProtocol());
        }

        @Override
        public CardChannel getBasicChannel() {
            return new MistakenChannel(this, card.getBasicChannel());
        }

        @Override
        public CardChannel openLogicalChannel() throws CardException {
            return new MistakenChannel(this, card.openLogicalChannel());
        }

        @Override
        public void beginExclusive() throws CardException {
            if (mistake.keepsOthersOut()) {
                card.beginExclusive();
            }
        }

        @Override
        public void endExclusive() throws CardException {
            if (mistake.keepsOthersOut()) {
                card.endExclusive();
            }
        }

        @Override
        public byte[] transmitControlCommand(int code, byte[] command) throws CardException {
            return card.transmitControlCommand(code, command);
        }

        @Override
        public void disconnect(boolean reset) throws CardException {
            card.disconnect(mistake.reset(reset));
        }
    }

    private final class MistakenChannel extends CardChannel {
        private final Card card;
        private final CardChannel channel;

        MistakenChannel(Card card, CardChannel channel) {
            this.card = card;
            this.channel = channel;
        }

        @Override
        public Card getCard() {
            return card;
        }

        @Override
        public int getChannelNumber() {
            return channel.getChannelNumber();
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            return new ResponseAPDU(exchange(command.getBytes()));
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer answer) throws CardException {
            byte[] octets = new byte[command.remaining()];
            command.get(octets);
            byte[] given = exchange(octets);
            answer.put(given);
            return given.length;
        }

        private byte[] exchange(byte[] command) throws CardException {
            return mistake.transmit(
                    octets -> {
                        ByteBuffer answer = ByteBuffer.allocate(LONGEST);
                        int length = channel.transmit(ByteBuffer.wrap(octets), answer);
                        return Arrays.copyOf(answer.array(), length);
                    },
                    command);
        }

        @Override
        public void close() throws CardException {
            channel.close();
        }
    }
}
