// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import java.io.IOException;

/** Ends and starts the service that readers belong to; given by who runs the cases and may do that. */
public interface ServiceControl {
    /**
     * Ends the service and starts it again; returns when it serves.
     *
     * @throws IOException when it does not start
     */
    void restart() throws IOException, InterruptedException;
}
