// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The systems whose remedies differ. */
public enum OperatingSystem {
    /** Debian, Ubuntu and what is made from them: {@code apt-get}. */
    DEBIAN("Debian or Ubuntu"),
    /** Fedora, Red Hat and what is made from them: {@code dnf}. */
    FEDORA("Fedora or Red Hat"),
    /** Any other Linux. */
    OTHER_LINUX("Linux"),
    /** macOS. */
    MACOS("macOS"),
    /** Windows. */
    WINDOWS("Windows"),
    /** Anything else. */
    OTHER("an unknown system");

    private final String title;

    OperatingSystem(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Whether pcscd, reader.conf and Linux's paths are to be expected. */
    public boolean isLinux() {
        return this == DEBIAN || this == FEDORA || this == OTHER_LINUX;
    }

    /**
     * The system of these names.
     *
     * @param osName the Java property {@code os.name}
     * @param osRelease the text of {@code /etc/os-release}, where there is one
     */
    public static OperatingSystem of(String osName, Optional<String> osRelease) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        if (name.startsWith("mac")) {
            return MACOS;
        }
        if (!name.startsWith("linux")) {
            return OTHER;
        }
        Set<String> families = osRelease
                .orElse("")
                .lines()
                .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                .flatMap(line -> Arrays.stream(
                        line.substring(line.indexOf('=') + 1).replace("\"", "").split(" ", -1)))
                .collect(Collectors.toSet());
        if (families.contains("debian") || families.contains("ubuntu")) {
            return DEBIAN;
        }
        return families.contains("fedora") || families.contains("rhel") ? FEDORA : OTHER_LINUX;
    }
}
