// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.wire.Dialect;
import dev.mynasim.reader.DialectWire;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that let front ends other than vpcd connect (docs/dialects.md). */
final class DialectOptions {
    @Option(
            names = "--jcsdk",
            paramLabel = "[CARD@]HOST:PORT",
            converter = Place.Door.class,
            description = "Listen here for software that speaks as the Java Card SDK and JCardEngine do"
                    + " (docs/dialects.md); its usual port is 9025. Loopback only; CARD, port 0 and repetition as with"
                    + " --listen.")
    private List<Place> jcsdk = new ArrayList<>();

    @Option(
            names = "--jcop",
            paramLabel = "[CARD@]HOST:PORT",
            converter = Place.Door.class,
            description = "The same for the JCOP simulation (OpenSCDP, NXP's tools); its usual port is 8050.")
    private List<Place> jcop = new ArrayList<>();

    @Option(
            names = "--persosim",
            paramLabel = "[CARD@]HOST:PORT",
            converter = Place.Door.class,
            description = "The same for the lines of PersoSim and GlobalTester; their usual port is 9876.")
    private List<Place> persosim = new ArrayList<>();

    /** The places, resolved. The dialects know no password, so other machines must not reach them. */
    List<PlaceOptions.Door> doors() throws UsageException {
        List<PlaceOptions.Door> doors = new ArrayList<>();
        add(doors, "jcsdk", Dialect.JCSDK, jcsdk);
        add(doors, "jcop", Dialect.JCOP, jcop);
        add(doors, "persosim", Dialect.PERSOSIM, persosim);
        return doors;
    }

    private static void add(List<PlaceOptions.Door> doors, String kind, Dialect dialect, List<Place> places)
            throws UsageException {
        for (Place place : places) {
            InetSocketAddress address = PlaceOptions.resolve(kind, place.address());
            if (!address.getAddress().isLoopbackAddress()) {
                throw new UsageException("--" + kind + " " + place.address() + " could be reached from other"
                        + " machines, and this dialect knows no password; use 127.0.0.1 and a tunnel of your own");
            }
            doors.add(new PlaceOptions.Door(place.card(), new Doorway(kind, new DialectWire(dialect), address)));
        }
    }
}
