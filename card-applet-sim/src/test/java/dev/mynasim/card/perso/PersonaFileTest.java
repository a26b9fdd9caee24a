// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaFileTest {
    private static final String JSON = """
                {"persona": "x", "purpose": "As JSON.",
                 "holder": {"name": "高崎　太郎", "sex": "1", "birthDate": "1990-01-01", "address": "群馬県高崎市",
                  "municipality": {"prefecture": "Gunma-ken", "name": "Takasaki-shi", "code": "10202"}},
                 "card": {"expiry": "2036-01-01"},
                 "certificates": {"issued": "2026-09-01T00:00:00Z", "signNumber": 70000, "authNumber": 70001,
                  "signKey": 2, "authKey": 3},
                 "pins": {"auth": "1111", "sign": "A11111", "inputSupport": "1111", "juki": "1111"}}
                """;

    @TempDir
    Path folder;

    private String adult = "";

    @BeforeEach
    void readTheBundledPersona() throws IOException {
        try (var in = Objects.requireNonNull(Library.class.getResourceAsStream("personas/adult.yaml"))) {
            adult = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bundledFilesAreReadAndSayWhatTheyAreFor() throws DataFileException {
        for (String name : Library.PERSONAS) {
            assertThat(Library.persona(name).persona()).isEqualTo(name);
            assertThat(Library.persona(name).purpose()).endsWith(".");
        }
        for (String name : Library.PROFILES) {
            assertThat(Library.profile(name).profile()).isEqualTo(name);
            assertThat(Library.profile(name).purpose()).endsWith(".");
        }
    }

    @Test
    void aUsersOwnFileIsReadByItsPath() throws Exception {
        assertThat(Library.persona(write(adult)).pins().auth()).isEqualTo("1234");
        assertThat(Library.persona(write(JSON)).persona()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        auth: "1234"            | auth: "12345"           | auth: this PIN is not allowed, it has 5 characters instead of 4
        auth: "1234"            | auth: "12A4"            | auth: this PIN is not allowed, only the digits 0-9 are allowed
        sign: "ABC123"          | sign: "ABCDEF"          | sign: this PIN is not allowed, it needs at least one letter and one digit
        sign: "ABC123"          | sign: "abc123"          | sign: this PIN is not allowed, only A-Z and 0-9 are allowed
        sign: "ABC123"          | sign: "ABC12"           | sign: this PIN is not allowed, it has 5 characters instead of 6 to 16
        sign: "ABC123"          | sing: "ABC123"          | "sing" is not known here; known are auth, inputSupport, juki, sign
        birthDate: 1985-08-14   | birthDate: 1985-02-30   | field holder.birthDate
        expiry: 2036-08-14      | until: 2036-08-14       | "until" is not known here; known are expiry, myNumber, securityCode
        code: "10202"           | code: "1020"            | "1020" is not five digits
        sex: "2"                | sex: "f"                | the sex "f" is none of 1 (male)
        signKey: 0              | signKey: 64             | there is no key pair 64; the pool has 0 to 63
        signKey: 0              | signKey: 1              | both certificates name key pair 1
        signNumber: 110000001   | signNumber: 12          | 12 is too small
        signNumber: 110000001   | signNumber: many        | field certificates.signNumber
        persona: adult          | persona: Adult Person   | "Adult Person" is not a name
        card:                   | card: [                 | fields with their values are expected here: expiry, myNumber, securityCode
        persona: adult          | persona: "adult         | this is not YAML
        persona: adult          | persona: [adult]        | one plain value is expected here
        purpose: A              | persona: A              | the field "persona" stands here twice
        """)
    void eachMistakeHasItsSentence(String right, String wrong, String sentence) throws IOException {
        assertThat(adult).contains(right.strip());
        String path = write(adult.replaceFirst("(?m)" + Pattern.quote(right.strip()), wrong.strip()));
        assertThatThrownBy(() -> Library.persona(path))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(sentence.strip())
                .hasMessageStartingWith(path)
                .hasMessageContaining("line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"holder", "pins", "certificates", "card", "purpose", "persona"})
    void aMissingPartIsNamed(String part) throws IOException {
        StringBuilder without = new StringBuilder();
        boolean skipping = false;
        for (String line : adult.lines().toList()) {
            if (!line.startsWith(" ") && !line.isBlank()) {
                skipping = line.startsWith(part + ":");
            }
            without.append(skipping ? "" : line + "\n");
        }
        String path = write(without.toString());
        assertThatThrownBy(() -> Library.persona(path))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(part);
    }

    @Test
    void aPinNeverStandsInAMessage() throws IOException {
        String path = write(adult.replace("\"ABC123\"", "\"secret99\""));
        assertThatThrownBy(() -> Library.persona(path)).message().doesNotContain("secret99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "- a\n- b\n", "just words", "persona: [1, 2]", "\"", "\t", "a: &a [*a]"})
    void nonsenseIsRefusedInOneSentence(String contents) throws IOException {
        String path = write(contents);
        assertThatThrownBy(() -> Library.persona(path))
                .isInstanceOf(DataFileException.class)
                .message()
                .startsWith(path)
                .doesNotContain("\n")
                .doesNotContain("com.fasterxml");
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws IOException {
        Path file = folder.resolve("broken.yaml");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertThatThrownBy(() -> Library.persona(file.toString())).hasMessageContaining("not UTF-8 text");
    }

    @Test
    void aNameThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThatThrownBy(() -> Library.persona("nobody"))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("there is no persona \"nobody\"; bundled are: adult, child, ")
                .hasMessageEndingWith(" (or give the path of a .yaml file)");
        assertThatThrownBy(() -> Library.persona("missing.yaml")).hasMessageContaining("missing.yaml is not there");
        assertThatThrownBy(() -> Library.profile("nothing")).hasMessageContaining("bundled are: plastic-contact");
    }

    private String write(String contents) throws IOException {
        return Files.writeString(folder.resolve("persona.yaml"), contents).toString();
    }
}
