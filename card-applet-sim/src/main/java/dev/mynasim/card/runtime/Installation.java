// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

/** The static {@code install} of an applet class (Java Card API, {@code Applet.install}). */
@FunctionalInterface
interface Installation {
    /**
     * Makes the applet and registers it.
     *
     * @param parameters installation parameters
     * @param offset where they start
     * @param length their octets
     */
    void install(byte[] parameters, short offset, byte length);
}
