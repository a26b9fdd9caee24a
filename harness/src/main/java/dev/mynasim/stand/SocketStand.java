// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
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

    private SocketStand(ReaderSpec.Socket address, Supply supply, @Nullable OwnDoor own) {
        this.environment = new Environment("socket", address.toString(), VPCD_FRAME, Versions.here());
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
        Supply supply = wish -> {
            MadeCard card = shelf.make(wish);
            door.offer(card.place());
            TwoWays ways = ways(door.address(), Optional.of(card.atr()));
            return PlacedCard.made(card, ways, StandHand.of(card), door::withdraw);
        };
        return new SocketStand(door.address(), supply, door);
    }

    /**
     * The card behind somebody else's port.
     *
     * @param address where it listens
     * @param facts what its owner says of it
     */
    public static SocketStand given(ReaderSpec.Socket address, CardFacts facts) {
        return new SocketStand(address, wish -> PlacedCard.given(ways(address, Optional.empty()), facts, true), null);
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

    private static TwoWays ways(ReaderSpec.Socket address, Optional<Atr> atr) {
        return new TwoWays(new OnFirstUse(() -> open(address), atr), new ReaderOnFirstUse("MynaSim " + address, () -> {
            MynaSimTerminals terminals = MynaSimTerminals.handingOn(address);
            return new ReaderOnFirstUse.Opened(terminals.terminal(), terminals::close);
        }));
    }

    private static OnFirstUse.Connection open(ReaderSpec.Socket address) throws LinkException {
        OpenedReader reader = new ReaderOpener(PATIENCE, InstantSource.system()).open(address);
        return new OnFirstUse.Connection(reader.card(), reader::close);
    }
}
