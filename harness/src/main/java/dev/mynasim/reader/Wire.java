// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.Channel;

/**
 * A dialect that reader software and a card speak over a connection. A server takes one as a parameter, so a new
 * dialect is one class that implements this. In all of them the reader's side speaks first.
 */
public interface Wire {
    /** What it is called in messages, for example {@code vpcd}. */
    String name();

    /**
     * Lets a card speak on an open connection; on the channel's event loop. The channel is not read automatically: the
     * connection reads when it can take more, and puts its handler at the end of the pipeline.
     *
     * <p>The port belongs to the connection, which closes it when the channel is closed.
     *
     * @param channel open, {@code AUTO_READ} off
     * @param port the way to the card
     * @param limits what the reader may ask
     * @param listener is told what becomes of the card, on the event loop
     */
    WireConnection start(Channel channel, CardPort port, WireLimits limits, WireListener listener);
}
