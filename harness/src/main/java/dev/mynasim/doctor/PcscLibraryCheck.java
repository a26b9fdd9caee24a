// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The library through which the JDK's own provider speaks with PC/SC. MynaSim's own provider needs none. */
final class PcscLibraryCheck implements Check {
    private static final String PROPERTY = "sun.security.smartcardio.library";
    private static final List<String> OF_EVERY_JDK = List.of(
            "/usr/lib64/libpcsclite.so",
            "/usr/local/lib64/libpcsclite.so",
            "/usr/lib/libpcsclite.so",
            "/usr/local/lib/libpcsclite.so");
    private static final List<String> OTHER_FOLDERS =
            List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib");
    private static final Remedy INSTALL = Remedy.of("install libpcsclite of your system")
            .on(OperatingSystem.DEBIAN, "sudo apt-get install libpcsclite1")
            .on(OperatingSystem.FEDORA, "sudo dnf install pcsc-lite-libs");

    @Override
    public String name() {
        return "PC/SC library";
    }

    @Override
    public Finding examine(Machine machine) {
        Optional<String> named = machine.property(PROPERTY).map(String::strip).filter(path -> !path.isEmpty());
        if (named.isPresent()) {
            return named(machine, named.get());
        }
        if (!machine.system().isLinux()) {
            return new Finding.Right(
                    "the JDK uses the PC/SC of " + machine.system().title());
        }
        Optional<String> surely = OF_EVERY_JDK.stream().filter(machine::exists).findFirst();
        if (surely.isPresent()) {
            return new Finding.Right("the JDK's own provider loads " + surely.get());
        }
        return OTHER_FOLDERS.stream()
                .flatMap(folder -> Stream.of(folder + "/libpcsclite.so", folder + "/libpcsclite.so.1"))
                .filter(machine::exists)
                .findFirst()
                .map(path -> perhaps(machine, path))
                .orElseGet(() -> new Finding.Missing(
                        "there is no libpcsclite, so the JDK's own provider finds no readers", INSTALL));
    }

    private static Finding named(Machine machine, String path) {
        return machine.exists(path)
                ? new Finding.Right("the JDK's own provider loads " + path + ", as " + PROPERTY + " says")
                : new Finding.Missing(
                        PROPERTY + " names " + path + ", which is not there",
                        Remedy.of("leave out -D" + PROPERTY + ", or name a library that is there"));
    }

    /** The distributions' own builds of the JDK know where their library is; others learnt it late (JDK-8009550). */
    private static Finding perhaps(Machine machine, String path) {
        String vendor = machine.property("java.vendor").orElse("");
        return Stream.of("Debian", "Ubuntu", "Red Hat").anyMatch(vendor::contains)
                ? new Finding.Right("the JDK's own provider loads " + path)
                : new Finding.Unknown(
                        "the library is " + path + ", which not every JDK finds by itself",
                        Remedy.of("if TerminalFactory has the type None: java -D" + PROPERTY + "=" + path + " ..."));
    }
}
