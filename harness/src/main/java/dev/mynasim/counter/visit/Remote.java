// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

/** Ways without an office. */
public enum Remote implements Place {
    /** マイナポータル. */
    PORTAL("Mynaportal"),
    /** The client software with a reader or a phone, at home. */
    CLIENT_SOFTWARE("the client software"),
    /** The JPKI reset app. */
    RESET_APP("the reset app"),
    /** オンライン窓口 of the JPKI portal. */
    ONLINE_WINDOW("the online window"),
    /** The hotline for lost cards, 24 hours on 365 days. */
    HOTLINE("the hotline");

    private final String words;

    Remote(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
