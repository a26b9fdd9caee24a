// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.trace.TraceEvent;
import org.jspecify.annotations.Nullable;

/** What {@code apdu} shows while it goes. */
interface ApduReport {
    /** Which reader it is. */
    void reader(OpenedReader reader);

    /**
     * What passed between reader and card.
     *
     * @param place where it was written; empty for what no script asked for
     * @param event PINs masked
     * @param statusWord null when there is none
     */
    void event(String place, TraceEvent event, @Nullable StatusWord statusWord);

    /** An expectation was looked at. */
    void judged(String place, Expectation expectation, boolean met);

    /** All is done. */
    void end(ApduOutcome outcome);
}
