// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of reader.conf.d that makes pcscd load the vpcd driver.
 *
 * @param file the file that it is in
 * @param ports the TCP ports of its two slots; empty when it does not listen but dials out, or cannot be read
 */
record VpcdEntry(String file, List<Integer> ports) {
    static final String FOLDER = "/etc/reader.conf.d";

    /** {@code /dev/null:PORT} listens; {@code host:port} dials out (virtual-reader.md). */
    private static final Pattern LISTENS =
            Pattern.compile("(?m)^\\s*DEVICENAME\\s+\"?/dev/null:(0[xX][0-9a-fA-F]{1,4}|[1-9][0-9]{0,4})\"?\\s*$");

    private static final int LAST_FIRST_PORT = 65_534;

    VpcdEntry {
        ports = List.copyOf(ports);
    }

    /** The first entry that names the driver. */
    static Optional<VpcdEntry> find(Machine machine) {
        return machine.names(FOLDER).stream()
                .map(name -> FOLDER + "/" + name)
                .flatMap(file -> machine
                        .text(file)
                        .filter(text -> text.contains("libifdvpcd"))
                        .map(text -> new VpcdEntry(file, ports(text)))
                        .stream())
                .findFirst();
    }

    private static List<Integer> ports(String text) {
        List<Integer> ports = new ArrayList<>();
        Matcher listens = LISTENS.matcher(text);
        while (listens.find()) {
            int first = Integer.decode(listens.group(1));
            if (first > 0 && first <= LAST_FIRST_PORT) {
                ports.add(first);
                ports.add(first + 1);
            }
        }
        return ports;
    }
}
