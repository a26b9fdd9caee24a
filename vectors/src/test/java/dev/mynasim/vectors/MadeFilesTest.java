// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.vectors.make.MakeScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each made file is to the last octet what its generator writes. */
class MadeFilesTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/mynasim/vectors/make");

    private final Map<Path, String> made = MakeScripts.files();

    @TempDir
    Path folder;

    /** The commands of README.md, in a copy of the generators and without the files that they write. */
    @Test
    void theyAreMadeAsTheReadmeSays() throws IOException, InterruptedException {
        Path module = folder.resolve("vectors");
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Path copy = module.resolve(source);
                Files.createDirectories(copy.getParent());
                Files.copy(source, copy);
            }
        }
        for (Path file : made.keySet()) {
            Files.createDirectories(module.resolve(file).getParent());
        }
        String readme = Schemas.text(Path.of("README.md"));
        int start = readme.indexOf("javac -d /tmp/make");
        String commands = readme.substring(start, readme.indexOf("```", start))
                .replace("/tmp/make", folder.resolve("make").toString());
        Shell.run(commands, folder, folder);
        for (Path file : made.keySet()) {
            assertThat(Files.mismatch(module.resolve(file), file))
                    .as(file.toString())
                    .isEqualTo(-1);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMadeFileIsWhatItsGeneratorWrites() {
        return made.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey().toString(), () -> assertThat(
                                Schemas.text(file.getKey()).equals(file.getValue()))
                        .as("it is as made; README.md tells how to make it again")
                        .isTrue()));
    }
}
