// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.stream.Stream;

/** What of systemd shows in the file system. */
final class Systemd {
    private Systemd() {}

    /** Whether it runs this machine. */
    static boolean runs(Machine machine) {
        return machine.exists("/run/systemd/system");
    }

    /** Whether it has a unit. */
    static boolean knows(Machine machine, String unit) {
        return Stream.of("/etc/systemd/system/", "/usr/lib/systemd/system/", "/lib/systemd/system/")
                .anyMatch(folder -> machine.exists(folder + unit));
    }

    /** Whether it opens a socket unit by itself. */
    static boolean enabled(Machine machine, String socketUnit) {
        return machine.exists("/etc/systemd/system/sockets.target.wants/" + socketUnit);
    }
}
