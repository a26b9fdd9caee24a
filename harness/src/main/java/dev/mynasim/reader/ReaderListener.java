// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

/** Is told what a reader goes through. */
@FunctionalInterface
public interface ReaderListener {
    /**
     * Called on the reader's event loop, in order; must not block. What it throws is logged and changes nothing.
     *
     * @param event what happened
     */
    void on(ReaderEvent event);
}
