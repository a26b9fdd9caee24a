// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of other JVMs, of this JVM's program and with the flags of {@code mynasim}. */
final class Jvm {
    private Jvm() {}

    /**
     * Starts a class of this JVM's class path.
     *
     * @param flags besides those that all have
     */
    static List<String> command(List<String> flags, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xshare:auto"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
