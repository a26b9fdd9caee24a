// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.nio.file.Files;
import java.nio.file.Path;

/** The tools of the JDK that runs the tests. */
public final class Jdk {
    private Jdk() {}

    /**
     * The path of a tool.
     *
     * @throws AssertionError when there is none, as in a Java runtime that is not a development kit
     */
    public static String tool(String name) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", name);
        if (!Files.isExecutable(tool)) {
            throw new AssertionError(tool + " is missing: run the tests with a JDK, not with a runtime only.");
        }
        return tool.toString();
    }
}
