// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static dev.mynasim.pki.RegisterRig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register in a file is the same register again, and a file that is none is said to be none. */
class CaRegisterFileTest {
    private final RegisterRig rig = new RegisterRig(CaPolicy.DEFAULT);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("register.json");
        CertificateId sign = rig.sign().id();
        CertificateId phone = rig.auth(Device.PHONE).id();
        CertificateId waiting = rig.auth().id();
        rig.now = at("2026-09-03T00:00:00Z");
        rig.register.revoke(sign, RevocationReason.AFFILIATION_CHANGED, at("2026-10-01T00:00:00Z"));
        rig.register.revoke(phone, RevocationReason.CERTIFICATE_HOLD);
        rig.register.liftHold(phone);
        rig.now = at("2026-09-03T01:00:00Z");
        CertificateId last = rig.auth().id();
        rig.register.activate(last);
        assertThat(waiting).isNotEqualTo(last);
        CaRegisterFile.save(rig.register, file);
    }

    @Test
    void aRegisterIsTheSameAgain() throws Exception {
        CaRegister again = CaRegisterFile.load(file, () -> rig.now);
        assertThat(again.history()).isEqualTo(rig.register.history()).hasSize(8);
        assertThat(again.policy()).isEqualTo(CaPolicy.DEFAULT);
        assertThat(again.issue(RegisterRig.signApplication(RegisterRig.TAKASAKI, Device.CARD)))
                .as("both go on with the same number, and sign the same octets")
                .isEqualTo(rig.sign());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theFileKeepsItsSchema() throws IOException {
        assertThat(schema().validate(new ObjectMapper().readTree(file.toFile())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "test"                 | "real"                  | hierarchy: "real" is not known
        "PT24H"                | "P9D"                   | 0 to 3 days
        "affiliationChanged"   | "moved"                 | "moved" is no reason
        "hold-lifted"          | "forgotten"             | event: "forgotten" is not known
        "since"                | "from"                  | the field "from" is not known here
        "number" : "06F00001"  | "number" : "06F00002"   | has another one
        "kind" : "auth"        | "kind" : "sign"         | was not issued by this register's roots
        mynasim-ca-register-1  | mynasim-ca-register-2   | format
        "format"               | "format" : 1, "format"  | not JSON
        """)
    void aChangedFileIsRefusedInOneSentence(String right, String wrong, String sentence) throws Exception {
        String text = Files.readString(file);
        String changed = text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
        assertThatThrownBy(() -> CaRegisterFile.load(file, () -> rig.now))
                .isInstanceOf(RegisterFileException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void everyCutIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 2; length += 97) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> CaRegisterFile.load(file, () -> rig.now))
                    .isInstanceOf(RegisterFileException.class);
        }
    }

    @Test
    void aMissingFileOrFolderIsSaid() {
        assertThatThrownBy(() -> CaRegisterFile.load(folder.resolve("none.json"), () -> rig.now))
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> CaRegisterFile.save(rig.register, folder.resolve("none/r.json")))
                .hasMessageContaining("the folder of the register");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = CaRegister.class.getResourceAsStream("schema/ca-register-1.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(new ObjectMapper().readTree(in));
        }
    }
}
