// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The reader takes what the format says, and tells file, line and field of what it does not. */
class VectorsTest {
    private static final String WHOLE = """
            {"format": 1, "suite": "sample", "description": "d", "flags": {"FLAG": "explained"}, "vectors": [
              {"id": "sample-0001", "comment": "c", "source": "s", "flags": ["FLAG"], "verdict": "valid",
               "input": {"octets": ["00 A4", {"repeat": "A55A", "times": 3}]},
               "expected": {"case": "1", "cla": 0, "ins": 1, "p1": 2, "p2": 3, "nc": 0, "ne": 0, "data": ""}}
            ]}
            """;

    @Test
    void partsOfOctetsAreJoined() throws IOException {
        Suite<CommandCase.Input, CommandCase.Expected> suite = read(WHOLE);
        TestVector<CommandCase.Input, CommandCase.Expected> vector =
                suite.vectors().get(0);
        assertThat(vector.input().octets().toArray()).containsExactly(0x00, 0xA4, 0xA5, 0x5A, 0xA5, 0x5A, 0xA5, 0x5A);
        assertThat(vector.expectedValues().p2()).isEqualTo(3);
        assertThat(vector).hasToString("sample-0001 c");
        assertThatThrownBy(vector::refusal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnknownFieldIsNamedWithFileAndLine() {
        assertThatThrownBy(() -> read(WHOLE.replace("\"ne\": 0", "\"ne\": 0, \"le\": 0")))
                .isInstanceOf(VectorFormatException.class)
                .hasMessage("sample.json:4: at vectors[0].expected.le: unknown field \"le\"");
        assertThatThrownBy(() -> read(WHOLE.replace("\"times\": 3", "\"times\": 3, \"count\": 3")))
                .isInstanceOf(VectorFormatException.class)
                .hasMessageContaining("sample.json:3")
                .hasMessageContaining("unknown field \"count\"");
    }

    @Test
    void aMissingFieldIsNamed() {
        refused("\"source\": \"s\", ", "", "source");
        refused("\"ne\": 0, ", "", "ne");
        refused(", \"times\": 3", "", "times");
        refused("\"verdict\": \"valid\"", "\"verdict\": \"valid\", \"reason\": \"X\"", "sample-0001");
        refused("\"verdict\": \"valid\"", "\"verdict\": \"invalid\"", "sample-0001");
    }

    @Test
    void whatASchemaCannotSeeIsSeen() {
        refused("[\"FLAG\"]", "[\"OTHER\"]", "OTHER");
        refused("\"format\": 1", "\"format\": 2", "format is 2");
        refused("\"cla\": 0", "\"cla\": 0, \"cla\": 0", "cla");
        refused("]}\n", "]} {}", "sample.json:");
        String vector = WHOLE.substring(WHOLE.indexOf("{\"id\""), WHOLE.lastIndexOf("]}"));
        refused("\n]}", ",\n" + vector + "]}", "sample-0001 stands twice");
    }

    @Test
    void octetsThatAreNoneAreRefused() {
        refused("00 A4", "00 A", "hexadecimal");
        refused("\"times\": 3", "\"times\": 0", "times");
        refused("\"times\": 3", "\"times\": 1000000000", "longer");
        refused("[\"00 A4\", {\"repeat\": \"A55A\", \"times\": 3}]", "7", "hexadecimal");
    }

    @Test
    void anUnknownSuiteIsAProgrammersMistake() {
        assertThatThrownBy(() -> Vectors.read("nothing", CommandCase.Input.class, CommandCase.Expected.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    private static void refused(String what, String by, String message) {
        assertThat(WHOLE).contains(what);
        assertThatThrownBy(() -> read(WHOLE.replace(what, by)))
                .isInstanceOf(VectorFormatException.class)
                .hasMessageContaining("sample.json:")
                .hasMessageContaining(message);
    }

    private static Suite<CommandCase.Input, CommandCase.Expected> read(String json) throws IOException {
        byte[] octets = json.getBytes(StandardCharsets.UTF_8);
        return Vectors.read(
                "sample.json", new ByteArrayInputStream(octets), CommandCase.Input.class, CommandCase.Expected.class);
    }
}
