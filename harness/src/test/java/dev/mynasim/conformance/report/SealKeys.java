// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.pcsc.Program;
import java.nio.file.Path;

/**
 * A key pair made by openssl.
 *
 * @param key the secret one, a PEM file
 * @param publicKey the other one, a PEM file
 */
record SealKeys(Path key, Path publicKey) {
    static SealKeys in(Path folder, String name) {
        Path key = folder.resolve(name + ".pem");
        Path publicKey = folder.resolve(name + "-public.pem");
        Program.run("openssl", "genpkey", "-algorithm", "ed25519", "-out", key.toString())
                .orFail();
        Program.run("openssl", "pkey", "-in", key.toString(), "-pubout", "-out", publicKey.toString())
                .orFail();
        return new SealKeys(key, publicKey);
    }
}
