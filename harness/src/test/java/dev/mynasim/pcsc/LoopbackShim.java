// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles src/test/c/loopback_bind.c, which keeps vpcd on the loopback address (pcsc-stack.md). */
final class LoopbackShim {
    private LoopbackShim() {}

    /** The shared library, made in this folder. */
    static Path compile(Path folder) {
        Path source = Path.of(System.getProperty("basedir", "."), "src", "test", "c", "loopback_bind.c");
        if (!Files.exists(source)) {
            throw new AssertionError("no " + source + ": run the tests from the harness module");
        }
        Path library = folder.resolve("loopback_bind.so");
        Program.run(
                        "cc",
                        "-shared",
                        "-fPIC",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-o",
                        library.toString(),
                        source.toString(),
                        "-ldl")
                .orFail();
        return library;
    }
}
