// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import dev.mynasim.pcsc.Jdk;
import dev.mynasim.pcsc.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/smartcardio.md that has cards of its own, and the list of differences there. */
class InProcessListingTest {
    private static final String DOCUMENT = "docs/smartcardio.md";

    @TempDir
    Path folder;

    @Test
    void itDoesWhatItSays() throws Exception {
        Path source = folder.resolve("CardsInProcess.java");
        Files.write(source, Listings.named(DOCUMENT, "in process"));
        assertThat(Program.run(Jdk.tool("java"), "-cp", System.getProperty("java.class.path"), source.toString())
                        .orFail()
                        .stdout()
                        .lines())
                .containsExactly(
                        "MynaSim adult 0 true",
                        "MynaSim child 1 true",
                        "ResponseAPDU: 2 bytes, SW=9000",
                        "true, tries left 3");
    }

    @Test
    void everyDifferenceIsInTheDocument() throws Exception {
        List<String> told =
                Files.readAllLines(Path.of(System.getProperty("mynasim.root", ".."))
                                .resolve(DOCUMENT))
                        .stream()
                        .filter(line -> line.startsWith("| `") && line.contains("_"))
                        .map(line -> line.substring(3, line.indexOf('`', 3)))
                        .toList();
        assertThat(told)
                .containsExactlyElementsOf(
                        Arrays.stream(Difference.values()).map(Enum::name).toList());
    }
}
