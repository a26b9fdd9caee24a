// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

/** Where a request is made. */
public sealed interface Place permits Office, Chain, Remote {
    /** As in a sentence, for example {@code the main building, counter 5}. */
    String words();
}
