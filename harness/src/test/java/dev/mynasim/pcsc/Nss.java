// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.nio.file.Path;

/** Databases of NSS. */
final class Nss {
    private Nss() {}

    /** Makes a database without a password in this folder, with OpenSC's module in it. */
    static void newDatabase(CardRig rig, Path folder) {
        rig.client("certutil", "-N", "-d", "sql:" + folder, "--empty-password")
                .run()
                .orFail();
        rig.client("modutil", "-dbdir", "sql:" + folder, "-force", "-add", "MynaSim")
                .with("-libfile", OpenSc.module().toString())
                .run()
                .orFail();
    }
}
