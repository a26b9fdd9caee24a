// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where something was measured.
 *
 * @param java the version of Java and its maker
 * @param system the operating system and its architecture
 * @param processors how many processors this program may use
 * @param heapOctets how large the heap may become
 */
public record Environment(String java, String system, int processors, long heapOctets) {
    /** Here. */
    public static Environment here() {
        Runtime runtime = Runtime.getRuntime();
        return new Environment(
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + ", "
                        + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                runtime.availableProcessors(),
                runtime.maxMemory());
    }

    void write(ObjectNode into) {
        into.put("java", java)
                .put("system", system)
                .put("processors", processors)
                .put("heapOctets", heapOctets);
    }
}
