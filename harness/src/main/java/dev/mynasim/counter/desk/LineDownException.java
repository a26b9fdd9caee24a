// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

/**
 * The CA cannot be reached, or its answer was lost, so that it is not known whether it did what it was asked; or it
 * refused.
 */
public final class LineDownException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence */
    public LineDownException(String message) {
        super(message);
    }
}
