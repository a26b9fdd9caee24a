// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What applications and files of the card are called (card-protocol.md sections 2.1 and 3). */
final class CardNames {
    /** Applications by the hexadecimal form of their identifier, in the order in which a part of a name finds them. */
    private static final Map<String, Application> APPLICATIONS = new LinkedHashMap<>();

    static final Application SECURITY_DOMAIN =
            application("A0000001510000", "issuer security domain", Map.of(0x001E, "card identifier"));

    static {
        application(
                "D392F000260100000001",
                "JPKI",
                Map.ofEntries(
                        Map.entry(0x0001, "sign certificate"),
                        Map.entry(0x0002, "sign CA certificate"),
                        Map.entry(0x0006, "token info"),
                        Map.entry(0x0008, "certificate availability"),
                        Map.entry(0x000A, "auth certificate"),
                        Map.entry(0x000B, "auth CA certificate"),
                        Map.entry(0x0016, "terminal CA key"),
                        Map.entry(0x0017, "auth key"),
                        Map.entry(0x0018, "auth PIN"),
                        Map.entry(0x001A, "sign key"),
                        Map.entry(0x001B, "sign password")));
        application(
                "D3921000310001010408",
                "text input support",
                Map.ofEntries(
                        Map.entry(0x0001, "My Number"),
                        Map.entry(0x0002, "basic four attributes"),
                        Map.entry(0x0003, "integrity record"),
                        Map.entry(0x0004, "CV certificate"),
                        Map.entry(0x0005, "application information"),
                        Map.entry(0x0006, "session key"),
                        Map.entry(0x0007, "signed card key"),
                        Map.entry(0x0011, "input support PIN"),
                        Map.entry(0x0014, "code A"),
                        Map.entry(0x0015, "code B")));
        application(
                "D3921000310001010402",
                "surface check",
                Map.of(
                        0x0001, "age record",
                        0x0002, "card face",
                        0x0003, "application information",
                        0x0004, "CV certificate",
                        0x0005, "rendered My Number",
                        0x0011, "birth date PIN",
                        0x0012, "code B",
                        0x0013, "code A"));
        application("D3921000310001010401", "juki", Map.of(0x0002, "key reference", 0x001C, "juki PIN"));
        application(
                "D3921000310001010100",
                "common",
                Map.of(
                        0x0001,
                        "card number",
                        0x0002,
                        "key reference",
                        0x0019,
                        "authentication key",
                        0x001C,
                        "juki PIN"));
    }

    private CardNames() {}

    /**
     * An application.
     *
     * @param aid its identifier in hexadecimal, or the part of one that selected it
     * @param name what it is called
     * @param files what its files are called, by identifier
     */
    record Application(String aid, String name, Map<Integer, String> files) {
        /** A file with its name. */
        TracedFile file(int id) {
            return new TracedFile(id, files.getOrDefault(id, ""));
        }
    }

    /** The first application whose identifier is this or starts with it. */
    static Optional<Application> applicationNamed(String hex) {
        return APPLICATIONS.entrySet().stream()
                .filter(entry -> !hex.isEmpty() && entry.getKey().startsWith(hex))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** All applications. */
    static Collection<Application> all() {
        return APPLICATIONS.values();
    }

    private static Application application(String aid, String name, Map<Integer, String> files) {
        Application application = new Application(aid, name, files);
        APPLICATIONS.put(aid, application);
        return application;
    }
}
