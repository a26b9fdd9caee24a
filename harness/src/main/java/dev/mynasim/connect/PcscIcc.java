// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardRemovedException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/**
 * A card in a reader of the PC/SC service, over a provider of {@code javax.smartcardio}. Shared with other programs, as
 * PC/SC has it by default.
 *
 * <p>What this API cannot do: it has no cold reset, so powering up a card that is connected, and powering it down, are
 * warm resets; the service takes the power away on its own when nobody is connected. A call cannot be broken off: one
 * that takes too long is left behind and the reader is given up.
 *
 * <p>What the JDK's provider would send as something else than it was given is refused here: see {@link JdkRewriting}.
 * Two of its habits cannot be seen from here: it fetches an answer announced by 61xx, and sends a command again after
 * 6Cxx with its last octet replaced, be it P2 or data. The system properties
 * {@code sun.security.smartcardio.t0GetResponse} and {@code t1GetResponse}, set to {@code false} before the first
 * command of a JVM, end both; {@code mynasim apdu} does so.
 */
final class PcscIcc implements Icc, AutoCloseable {
    private static final int LONGEST_ANSWER = 65_538;

    private final CardTerminal terminal;
    private final Duration patience;
    private final OneThread thread;
    private volatile Atr atr;
    private @Nullable Card card;

    /**
     * Connects to the card in a terminal, so that its ATR is known; does not reset it.
     *
     * @param terminal where the card is, or will be
     * @param patience how long to wait for a card, and for each call
     * @param thread is used for all calls, and closed with this
     * @throws CardRemovedException when no card is there in time
     * @throws LinkException when the terminal fails
     */
    PcscIcc(CardTerminal terminal, Patience patience, OneThread thread) throws LinkException {
        this.terminal = terminal;
        this.patience = patience.toAnswer();
        this.thread = thread;
        long wait = patience.toOpen().toMillis();
        boolean present =
                call(() -> terminal.waitForCardPresent(wait), patience.toOpen().plus(patience.toAnswer()), "a card");
        if (!present) {
            throw new CardRemovedException(
                    "no card came into the reader %s within %d ms; put one in".formatted(terminal.getName(), wait),
                    null);
        }
        atr = connect();
    }

    @Override
    public Atr atr() {
        return atr;
    }

    @Override
    public synchronized Atr powerUp() throws LinkException {
        disconnect(true);
        atr = connect();
        return atr;
    }

    @Override
    public synchronized Atr reset() throws LinkException {
        connected();
        return powerUp();
    }

    @Override
    public synchronized void powerDown() throws LinkException {
        disconnect(true);
    }

    /**
     * Sends a command.
     *
     * @throws LinkException also for what the JDK's provider would not send as it is; the card is then asked nothing
     */
    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        Card connected = connected();
        JdkRewriting.refuse(command);
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        int length = call(
                () -> connected.getBasicChannel().transmit(ByteBuffer.wrap(command.clone()), answer),
                patience,
                "the answer to a command");
        return Arrays.copyOf(answer.array(), length);
    }

    /** Lets the reader go and leaves the card as it is. */
    @Override
    public synchronized void close() throws LinkException {
        try (thread) {
            disconnect(false);
        }
    }

    private Card connected() throws LinkException {
        if (card == null) {
            throw new LinkException("the card has no power; power it up first");
        }
        return card;
    }

    private Atr connect() throws LinkException {
        Card connected = call(() -> terminal.connect("*"), patience, "the connection to the card");
        card = connected;
        Atr.Parsed parsed = Atr.parse(connected.getATR().getBytes());
        if (parsed instanceof Atr.WellFormed wellFormed) {
            return wellFormed.atr();
        }
        disconnect(false);
        throw new LinkException("the reader " + terminal.getName() + " tells an ATR that is none: "
                + ((Atr.Malformed) parsed).explanation());
    }

    private void disconnect(boolean reset) throws LinkException {
        Card connected = card;
        card = null;
        if (connected != null) {
            call(
                    () -> {
                        connected.disconnect(reset);
                        return true;
                    },
                    patience,
                    "the end of the connection to the card");
        }
    }

    private <T> T call(Callable<T> task, Duration atMost, String what) throws LinkException {
        try {
            return thread.call(
                    () -> {
                        try {
                            return task.call();
                        } catch (IllegalStateException e) {
                            // So the provider tells of a card that went at an earlier call.
                            throw new CardRemovedException("the card is out of the reader " + terminal.getName(), null);
                        }
                    },
                    atMost,
                    what);
        } catch (CardException e) {
            throw PcscProblem.of(e, terminal.getName());
        }
    }
}
