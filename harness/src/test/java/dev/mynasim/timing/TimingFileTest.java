// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.fault.YamlSchema;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingFileTest {
    static final Path RECORDED =
            Path.of(System.getProperty("mynasim.root", ".."), "examples", "timing", "recorded.yaml");

    private static final String GOOD = """
            timing: mine
            purpose: Mine.
            basis: Measured.
            link: none
            card:
              other: 12ms
              instructions:
                - {ins: "A4", takes: 8ms}
            """;

    private final YamlSchema schema = new YamlSchema(TimingFile.class, "schema/timing-1.schema.json");

    @Test
    void theBundledProfilesAndTheExampleAreAsTheSchemaSays() throws Exception {
        for (String name : TimingFile.bundled()) {
            try (var in = Objects.requireNonNull(TimingFile.class.getResourceAsStream(name + ".yaml"))) {
                assertThat(schema.errors(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                        .isEmpty();
            }
            TimingProfile profile = TimingFile.find(name);
            assertThat(profile.name()).isEqualTo(name);
            assertThat(profile.isNone()).isEqualTo(name.equals("none"));
        }
        assertThat(schema.errors(Files.readString(RECORDED))).isEmpty();
        assertThat(TimingFile.find(RECORDED.toString()).instructions()).hasSize(4);
        assertThat(TimingFile.read(SettingsFile.parse("mine.yaml", GOOD)).isNone())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            link: none          | link: usb          | mine.yaml, line 4, field link: "usb" is not known here; known are contact, contactless-106k, none
            other: 12ms         | other: 12          | mine.yaml, line 6, field card.other: a time such as 300ms
            other: 12ms         | othr: 12ms         | mine.yaml, line 6, field card: the field "othr" is not known here; known are instructions, other
            "A4"                | A                  | mine.yaml, line 8, field card.instructions[0].ins: 1 octets in hexadecimal
            "A4"                | 20                 | put it in quotes: "20"
            takes: 8ms          | takes: 61s         | mine.yaml, line 8, field card.instructions[0].takes: a time is 0ms to 60000ms
            takes: 8ms          | takes: {gamma: 1}  | the field "gamma" is not known here; known are exponential, normal, uniform
            basis: Measured.    | ''                 | the field "basis" is missing here
            """)
    void aMistakeIsToldWithItsPlace(String good, String bad, String message) {
        String text = GOOD.replace(good, bad);
        assertThatThrownBy(() -> TimingFile.read(SettingsFile.parse("mine.yaml", text)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
        if (!bad.contains("61s")) {
            assertThat(schema.errors(text)).as("the schema agrees").isNotEmpty();
        }
    }

    @Test
    void anInstructionHasOneRow() {
        String text = GOOD + "    - {ins: \"a4\", takes: 9ms}\n";
        assertThatThrownBy(() -> TimingFile.read(SettingsFile.parse("mine.yaml", text)))
                .hasMessageContaining("mine.yaml, line 9, field card.instructions[1]: the instruction A4 stands in");
    }

    @Test
    void anUnknownNameIsToldWithThoseThatAreKnown() {
        assertThatThrownBy(() -> TimingFile.find("fast"))
                .hasMessage(
                        "there is no timing profile \"fast\"; bundled are none, contact, contactless-106k, and a file"
                                + " of your own ends in .yaml");
        assertThatThrownBy(() -> TimingFile.find("missing.yaml")).hasMessage("missing.yaml is not there");
    }
}
