// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

/** A body is not what the schema says; the message is one sentence. */
final class JsonBodyException extends Exception {
    private static final long serialVersionUID = 1L;

    JsonBodyException(String message) {
        super(message);
    }
}
