// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing.yaml;

/** A settings file cannot be used. The message is one sentence: file, line, field, what is wrong, what is allowed. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A mistake in a file. */
    public SettingsException(String message) {
        super(message);
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
