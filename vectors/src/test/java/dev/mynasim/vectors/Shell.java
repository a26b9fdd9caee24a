// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Commands of README.md, run as a reader would. */
final class Shell {
    private static final int MINUTES = 3;

    private Shell() {}

    /** What the commands say; they have to succeed, with this JDK's tools before others. */
    static String run(String commands, Path directory, Path folder) throws IOException, InterruptedException {
        File said = folder.resolve("said.txt").toFile();
        ProcessBuilder shell = new ProcessBuilder("bash", "-ec", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said);
        String tools = Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator;
        shell.environment().merge("PATH", tools, (path, first) -> first + path);
        Process process = shell.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(said.toPath())).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said.toPath());
    }
}
