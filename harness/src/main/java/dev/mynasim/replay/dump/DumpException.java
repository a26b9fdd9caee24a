// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

/** A file is no dump; the message is a sentence with the line. It quotes no octets. */
public final class DumpException extends Exception {
    private static final long serialVersionUID = 1L;

    DumpException(int line, String what) {
        super("line " + line + ": " + what);
    }
}
