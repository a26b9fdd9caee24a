// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.wire.VpcdFrame;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.smartcardio.MynaSimTerminals;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cards that listen on a socket and speak vpcd's wire: the stand's own, or somebody else's. */
public final class SocketStand implements Stand {
    /** An extended command has seven octets before its data and may have two behind them; an answer has two. */
    static final ExchangeLevel VPCD_FRAME = new ExchangeLevel(
            true,
            VpcdFrame.MAX_BODY_LENGTH - 9,
            VpcdFrame.MAX_BODY_LENGTH - 2,
            "a frame of vpcd's wire carries " + VpcdFrame.MAX_BODY_LENGTH + " octets");

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20));

    private interface Supply {
        Placed place(CardWish wish) throws IOException;
    }

    private final Environment environment;
    private final Supply supply;
    private final @Nullable OwnDoor own;

    private SocketStand(String reader, Supply supply, @Nullable OwnDoor own) {
        this.environment = new Environment("socket", reader, VPCD_FRAME, Versions.here());
        this.supply = supply;
        this.own = own;
    }

    /**
     * Cards of its own behind a free port of loopback.
     *
     * @param shelf where cards come from; may be shared
     * @throws IOException when no port can be had
     */
    public static SocketStand own(CardShelf shelf) throws IOException {
        OwnDoor door = OwnDoor.open();
        return new SocketStand(
                door.address().toString(),
                wish -> {
                    MadeCard card = shelf.make(wish);
                    door.offer(card.place());
                    OnFirstUse dialled = dialled(door.address());
                    MynaSimTerminals terminals = MynaSimTerminals.open(door.address());
                    return new PlacedCard(
                            dialled,
                            card.facts(),
                            true,
                            Optional.of(terminals.terminal()),
                            Optional.of(StandHand.of(card)),
                            () -> {
                                card.held().renew();
                                door.withdraw();
                                terminals.close();
                                dialled.close();
                            });
                },
                door);
    }

    /**
     * The card behind somebody else's port.
     *
     * @param address where it listens
     * @param facts what its owner says of it
     */
    public static SocketStand given(ReaderSpec.Socket address, CardFacts facts) {
        return new SocketStand(
                address.toString(),
                wish -> {
                    OnFirstUse dialled = dialled(address);
                    MynaSimTerminals terminals = MynaSimTerminals.open(address);
                    return new PlacedCard(
                            dialled, facts, true, Optional.of(terminals.terminal()), Optional.empty(), () -> {
                                terminals.close();
                                dialled.close();
                            });
                },
                null);
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public boolean makesCards() {
        return own != null;
    }

    @Override
    public Placed place(CardWish wish) throws IOException {
        return supply.place(wish);
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }

    private static OnFirstUse dialled(ReaderSpec.Socket address) {
        return new OnFirstUse(() -> open(address));
    }

    private static OnFirstUse.Connection open(ReaderSpec.Socket address) throws LinkException {
        OpenedReader reader = new ReaderOpener(PATIENCE, InstantSource.system()).open(address);
        return new OnFirstUse.Connection(reader.card(), reader::close);
    }
}
