// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A PC/SC service of readers that all have one card, which counts as a real one: nobody says that it is not. */
final class FakePcsc extends CardTerminals {
    private final List<CardTerminal> terminals;
    private final Icc card;

    /** What the provider throws for every command, from now on; none when it is empty. */
    volatile String trouble = "";

    /** Every command waits for this. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    volatile boolean present = true;

    FakePcsc(Icc card, String... names) {
        this.card = card;
        terminals = Stream.of(names)
                .map(Terminal::new)
                .map(CardTerminal.class::cast)
                .toList();
    }

    @Override
    public List<CardTerminal> list(State state) {
        return terminals;
    }

    @Override
    public boolean waitForChange(long timeout) {
        throw new UnsupportedOperationException();
    }

    private final class Terminal extends CardTerminal {
        private final String name;

        Terminal(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Card connect(String protocol) throws CardException {
            if (!present) {
                throw new CardNotPresentException("No card present");
            }
            try {
                card.powerUp();
            } catch (LinkException e) {
                throw new CardException(e);
            }
            return new Connected();
        }

        @Override
        public boolean isCardPresent() {
            return present;
        }

        @Override
        public boolean waitForCardPresent(long timeout) {
            return present;
        }

        @Override
        public boolean waitForCardAbsent(long timeout) {
            return !present;
        }
    }

    private final class Connected extends Card {
        @Override
        public ATR getATR() {
            return new ATR(card.atr().octets());
        }

        @Override
        public String getProtocol() {
            return "T=1";
        }

        @Override
        public CardChannel getBasicChannel() {
            return new Channel(this);
        }

        @Override
        public void disconnect(boolean reset) throws CardException {
            if (reset) {
                try {
                    card.powerDown();
                } catch (LinkException e) {
                    throw new CardException(e);
                }
            }
        }

        @Override
        public CardChannel openLogicalChannel() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void beginExclusive() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endExclusive() {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] transmitControlCommand(int code, byte[] command) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Channel extends CardChannel {
        private final Card connected;

        Channel(Card connected) {
            this.connected = connected;
        }

        @Override
        public Card getCard() {
            return connected;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
            byte[] octets = new byte[command.remaining()];
            command.get(octets);
            try {
                gate.await();
                if (!trouble.isEmpty()) {
                    throw new CardException(new IllegalStateException(trouble));
                }
                byte[] answer = card.transmit(octets);
                response.put(answer);
                return answer.length;
            } catch (LinkException | InterruptedException e) {
                throw new CardException(e);
            }
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
