// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void eachPieceKnowsItsPlace() throws SettingsException {
        Fields file = SettingsFile.parse("f", "a: 1\nb:\n  - c: x\n    d: true\n  - null\n");
        assertThat(file.scalar("a").whole(0, 2)).isEqualTo(1);
        Fields item = file.list("b").get(0).asFields();
        assertThat(item.scalar("c").place()).isEqualTo(new Place("f", 3, "b[0].c"));
        assertThat(item.scalar("d").truth()).isTrue();
        assertThat(file.list("b").get(1).place().line()).isEqualTo(5);
        assertThat(file.list("nothing")).isEmpty();
        assertThat(file.has("a")).isTrue();
        assertThat(file.find("z")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | f, line 1: the file is empty
            [1, 2]                | f, line 1: fields with their values are expected here
            'a: 1\na: 2'         | f, line 2: the field "a" stands here twice
            'a: {b: 1'            | this is not YAML
            'a: 1\n---\nb: 2'   | there is more than one document
            """)
    void whatIsNoSettingsFileIsToldSo(String text, String message) {
        assertThatThrownBy(() -> SettingsFile.parse("f", text.replace("\\n", "\n")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nestingHasALimit() {
        assertThatThrownBy(() -> SettingsFile.parse("f", "a: " + "[".repeat(40) + "]".repeat(40)))
                .hasMessageContaining("nested too deep");
    }

    @Test
    void valuesAreWhatTheyAreSaidToBe() throws SettingsException {
        Fields file = SettingsFile.parse("f", "n: -5\nt: text\nh: \"0018\"\np: 0.5\nl: [1]\ne: null\n");
        assertThat(file.scalar("n").seed()).isEqualTo(-5);
        assertThat(file.scalar("h").hex(2)).isEqualTo(0x18);
        assertThat(file.scalar("p").probability()).isEqualTo(0.5);
        assertThatThrownBy(() -> file.scalar("n").whole(0, 9)).hasMessageContaining("from 0 to 9");
        assertThatThrownBy(() -> file.scalar("t").seed()).hasMessageContaining("f, line 2, field t");
        assertThatThrownBy(() -> file.scalar("n").probability()).hasMessageContaining("above 0 and up to 1");
        assertThatThrownBy(() -> file.scalar("t").truth()).hasMessageContaining("true or false");
        assertThatThrownBy(() -> file.scalar("h").octets(3, 4)).hasMessageContaining("3 to 4 octets");
        assertThatThrownBy(() -> file.scalar("l")).hasMessageContaining("one plain value");
        assertThatThrownBy(() -> file.list("t")).hasMessageContaining("a list is expected");
        assertThatThrownBy(() -> file.scalar("e").words()).hasMessageContaining("a text is expected");
    }

    @Test
    void filesThatCannotBeReadAreToldSo() throws IOException {
        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(SettingsFile.MAX_OCTETS + 1));
        assertThatThrownBy(() -> SettingsFile.read(large)).hasMessageContaining("more than 1048576 octets");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThatThrownBy(() -> SettingsFile.read(binary)).hasMessageContaining("no text in UTF-8");
        assertThatThrownBy(() -> SettingsFile.read(folder)).isInstanceOf(SettingsException.class);
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none.yaml"))).hasMessageContaining("is not there");
    }
}
