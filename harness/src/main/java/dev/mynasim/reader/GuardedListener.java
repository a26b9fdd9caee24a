// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a listener throws away from the event loop: a mistake in a message must not take the card out. */
final class GuardedListener implements ReaderListener {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

    private final ReaderListener listener;

    GuardedListener(ReaderListener listener) {
        this.listener = listener;
    }

    @Override
    public void on(ReaderEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.warn("The listener of {} failed at {}", event.slot(), event, e);
        }
    }
}
