// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.EnumMap;
import java.util.Map;

/** What mends something, for each system: a command where there is one, else a sentence. Immutable. */
public final class Remedy {
    private final String otherwise;
    private final Map<OperatingSystem, String> special;

    private Remedy(String otherwise, Map<OperatingSystem, String> special) {
        this.otherwise = otherwise;
        this.special = special;
    }

    /** The same on all systems. */
    public static Remedy of(String everywhere) {
        return new Remedy(everywhere, Map.of());
    }

    /** Another one on a system. */
    public Remedy on(OperatingSystem system, String command) {
        Map<OperatingSystem, String> more = new EnumMap<>(OperatingSystem.class);
        more.putAll(special);
        more.put(system, command);
        return new Remedy(otherwise, more);
    }

    /** An installation by each system's own means. */
    static Remedy install(String apt, String dnf, String brew, String winget, String otherwise) {
        return of(otherwise)
                .on(OperatingSystem.DEBIAN, "sudo apt-get install " + apt)
                .on(OperatingSystem.FEDORA, "sudo dnf install " + dnf)
                .on(OperatingSystem.MACOS, "brew install " + brew)
                .on(OperatingSystem.WINDOWS, "winget install " + winget);
    }

    /** What to do on this system. */
    public String on(OperatingSystem system) {
        return special.getOrDefault(system, otherwise);
    }
}
