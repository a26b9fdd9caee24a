// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** The machine of docs/doctor.md: Debian 12 with all packages, pcscd not started. */
public final class ExampleMachine {
    private ExampleMachine() {}

    /** What the doctor finds on it, for PC/SC and sockets. */
    public static Report report() {
        FakeMachine machine = FakeMachine.withJava(OperatingSystem.DEBIAN)
                .property("java.vendor", "Debian")
                .file("/usr/sbin/pcscd")
                .file("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
                .file("/etc/reader.conf.d/vpcd", FakeMachine.ENTRY)
                .file("/run/systemd/system/x")
                .file("/lib/systemd/system/pcscd.socket")
                .command("opensc-tool", "/usr/bin/opensc-tool")
                .withEpoll();
        return new Doctor(List.of(), 0)
                .examine(machine, EnumSet.of(Way.PCSC, Way.SOCKET), Runnable::run, Duration.ofSeconds(5));
    }
}
