// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.fault.YamlSchema;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios are read strictly, and none can cost a try. */
class ScenarioFileTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("mynasim.root", ".."), "examples", "load", "counter-desk.yaml");

    private final YamlSchema schema = new YamlSchema(ScenarioFile.class, "schema/scenario-1.schema.json");

    @Test
    void theExampleIsWhatItSays() throws Exception {
        assertThat(schema.errors(Files.readString(EXAMPLE))).isEmpty();
        Scenario scenario = ScenarioFile.find(EXAMPLE.toString());
        assertThat(scenario.operations()).extracting(Operation::name).containsExactly("login", "document", "look");
        assertThat(scenario.operations()).extracting(Operation::weight).containsExactly(6, 3, 1);
        assertThat(scenario.needs()).containsExactly(Credential.SIGN, Credential.AUTH);
    }

    @Test
    void readingNeedsNoPin() throws Exception {
        assertThat(ScenarioFile.find("read").needs()).isEmpty();
        assertThat(ScenarioFile.find("login").needs()).containsExactly(Credential.AUTH);
        assertThatThrownBy(() -> ScenarioFile.find("logout"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("there is no scenario \"logout\"; bundled are login, sign, read, mixed, and a file of your"
                        + " own ends in .yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {change-pin: auth}                                | field operations[0].steps[0]: the field "change-pin" is not known here
        {verify: "1234"}                                  | "1234" is not known here; known are auth, sign
        {verify: {auth: "1234"}}                          | one plain value is expected here
        {read: my-number}                                 | known are auth-ca-certificate, auth-certificate
        {random: 257}                                     | a whole number from 1 to 256 is expected here, not 257
        {read-part: {file: auth-certificate, length: 5}}  | "offset" is missing here
        reset                                             | "reset" is not known here; known are select
        select, {sign: auth}                              | the operation "x" would sign with the auth key behind select, without verify before it
        {sign: auth}, select                              | leaves the auth PIN unverified for what follows
        """)
    void whatIsNotAStepIsToldWithItsPlace(String steps, String problem) {
        String yaml = """
                scenario: x
                purpose: For a test.
                operations:
                  - operation: x
                    steps: [%s]
                """.formatted(steps);
        assertThatThrownBy(() -> ScenarioFile.read(SettingsFile.parse("test.yaml", yaml)))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("test.yaml, line ")
                .hasMessageContaining(problem);
        if (!steps.contains("select")) {
            assertThat(schema.errors(yaml)).isNotEmpty();
        }
    }
}
