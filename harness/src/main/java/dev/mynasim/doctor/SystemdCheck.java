// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** Whether systemd starts pcscd when the first program asks for it. */
final class SystemdCheck implements Check {
    private static final String UNIT = "pcscd.socket";

    @Override
    public String name() {
        return "systemd";
    }

    @Override
    public Finding examine(Machine machine) {
        if (!machine.system().isLinux()) {
            return new Finding.Right("not used on " + machine.system().title());
        }
        if (!Systemd.runs(machine)) {
            return new Finding.Right("systemd does not run here, so pcscd is started by hand");
        }
        if (!Systemd.knows(machine, UNIT)) {
            return new Finding.Missing(
                    "systemd has no " + UNIT,
                    Remedy.of("install the pcscd package of your system, or start it by hand: sudo pcscd"));
        }
        return Systemd.enabled(machine, UNIT)
                ? new Finding.Right("systemd starts pcscd when the first program asks (" + UNIT + ")")
                : new Finding.Missing(
                        "systemd does not start pcscd by itself", Remedy.of("sudo systemctl enable --now " + UNIT));
    }
}
