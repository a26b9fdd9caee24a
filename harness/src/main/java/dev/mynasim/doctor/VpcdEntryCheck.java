// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** Whether pcscd is told to load the vpcd driver. */
final class VpcdEntryCheck implements Check {
    private static final Remedy WRITE = Remedy.of(
                    "printf 'FRIENDLYNAME \"Virtual PCD\"\\nDEVICENAME /dev/null:0x8C7B\\nLIBPATH"
                            + " /usr/local/lib/pcsc/drivers/serial/libifdvpcd.so\\nCHANNELID 0x8C7B\\n' | sudo tee "
                            + VpcdEntry.FOLDER + "/vpcd")
            .on(
                    OperatingSystem.DEBIAN,
                    "sudo apt-get install --reinstall -o Dpkg::Options::=--force-confmiss" + " vsmartcard-vpcd");

    @Override
    public String name() {
        return "reader.conf";
    }

    @Override
    public Finding examine(Machine machine) {
        if (!machine.system().isLinux()) {
            return new Finding.Right("not used on " + machine.system().title());
        }
        return VpcdEntry.find(machine)
                .<Finding>map(entry -> new Finding.Right("pcscd loads the vpcd driver, says " + entry.file()))
                .orElseGet(() -> new Finding.Missing(
                        "no entry in " + VpcdEntry.FOLDER + " tells pcscd to load the vpcd driver", WRITE));
    }
}
