// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import java.net.InetAddress;

/** What the little servers here say of themselves, in the words of {@code mynasim run}. */
final class Spoken {
    private Spoken() {}

    static void address(int port) {
        System.out.println("An echo, for the reader that connects to "
                + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + ".");
    }
}
