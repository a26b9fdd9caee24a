// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.web.WebHandler;
import dev.mynasim.web.WebLimits;
import dev.mynasim.web.WebServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import picocli.CommandLine.Option;

/** The option that says where a server listens. */
final class ListenOption {
    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:0",
            converter = ListenAddress.class,
            description = "A loopback address; port 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private InetSocketAddress listen = InetSocketAddress.createUnresolved("127.0.0.1", 0);

    WebServer start(WebLimits limits, WebHandler handler) throws UsageException {
        try {
            return WebServer.start(listen, limits, handler);
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
