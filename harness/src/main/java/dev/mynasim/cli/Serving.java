// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.web.WebServer;
import java.util.concurrent.CountDownLatch;

/** Lets a server serve until the process is ended by a signal, which is how it is meant to end. */
final class Serving {
    private Serving() {}

    static int untilSignal(WebServer server, Console console, String sentence) throws InterruptedException {
        // A JVM that ends by a signal exits with 128 + the signal's number; halting in the hook makes it a clean 0.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            console.line("The server at " + server.url() + " is closed.");
                            Runtime.getRuntime().halt(ExitCode.OK);
                        },
                        "end"));
        console.line(sentence);
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }
}
