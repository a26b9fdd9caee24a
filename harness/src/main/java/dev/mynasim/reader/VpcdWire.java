// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.Channel;

/** The protocol of vpcd, the virtual reader of pcscd (virtual-reader.md). Has no words for an error. */
public final class VpcdWire implements Wire {
    @Override
    public String name() {
        return "vpcd";
    }

    @Override
    public WireConnection start(Channel channel, CardPort port, WireLimits limits, WireListener listener) {
        return VpcdConnection.start(channel, port, limits, listener);
    }
}
