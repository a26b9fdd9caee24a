// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** openssl with the engine of the libp11 project, which reaches the card through OpenSC's PKCS#11 module. */
final class OpenSslEngine {
    private OpenSslEngine() {}

    /**
     * A command of openssl with the engine.
     *
     * @throws AssertionError when the engine is not installed
     */
    static Program client(CardRig rig, String command, String... arguments) {
        String folder =
                Program.run("openssl", "version", "-e").orFail().stdout().replaceAll("(?s).*\"(.*)\".*", "$1");
        if (Stream.of("pkcs11.so", "libpkcs11.so").map(Path.of(folder)::resolve).noneMatch(Files::exists)) {
            throw new AssertionError(Packages.missing("openssl's pkcs11 engine"));
        }
        return rig.client("openssl", command, "-engine", "pkcs11")
                .with(arguments)
                .withEnvironment(Map.of("PKCS11_MODULE_PATH", OpenSc.module().toString()));
    }
}
