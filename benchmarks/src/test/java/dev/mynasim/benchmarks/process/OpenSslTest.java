// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What openssl says, as OpenSSL 3.0.22 printed it. */
class OpenSslTest {
    private static final String ONE = """
            +DTP:2048:private:rsa:1
            +R1:4509:2048:1.00
            +DTP:2048:public:rsa:1
            +R2:76545:2048:1.00
            +F2:2:2048:4509.000000:76545.000000
            """;
    private static final String TWO = """
            Forked child 0
            +R1:4511:2048:1.00
            +R2:75177:2048:1.00
            Forked child 1
            Got: +F2:2:2048:4511.000000:75177.000000 from 0
            Got: +F2:2:2048:4514.000000:74572.000000 from 1
            +F2:2:2048:9025.000000:149749.000000
            """;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void ratesOfOneProcess() throws Exception {
        assertThat(OpenSsl.parse(ONE)).isEqualTo(new OpenSsl.Rates(4509, 76545));
    }

    @Test
    void theSumOfTwoProcesses() throws Exception {
        assertThat(OpenSsl.parse(TWO)).isEqualTo(new OpenSsl.Rates(9025, 149749));
    }

    @Test
    void otherWordsAreNoRates() {
        assertThatIOException()
                .isThrownBy(() -> OpenSsl.parse("speed: Unknown option\n"))
                .withMessageContaining("Unknown option");
        assertThatIOException().isThrownBy(() -> OpenSsl.parse(""));
    }

    @Test
    void theProgramIsLookedForOnThePath() throws Exception {
        assertThat(OpenSsl.in("")).isEmpty();
        assertThat(OpenSsl.in(folder.toString())).isEmpty();
        program("printf '%s\\n' '+F2:2:2048:1.500000:2.500000'; echo \"$@\" >'" + folder.resolve("said") + "'");
        OpenSsl openssl = OpenSsl.in("/nowhere:" + folder).orElseThrow();
        assertThat(openssl.speed(3, 2)).isEqualTo(new OpenSsl.Rates(1.5, 2.5));
        assertThat(folder.resolve("said")).hasContent("speed -elapsed -mr -seconds 2 -multi 3 rsa2048");
    }

    @Test
    void aProgramThatFailsIsSaid() throws Exception {
        program("echo 'no such algorithm'; exit 3");
        OpenSsl openssl = OpenSsl.in(folder.toString()).orElseThrow();
        assertThatIOException()
                .isThrownBy(() -> openssl.speed(1, 1))
                .withMessageContaining("ended with 3")
                .withMessageContaining("no such algorithm");
    }

    private void program(String body) throws Exception {
        Path program = Files.writeString(folder.resolve("openssl"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
