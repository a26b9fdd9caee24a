// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
    @TempDir
    Path folder;

    @Test
    void itIsWholeFitsItsSchemaAndLeavesNothingBehind() throws Exception {
        Path path = folder.resolve("ready.json");
        ReadyFile file = ReadyFile.at(path);
        CardFacts card =
                CardInUse.fresh(new CardOptions().choose(Clock.systemUTC())).facts();
        file.write(List.of(
                new ReadyReader("vpcd", new SlotAddress("127.0.0.1", 35963), false, false, card),
                new ReadyReader("listen", new SlotAddress("::1", 7_000), true, true, card)));
        JsonNode ready = new ObjectMapper().readTree(path.toFile());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(ReadyFile.class.getResourceAsStream("schema/ready-2.schema.json"))
                        .validate(ready))
                .isEmpty();
        assertThat(ready.get("ready").asBoolean()).isTrue();
        assertThat(ready.get("persona").asText()).isEqualTo("adult");
        assertThat(ready.get("atr").asText()).isEqualTo("3BE000FF8131FE4514");
        assertThat(ready.get("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
        assertThat(ready.get("reader").asText()).isEqualTo("vpcd 127.0.0.1:35963");
        JsonNode second = ready.get("readers").get(1);
        assertThat(second.get("kind").asText()).isEqualTo("listen");
        assertThat(second.get("address").asText()).isEqualTo("::1");
        assertThat(second.get("port").asInt()).isEqualTo(7_000);
        assertThat(second.get("tls").asBoolean() && second.get("pool").asBoolean())
                .isTrue();
        assertThat(names()).containsExactly("ready.json");
        file.remove();
        assertThat(names()).isEmpty();
    }

    @Test
    void oneThatAnEarlierRunLeftIsRemovedAtOnce() throws Exception {
        Path path = Files.writeString(folder.resolve("ready.json"), "{\"ready\": true}");
        ReadyFile.at(path);
        assertThat(path).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidBeforeTheCardGoesIn() {
        assertThatThrownBy(() -> ReadyFile.at(folder))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> ReadyFile.at(folder.resolve("no/ready.json")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("make it first");
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
