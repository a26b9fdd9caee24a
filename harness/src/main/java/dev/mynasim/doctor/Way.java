// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.Locale;

/** The ways of connecting to a card. */
public enum Way {
    /** PC/SC programs, through pcscd and vpcd. */
    PCSC("PC/SC by vpcd"),
    /** Programs that connect to a listening card. */
    SOCKET("socket"),
    /** Java programs with {@code javax.smartcardio}. */
    SMARTCARDIO("javax.smartcardio"),
    /** Tests with the JUnit extension. */
    JUNIT("JUnit"),
    /** The command line alone. */
    CLI("command line");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** How it is named on the command line and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
