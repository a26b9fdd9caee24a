// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mynasim.docs.Listings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that README gives a newcomer, as they stand there. */
class ReadmeIT {
    private static final String PORT = "7000";

    @TempDir
    Path folder;

    @Test
    void theListingForOpenScRuns() {
        String script = String.join("\n", Listings.named("README.md", "opensc"));
        try (CardRig rig = CardRig.withCard()) {
            Program.Result result = rig.client("sh", "-e", "-c", "cd \"$HOME\"\n" + script)
                    .run()
                    .orFail();
            assertThat(result.stdout()).containsIgnoringCase("jpki").contains("BEGIN CERTIFICATE");
            assertThat(rig.file("signature")).hasSize(256);
        }
    }

    /** Only the port is another one, so that it is free. */
    @Test
    void whatListensIsWhatIsDialled() throws Exception {
        List<String> listen = words(Listings.named("README.md", "listen").get(0), "0");
        assertThat(listen.get(0)).isEqualTo("run");
        try (RunningCard card = RunningCard.with(
                folder.resolve("ready.json"), listen.subList(1, listen.size()).toArray(String[]::new))) {
            card.awaitReady();
            String port = new ObjectMapper()
                    .readTree(card.readyText())
                    .get("readers")
                    .get(0)
                    .get("port")
                    .asText();
            List<String> dial = words(Listings.named("README.md", "socket").get(0), port);
            String said = Program.of(Stream.concat(RunningCard.commandLine().stream(), dial.stream())
                            .toArray(String[]::new))
                    .run()
                    .orFail()
                    .stdout();
            assertThat(said).contains("SELECT application JPKI").contains("63C3  3 tries are left");
        }
    }

    private static List<String> words(String line, String port) {
        assertThat(line).startsWith("./mynasim ").contains(":" + PORT);
        return List.of(line.substring("./mynasim ".length())
                .replace(":" + PORT, ":" + port)
                .split(" +", -1));
    }
}
