// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

/** What the user gave cannot be used; the message is one sentence. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
