// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of other JVMs: this JVM's program and class path, and the flags that {@code mynasim} gives. */
public final class Jvm {
    /** The property in which the script {@code mynasim} says its flags. */
    public static final String FLAGS_PROPERTY = "mynasim.flags";

    private Jvm() {}

    /** The flags of {@code mynasim}, one behind the other. */
    public static String flags() {
        return System.getProperty(FLAGS_PROPERTY, "-XX:+UseSerialGC -Xshare:auto");
    }

    /**
     * Starts a class.
     *
     * @param flags besides those that all have
     */
    public static List<String> command(List<String> flags, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags().split(" +", -1)));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return command;
    }
}
