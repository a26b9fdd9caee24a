// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.connect.OpenedReader.Nature;
import dev.mynasim.reader.VpcdReader;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.MyNumberCardBuilder;
import java.time.InstantSource;

/** Opens readers. Safe for threads; each reader that it opens is for one card and stands for itself. */
public final class ReaderOpener {
    private final Patience patience;
    private final InstantSource clock;

    /**
     * An opener.
     *
     * @param patience how long readers may take
     * @param clock when cards are issued that are made for a reader
     */
    public ReaderOpener(Patience patience, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Opens a reader.
     *
     * @throws LinkException when there is no such reader, or no card in it
     * @throws IllegalArgumentException when a persona, a profile or a card file cannot be used: says why
     */
    public OpenedReader open(ReaderSpec spec) throws LinkException {
        if (spec instanceof ReaderSpec.Socket socket) {
            return dial(socket);
        }
        if (spec instanceof ReaderSpec.Simulated made) {
            MyNumberCardBuilder builder = MyNumberCard.builder().clock(clock).persona(made.persona());
            return simulated(made.profile() == null ? builder : builder.profile(made.profile()));
        }
        if (spec instanceof ReaderSpec.CardFile kept) {
            return simulated(MyNumberCard.builder().clock(clock).file(kept.file()));
        }
        return new PcscReaders(patience).open(((ReaderSpec.Pcsc) spec).wanted());
    }

    private static OpenedReader simulated(MyNumberCardBuilder builder) {
        MyNumberCard card = builder.build();
        return new OpenedReader(
                card.icc(),
                "the card of %s (%s)".formatted(card.persona(), card.profile()),
                Nature.EMULATOR,
                card::close);
    }

    private OpenedReader dial(ReaderSpec.Socket socket) throws LinkException {
        VpcdReader reader = new SocketDialer(patience).dial(socket);
        return new OpenedReader(
                reader, "socket " + socket.host() + ":" + socket.port(), Nature.EMULATOR, reader::close);
    }
}
