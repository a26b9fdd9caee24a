// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.benchmarks.bare.Crowd;
import dev.mynasim.benchmarks.bare.ServerProcess;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A server and its crowd. */
abstract class CrowdState {
    @SuppressWarnings("NullAway.Init") // JMH calls start() first
    private ServerProcess server;

    @SuppressWarnings("NullAway.Init") // JMH calls start() first
    private Crowd crowd;

    abstract ServerProcess server();

    abstract Crowd crowd(ServerProcess running);

    /** Starts the server and connects all. */
    @Setup
    public void start() {
        server = server();
        crowd = crowd(server);
    }

    /** Ends all. */
    @TearDown
    public void end() {
        crowd.close();
        server.close();
    }

    int ask(int questions) {
        return crowd.ask(questions);
    }
}
