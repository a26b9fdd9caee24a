// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.reader.ServerLimits;
import dev.mynasim.reader.VpcdWire;
import dev.mynasim.reader.Wire;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say in which readers the cards are. */
final class PlaceOptions {
    private static final Place FIRST_SLOT = new Place.Slot().convert("127.0.0.1:35963");

    @Option(
            names = "--vpcd",
            paramLabel = "[CARD@]HOST:PORT",
            converter = Place.Slot.class,
            description = {
                "Put a card into this slot of vpcd: its first is port 35963, the next 35964"
                        + " (default, without --listen: 127.0.0.1:35963).",
                "CARD is PERSONA[/PROFILE] or a card file, for example child@127.0.0.1:35964 or"
                        + " taro.card@127.0.0.1:35963; without it the card of --persona, --profile and --card is meant.",
                "May be given more than once. Each place has a card of its own, but a card file named at several places"
                        + " is one card, and is in one reader at a time."
            })
    private List<Place> slots = new ArrayList<>();

    @Option(
            names = "--listen",
            paramLabel = "[CARD@]HOST:PORT",
            converter = Place.Door.class,
            description = {
                "Listen here for readers that connect: vpcd with this address as its DEVICENAME, or a program that speaks"
                        + " as it does (docs/sockets.md). Port 0 takes a free one, told in the ready file.",
                "CARD and repetition as with --vpcd. Who connects first has the card, the next is told."
            })
    private List<Place> doors = new ArrayList<>();

    @Mixin
    private DialectOptions dialects = new DialectOptions();

    @Option(
            names = "--pool",
            paramLabel = "PERSONA[/PROFILE]",
            description =
                    "With --listen without CARD: a fresh card for each connection, with a card number of its own.")
    private @Nullable String pool;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "1024",
            description = "With --listen: how many connections at once (default: ${DEFAULT-VALUE}).")
    private int connections = 1024;

    @Option(
            names = "--max-per-address",
            paramLabel = "N",
            defaultValue = "256",
            description = "With --listen: how many of them from one address (default: ${DEFAULT-VALUE}).")
    private int perAddress = 256;

    /**
     * What was chosen.
     *
     * @param slots slots of vpcd
     * @param doors where to listen
     * @param pool what each connection gets where no card is named; null: the card of the other options
     * @param limits what connections may do
     */
    record Chosen(List<Place> slots, List<Door> doors, CardChoice.@Nullable Fresh pool, ServerLimits limits) {
        /** Whether a place has the card of the options {@code --persona}, {@code --profile} and {@code --card}. */
        boolean needsUsualCard() {
            return slots.stream().anyMatch(slot -> slot.card() == null)
                    || (pool == null && doors.stream().anyMatch(door -> door.card() == null));
        }

        /** Whether a place names a card file. */
        boolean namesCardFile() {
            return Stream.concat(slots.stream().map(Place::card), doors.stream().map(Door::card))
                    .anyMatch(CardChoice.Kept.class::isInstance);
        }
    }

    /**
     * A place where readers may connect, and the card for them.
     *
     * @param card which card; null: that of the pool or of the other options
     * @param way where, and what is spoken there
     */
    record Door(@Nullable CardChoice card, Doorway way) {}

    /** Checks the places against each other and against the gate; nothing is bound yet. */
    Chosen choose(GateOptions gate) throws UsageException {
        List<Door> open = new ArrayList<>();
        // A further wire is an option of its own and a line here.
        add(open, "listen", new VpcdWire(), doors, gate);
        if (open.isEmpty()) {
            gate.refuseWithoutListen();
        }
        open.addAll(dialects.doors());
        List<Place> chosen = slots.isEmpty() && open.isEmpty() ? List.of(FIRST_SLOT) : List.copyOf(slots);
        unique(chosen);
        return new Chosen(chosen, List.copyOf(open), pool(open), limits());
    }

    private static void add(List<Door> open, String kind, Wire wire, List<Place> places, GateOptions gate)
            throws UsageException {
        for (Place place : places) {
            InetSocketAddress address = resolve(kind, place.address());
            gate.admit(kind, address);
            open.add(new Door(place.card(), new Doorway(kind, wire, address)));
        }
    }

    private CardChoice.@Nullable Fresh pool(List<Door> open) throws UsageException {
        if (pool == null) {
            return null;
        }
        if (open.stream().allMatch(door -> door.card() != null)) {
            throw new UsageException("--pool needs a --listen without a card of its own, for example: --listen"
                    + " 127.0.0.1:0 --pool " + pool);
        }
        if (CardChoice.parse(pool) instanceof CardChoice.Fresh fresh) {
            return fresh;
        }
        throw new UsageException(
                "--pool takes a persona, for each connection gets a card of its own; " + pool + " would be one card");
    }

    private ServerLimits limits() throws UsageException {
        try {
            return ServerLimits.DEFAULT.withConnections(connections, perAddress);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void unique(List<Place> slots) throws UsageException {
        Set<SlotAddress> seen = new HashSet<>();
        for (Place slot : slots) {
            if (!seen.add(slot.address())) {
                throw new UsageException("the slot " + slot.address() + " is named twice; a slot has one card");
            }
        }
    }

    /** Looks the host up; {@code kind} is for the message. */
    static InetSocketAddress resolve(String kind, SlotAddress address) throws UsageException {
        try {
            return new InetSocketAddress(InetAddress.getByName(address.host()), address.port());
        } catch (UnknownHostException e) {
            throw new UsageException("the host " + address.host() + " of --" + kind + " is not known");
        }
    }
}
