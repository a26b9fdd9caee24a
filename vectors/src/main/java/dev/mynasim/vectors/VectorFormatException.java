// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

/** A file of vectors is not as its format says. The message names the file, the line and the field. */
public final class VectorFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VectorFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
