// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.PcscReaders;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the PC/SC service, over the JDK's provider: a virtual one into which the stand puts its cards, or a given
 * one with the card that is there.
 *
 * <p>What the JDK does to answers of its own accord (61xx, 6Cxx) is the JVM's matter, decided by the system properties
 * {@code sun.security.smartcardio.t0GetResponse} and {@code t1GetResponse} before its first command.
 */
public final class PcscStand implements Stand {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20));

    /** OpenJDK 17 (pcsc.c) receives into 8,192 octets, the status word among them. */
    static final ExchangeLevel OF_THE_JDK = new ExchangeLevel(
            true,
            SocketStand.VPCD_FRAME.maxData(),
            8_192 - 2,
            SocketStand.VPCD_FRAME.how() + ", and the JDK's provider takes answers of 8192");

    private final CardTerminal terminal;
    private final Environment environment;
    private final @Nullable VirtualSlot slot;
    private final @Nullable CardShelf shelf;
    private final @Nullable CardFacts given;

    private PcscStand(
            CardTerminal terminal,
            ExchangeLevel level,
            @Nullable VirtualSlot slot,
            @Nullable CardShelf shelf,
            @Nullable CardFacts given) {
        this.terminal = terminal;
        this.environment = new Environment("pcsc", terminal.getName(), level, Versions.here());
        this.slot = slot;
        this.shelf = shelf;
        this.given = given;
    }

    /**
     * A virtual reader.
     *
     * @param shelf where cards come from; may be shared
     * @param reader its PC/SC name, or a part of it that no other has
     * @param host where vpcd listens
     * @param port the port of the reader's slot
     * @throws LinkException when the PC/SC service or the reader is not there
     */
    public static PcscStand virtual(CardShelf shelf, String reader, String host, int port) throws LinkException {
        CardTerminal terminal = new PcscReaders(PATIENCE).terminal(reader);
        return new PcscStand(terminal, OF_THE_JDK, new VirtualSlot(terminal, host, port), shelf, null);
    }

    /**
     * A reader with the card that is in it, which may be a real one: put a {@link GuardedStand} round it.
     *
     * @param reader its PC/SC name, or a part of it that no other has
     * @param facts what its owner says of the card
     * @throws LinkException when the PC/SC service or the reader is not there, or no card is in it
     */
    public static PcscStand given(String reader, CardFacts facts) throws LinkException {
        CardTerminal terminal = new PcscReaders(PATIENCE).terminal(reader);
        return new PcscStand(terminal, LevelFinder.of(terminal, PATIENCE.toOpen()), null, null, facts);
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public boolean makesCards() {
        return slot != null;
    }

    @Override
    public Placed place(CardWish wish) throws IOException, InterruptedException {
        if (slot == null || shelf == null) {
            CardFacts facts = given == null ? noFacts() : given;
            return PlacedCard.given(ways(Optional.empty()), facts, false);
        }
        MadeCard card = shelf.make(wish);
        VirtualSlot.Stay stay = slot.insert(card);
        return PlacedCard.made(card, ways(Optional.of(card.atr())), stay.hand(), stay::end);
    }

    @Override
    public void close() {
        if (slot != null) {
            slot.close();
        }
    }

    private TwoWays ways(Optional<Atr> atr) {
        return new TwoWays(
                new OnFirstUse(this::open, atr),
                new ReaderOnFirstUse(terminal.getName(), () -> new ReaderOnFirstUse.Opened(terminal, () -> {})));
    }

    /** PC/SC leaves the card as it is when a connection ends, so it is reset before. */
    private OnFirstUse.Connection open() throws LinkException {
        OpenedReader reader =
                new ReaderOpener(PATIENCE, InstantSource.system()).open(new ReaderSpec.Pcsc(terminal.getName()));
        return new OnFirstUse.Connection(reader.card(), () -> {
            try (reader) {
                reader.card().powerDown();
            }
        });
    }

    private static CardFacts noFacts() {
        throw new IllegalStateException("a stand has a slot or a card");
    }
}
