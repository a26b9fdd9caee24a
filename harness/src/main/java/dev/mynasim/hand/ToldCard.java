// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.timing.Pause;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The card inside its place: writes down what reaches it, and answers in the manner that it was told. */
final class ToldCard extends ForwardingIcc {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Pause pause;
    private final EventLog log;
    private final Manner manner;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Stays stays;

    ToldCard(Icc card, Pause pause, EventLog log, Manner manner) {
        super(card);
        this.pause = pause;
        this.log = log;
        this.manner = manner;
    }

    /** Says where the card is; before it is used. */
    void isIn(Stays reader) {
        stays = reader;
    }

    @Override
    public Atr powerUp() throws LinkException {
        return alone(() -> {
            log.add(CardEvent.PoweredUp::new);
            return super.powerUp();
        });
    }

    @Override
    public Atr reset() throws LinkException {
        return alone(() -> {
            log.add(CardEvent.WasReset::new);
            return super.reset();
        });
    }

    @Override
    public void powerDown() throws LinkException {
        alone(() -> {
            log.add(CardEvent.PoweredDown::new);
            super.powerDown();
            return true;
        });
    }

    @Override
    public byte[] transmit(byte[] octets) throws LinkException {
        return alone(() -> {
            // Before anybody is told of the command: who is told may take the card out at once.
            long stay = stays().removals();
            String hex = HEX.formatHex(octets);
            CardEvent.Command command =
                    (CardEvent.Command) log.add((number, nanos) -> new CardEvent.Command(number, nanos, hex));
            Removal.Moment removal = manner.removalIn(command);
            if (removal == Removal.Moment.BEFORE_CARD) {
                throw removed();
            }
            byte[] answer = super.transmit(octets);
            if (removal == Removal.Moment.AFTER_CARD) {
                throw removed();
            }
            pause.hold(manner.delay());
            keepSilence(stay);
            log.add((number, nanos) -> new CardEvent.Answer(number, nanos, HEX.formatHex(answer)));
            return answer;
        });
    }

    private void keepSilence(long stay) throws LinkException {
        try {
            boolean speaks = manner.awaitVoice(() -> hasLeft(stay), WatchedCard.LONGEST);
            if (hasLeft(stay)) {
                throw new CardRemovedException("the card was taken out of the reader", null);
            }
            if (!speaks) {
                throw new LinkException("the card was silent for " + WatchedCard.LONGEST + "; tell it to speak");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkException("interrupted while the card was silent", e);
        }
    }

    private boolean hasLeft(long stay) {
        return stays().removals() != stay;
    }

    private static CardRemovedException removed() {
        return new CardRemovedException("the card was taken out of the reader in the middle of a command", null);
    }

    private Stays stays() {
        return Objects.requireNonNull(stays, "isIn comes first");
    }

    private interface Work<T> {
        T run() throws LinkException;
    }

    private <T> T alone(Work<T> work) throws LinkException {
        oneAtATime.lock();
        try {
            stays().look();
            return work.run();
        } finally {
            oneAtATime.unlock();
        }
    }
}
