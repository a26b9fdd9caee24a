// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.wire.Dialect;
import dev.mynasim.reader.DialectWire;
import dev.mynasim.reader.VpcdWire;
import dev.mynasim.reader.Wire;
import java.util.Locale;

/** What is spoken at a place that is listened at. */
enum DoorKind {
    /** vpcd's protocol, as a card does. */
    LISTEN,
    /** The Java Card SDK's. */
    JCSDK,
    /** The JCOP simulation's. */
    JCOP,
    /** PersoSim's lines. */
    PERSOSIM;

    Wire wire() {
        return switch (this) {
            case LISTEN -> new VpcdWire();
            case JCSDK -> new DialectWire(Dialect.JCSDK);
            case JCOP -> new DialectWire(Dialect.JCOP);
            case PERSOSIM -> new DialectWire(Dialect.PERSOSIM);
        };
    }

    /** The option that says so, without its hyphens. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
