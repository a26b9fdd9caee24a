// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.trace.TraceEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A card whose every command, power-up, reset and removal is told to a listener. Polling the ATR is not told. Secrets
 * are hidden here, before anybody is told; words are not made here.
 */
public final class TracingIcc implements Icc {
    private final Icc card;
    private final InstantSource clock;
    private final Supplier<List<String>> faults;
    private final Consumer<? super TraceEvent> listener;
    private final String slot;
    private final Secrets secrets;
    private final Selection selection = new Selection();
    private final SecretFiles secretFiles = new SecretFiles();

    /**
     * Wraps a card to which nothing is done on purpose.
     *
     * @param card the card; traced by this object alone
     * @param clock where times come from
     * @param listener is called in the caller's thread, after each event
     */
    public TracingIcc(Icc card, InstantSource clock, Consumer<? super TraceEvent> listener) {
        this(card, clock, List::of, listener);
    }

    /**
     * Wraps a card to which faults are done on purpose.
     *
     * @param card the card with its faults; traced by this object alone
     * @param clock where times come from
     * @param faults is asked after each event what was done on purpose, and then forgets it
     * @param listener is called in the caller's thread, after each event
     */
    public TracingIcc(
            Icc card, InstantSource clock, Supplier<List<String>> faults, Consumer<? super TraceEvent> listener) {
        this(card, clock, faults, listener, "", Secrets.MASKED);
    }

    /**
     * Wraps a card in one of several slots.
     *
     * @param card the card with its faults; traced by this object alone
     * @param clock where times come from
     * @param faults is asked after each event what was done on purpose, and then forgets it
     * @param listener is called in the caller's thread, after each event
     * @param slot the name of the reader or slot; empty when there is only one
     * @param secrets whether PINs and keys are hidden
     */
    public TracingIcc(
            Icc card,
            InstantSource clock,
            Supplier<List<String>> faults,
            Consumer<? super TraceEvent> listener,
            String slot,
            Secrets secrets) {
        this.card = card;
        this.clock = clock;
        this.faults = faults;
        this.listener = listener;
        this.slot = slot;
        this.secrets = secrets;
    }

    @Override
    public Atr atr() {
        return card.atr();
    }

    @Override
    public synchronized Atr powerUp() throws LinkException {
        return started(Kind.POWER_UP, card::powerUp);
    }

    @Override
    public synchronized Atr reset() throws LinkException {
        return started(Kind.RESET, card::reset);
    }

    @Override
    public synchronized void powerDown() throws LinkException {
        Instant start = clock.instant();
        restart();
        try {
            card.powerDown();
            tell(start, Kind.POWER_DOWN, MaskedOctets.NONE, "");
        } catch (LinkException e) {
            broken(start, Kind.POWER_DOWN, e);
            throw e;
        }
    }

    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        Instant start = clock.instant();
        try {
            byte[] response = card.transmit(command);
            tellExchange(start, command, response, "");
            return response;
        } catch (LinkException e) {
            tellExchange(start, command, null, String.valueOf(e.getMessage()));
            tellRemoval(e);
            throw e;
        }
    }

    private interface Start {
        Atr run() throws LinkException;
    }

    private Atr started(Kind kind, Start action) throws LinkException {
        Instant start = clock.instant();
        restart();
        try {
            Atr atr = action.run();
            tell(start, kind, MaskedOctets.of(atr.octets()), "");
            return atr;
        } catch (LinkException e) {
            broken(start, kind, e);
            throw e;
        }
    }

    private void restart() {
        selection.restart();
        secretFiles.restart();
    }

    private void broken(Instant start, Kind kind, LinkException e) {
        tell(start, kind, MaskedOctets.NONE, String.valueOf(e.getMessage()));
        tellRemoval(e);
    }

    // A card that is out has no ATR; other failures of a link leave open where the card is.
    private void tellRemoval(LinkException e) {
        try {
            Atr unused = card.atr();
        } catch (IllegalStateException gone) {
            restart();
            tell(clock.instant(), Kind.REMOVED, MaskedOctets.NONE, String.valueOf(e.getMessage()));
        }
    }

    private void tell(Instant start, Kind kind, MaskedOctets answer, String trouble) {
        Duration taken = Duration.between(start, clock.instant());
        listener.accept(
                new TraceEvent(start, taken, slot, kind, "", null, MaskedOctets.NONE, answer, trouble, faults.get()));
    }

    private void tellExchange(Instant start, byte[] command, byte @Nullable [] response, String trouble) {
        Duration taken = Duration.between(start, clock.instant());
        List<String> marks = faults.get();
        CommandApdu.Parsed parsed = CommandApdu.parse(command);
        CommandApdu asked = parsed instanceof CommandApdu.WellFormed wellFormed ? wellFormed.command() : null;
        boolean shown = secrets == Secrets.SHOWN;
        MaskedOctets sent = shown ? MaskedOctets.of(command) : Masking.command(command, parsed);
        // A signature gives away what was signed.
        boolean secret = asked == null || sent.hasMask() || secretFiles.mayBeRead(asked);
        MaskedOctets answer = response == null
                ? MaskedOctets.NONE
                : shown ? MaskedOctets.of(response) : Masking.answer(parsed, response, secret);
        String application = asked == null ? selection.application().name() : selection.applicationNameOf(asked);
        // What a header that is a PIN seems to refer to would tell two digits of it.
        TracedFile file = asked == null || sent.isMasked(0) ? null : selection.tracedFileOf(asked);
        if (asked != null) {
            follow(asked, response, !marks.isEmpty());
        }
        listener.accept(
                new TraceEvent(start, taken, slot, Kind.COMMAND, application, file, sent, answer, trouble, marks));
    }

    private void follow(CommandApdu asked, byte @Nullable [] response, boolean disturbed) {
        ResponseApdu answer =
                response != null && ResponseApdu.parse(response) instanceof ResponseApdu.WellFormed wellFormed
                        ? wellFormed.response()
                        : null;
        if (answer != null) {
            selection.follow(asked, answer);
        }
        secretFiles.follow(asked, answer, disturbed);
    }
}
