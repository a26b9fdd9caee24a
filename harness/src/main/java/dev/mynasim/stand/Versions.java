// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import java.util.Map;
import java.util.TreeMap;

/** Names and versions of what takes part, for a report. */
final class Versions {
    private Versions() {}

    /** This JVM and its machine. */
    static Map<String, String> here() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("java", property("java.version") + " " + property("java.vm.name"));
        versions.put("os", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        return versions;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
