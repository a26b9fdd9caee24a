// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.Optional;
import java.util.stream.Stream;

/** The PC/SC service's program. */
final class PcscdInstalledCheck implements Check {
    private static final Remedy INSTALL = Remedy.of("install pcsc-lite (https://pcsclite.apdu.fr)")
            .on(OperatingSystem.DEBIAN, "sudo apt-get install pcscd")
            .on(OperatingSystem.FEDORA, "sudo dnf install pcsc-lite");

    @Override
    public String name() {
        return "pcscd installed";
    }

    @Override
    public Finding examine(Machine machine) {
        if (!machine.system().isLinux() && machine.system() != OperatingSystem.OTHER) {
            return new Finding.Right(machine.system().title() + " has a PC/SC service of its own");
        }
        // A user's PATH may lack the folders of system programs.
        Optional<String> program = machine.command("pcscd")
                .or(() -> Stream.of("/usr/sbin/pcscd", "/usr/local/sbin/pcscd")
                        .filter(machine::exists)
                        .findFirst());
        return program.<Finding>map(path -> new Finding.Right(path + " is there"))
                .orElseGet(() -> new Finding.Missing("pcscd, the PC/SC service, is not installed", INSTALL));
    }
}
