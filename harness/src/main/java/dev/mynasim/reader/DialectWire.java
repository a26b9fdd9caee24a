// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.wire.Dialect;
import io.netty.channel.Channel;

/** The wires of other front ends than vpcd (virtual-reader.md, other front ends). None has words for an error. */
public final class DialectWire implements Wire {
    private final Dialect dialect;

    /** The wire that a dialect is spoken on. */
    public DialectWire(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return dialect.title();
    }

    @Override
    public WireConnection start(Channel channel, CardPort port, WireLimits limits, WireListener listener) {
        return DialectConnection.start(channel, dialect, port, limits, listener);
    }
}
