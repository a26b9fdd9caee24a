// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.mynasim.card.image.CardImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardFileTest {
    @TempDir
    Path folder;

    private final CardFile card;
    private final String text;

    CardFileTest() throws DataFileException {
        card = CardFile.make(Library.persona("adult"), Library.profile("plastic-contactless"), Issuing.DEFAULT);
        text = card.toText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plastic-contactless", "child", "blank", "phone-android", "without-pins"})
    void aCardThatIsWrittenAndReadIsTheSame(String profile) throws DataFileException {
        CardFile made = CardFile.make(Library.persona("adult"), Library.profile(profile), Issuing.DEFAULT);
        CardFile read = CardFile.parse("x.card", made.toText());
        assertThat(read.about()).isEqualTo(made.about());
        assertSame(read.image(), made.image());
        assertThat(read.toText()).isEqualTo(made.toText());
    }

    private static void assertSame(CardImage read, CardImage made) {
        assertThat(read.atr()).isEqualTo(made.atr());
        assertThat(read.settings()).isEqualTo(made.settings());
        assertThat(read.applications()).usingRecursiveComparison().isEqualTo(made.applications());
    }

    @Test
    void aCardFileKeepsItsSchema() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (var in = Objects.requireNonNull(CardFile.class.getResourceAsStream("schema/card-1.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(json.readTree(in))
                            .validate(json.readTree(text)))
                    .isEmpty();
        }
    }

    @Test
    void whiteSpaceDoesNotCount() throws Exception {
        String compact = new ObjectMapper().readTree(text).toString();
        assertThat(CardFile.parse("x.card", compact).toText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "triesLeft" : 3          | "triesLeft" : 2      | does not have the contents of its checksum
        "value" : "1234"         | "value" : "4321"     | does not have the contents of its checksum
        "version" : 1            | "version" : 2        | has version 2; this program reads version 1
        mynasim-card             | another-card         | is not a card file
        "version" : 1,           | "version" : 1        | line 4: this is not JSON
        sha256:                  | sha1:                | does not have the contents of its checksum
        """)
    void aChangedCardIsRefused(String right, String wrong, String sentence) {
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        String changed = text.substring(0, at) + wrong + text.substring(at + right.length());
        assertThatThrownBy(() -> CardFile.parse("x.card", changed))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("x.card")
                .hasMessageContaining(sentence);
    }

    @Test
    void everyCutOffCardIsRefused() {
        for (int length = 0; length < text.length() - 1; length += 997) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> CardFile.parse("x.card", cut)).isInstanceOf(DataFileException.class);
        }
    }

    @Test
    void aFileIsNeverReplacedUnlessAskedFor() throws Exception {
        Path path = folder.resolve("taro.card");
        CardFiles.save(card, path, false);
        Files.writeString(path, "mine");
        assertThatThrownBy(() -> CardFiles.save(card, path, false))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("is there already; --force replaces it");
        assertThat(path).hasContent("mine");
        CardFiles.save(card, path, true);
        assertThat(CardFiles.load(path).about()).isEqualTo(card.about());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void aPlaceThatCannotBeIsRefused() {
        assertThatThrownBy(() -> CardFiles.save(card, folder.resolve("a/b.card"), false))
                .hasMessageContaining("make it first");
        assertThatThrownBy(() -> CardFiles.save(card, folder, true)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> CardFiles.load(folder.resolve("none.card"))).hasMessageContaining("is not there");
    }
}
