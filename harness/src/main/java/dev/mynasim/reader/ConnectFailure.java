// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.Channel;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Says in words why a connection could not be made, and what to do. */
final class ConnectFailure {
    private ConnectFailure() {}

    static String reason(@Nullable Throwable cause, VpcdConfig config) {
        if (cause instanceof ConnectTimeoutException) {
            return "no answer within " + config.connectWithin().toMillis()
                    + " ms, perhaps because several cards wait for this slot; use another slot's port";
        }
        if (cause instanceof UnknownHostException) {
            return "the host is not known; check its name";
        }
        if (cause instanceof ConnectException) {
            return nobodyListens();
        }
        return cause == null ? "no reason is known" : String.valueOf(cause.getMessage());
    }

    static String nobodyListens() {
        return "nobody listens there; start pcscd with the vpcd driver (packages pcscd and vsmartcard-vpcd)"
                + " or give the port that reader.conf names";
    }

    /**
     * Whether a channel is connected with itself. vpcd's ports lie in the range from which the system takes the ports
     * of outgoing connections; when a try for ever happens to get vpcd's own port as its source while nobody listens,
     * TCP joins the two ends (simultaneous open), and pcscd could then not take the port.
     */
    static boolean isSelf(Channel channel) {
        return channel.localAddress() != null && channel.localAddress().equals(channel.remoteAddress());
    }
}
