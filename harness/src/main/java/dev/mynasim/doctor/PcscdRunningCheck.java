// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** The PC/SC service's socket, and somebody behind it. */
final class PcscdRunningCheck implements Check {
    private static final String USUAL_SOCKET = "/run/pcscd/pcscd.comm";

    @Override
    public String name() {
        return "pcscd running";
    }

    @Override
    public Finding examine(Machine machine) {
        if (machine.system() == OperatingSystem.WINDOWS) {
            return new Finding.Unknown(
                    "the Smart Card service starts by itself with the first reader",
                    Remedy.of("sc query SCardSvr tells; sc start SCardSvr starts it"));
        }
        if (machine.system() == OperatingSystem.MACOS) {
            return new Finding.Unknown(
                    "macOS starts its PC/SC service by itself with the first reader",
                    Remedy.of("system_profiler SPSmartCardsDataType tells which readers it sees"));
        }
        String socket = machine.environment("PCSCLITE_CSOCK_NAME").orElse(USUAL_SOCKET);
        return switch (machine.connect(socket)) {
            case OPEN -> new Finding.Right("pcscd answers at " + socket);
            case ABSENT -> new Finding.Missing("pcscd is not running: there is no " + socket, start(machine));
            case REFUSED ->
                new Finding.Missing(
                        "pcscd is not running: " + socket + " was left behind by one that ended", start(machine));
            case FORBIDDEN ->
                new Finding.Missing(
                        "this user may not open " + socket,
                        Remedy.of("see with: ls -l " + socket + "; join the group that may, and log in again"));
        };
    }

    private static Remedy start(Machine machine) {
        return Remedy.of(Systemd.runs(machine) ? "sudo systemctl enable --now pcscd.socket" : "sudo pcscd");
    }
}
