// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.List;
import java.util.Optional;

/** The driver of the virtual reader. */
final class VpcdDriverCheck implements Check {
    private static final String SOURCES = "https://github.com/frankmorgner/vsmartcard";
    private static final List<String> LINUX_FOLDERS = List.of(
            "/usr/lib/pcsc/drivers/serial",
            "/usr/lib64/pcsc/drivers/serial",
            "/usr/local/lib/pcsc/drivers/serial",
            "/usr/local/lib");
    private static final String MAC_FOLDER = "/usr/local/libexec/SmartCardServices/drivers";
    private static final String WINDOWS_DRIVER = "C:\\Windows\\System32\\drivers\\UMDF\\BixVReader.dll";
    private static final Remedy INSTALL = Remedy.of(
                    "build virtualsmartcard from " + SOURCES + ": ./configure && make && sudo make install")
            .on(OperatingSystem.DEBIAN, "sudo apt-get install vsmartcard-vpcd")
            .on(
                    OperatingSystem.MACOS,
                    "build virtualsmartcard from " + SOURCES
                            + ": autoreconf -vis && ./configure --enable-infoplist && make && sudo make install")
            .on(OperatingSystem.WINDOWS, "build and install BixVReaderInstaller.msi from " + SOURCES);

    @Override
    public String name() {
        return "vpcd driver";
    }

    @Override
    public Finding examine(Machine machine) {
        Optional<String> driver = driver(machine);
        if (driver.isPresent()) {
            return new Finding.Right("the vpcd driver is " + driver.get());
        }
        return machine.system().isLinux()
                ? new Finding.Missing("the vpcd driver (libifdvpcd.so) is not installed", INSTALL)
                : new Finding.Unknown("no vpcd driver in the usual place", INSTALL);
    }

    private static Optional<String> driver(Machine machine) {
        if (machine.system() == OperatingSystem.WINDOWS) {
            return Optional.of(WINDOWS_DRIVER).filter(machine::exists);
        }
        if (machine.system() == OperatingSystem.MACOS) {
            return file(machine, MAC_FOLDER, "vpcd");
        }
        return LINUX_FOLDERS.stream()
                .flatMap(folder -> file(machine, folder, "libifdvpcd.so").stream())
                .findFirst();
    }

    private static Optional<String> file(Machine machine, String folder, String part) {
        return machine.names(folder).stream()
                .filter(name -> name.contains(part))
                .map(name -> folder + "/" + name)
                .findFirst();
    }
}
