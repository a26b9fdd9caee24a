// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.vectors.scripts.CardScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each made file is to the last octet what its generator writes, started as README.md says. */
class MadeFilesTest {
    private static final Path DATA = Path.of("data");
    private static final Path IDS = Path.of("src/test/resources/dev/mynasim/vectors");
    private static final String INTO_THIS_MODULE = "MakeScripts vectors\n";

    @TempDir
    Path folder;

    @Test
    void everyMadeFileIsWhatItsGeneratorWrites() throws IOException, InterruptedException {
        Path module = folder.resolve("vectors");
        Files.createDirectories(module.resolve(DATA));
        Files.createDirectories(module.resolve(IDS));
        String readme = Schemas.text(Path.of("README.md"));
        int start = readme.indexOf("javac -d /tmp/make");
        String commands = readme.substring(start, readme.indexOf("```", start));
        assertThat(commands).endsWith(INTO_THIS_MODULE);
        Shell.run(
                commands.replace("/tmp/make", folder.resolve("make").toString())
                        .replace(INTO_THIS_MODULE, "MakeScripts " + module + "\n"),
                Path.of(".."),
                folder);

        List<Path> made = made(module);
        assertThat(made)
                .containsAll(CardScripts.SUITES.stream()
                        .flatMap(suite -> Stream.of(DATA.resolve(suite + ".json"), IDS.resolve(suite + ".ids")))
                        .toList());
        for (Path file : made) {
            assertThat(Files.mismatch(module.resolve(file), file))
                    .as(file + " is as made; README.md tells how to make it again")
                    .isEqualTo(-1);
        }
    }

    private static List<Path> made(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            return files.filter(Files::isRegularFile).map(module::relativize).toList();
        }
    }
}
