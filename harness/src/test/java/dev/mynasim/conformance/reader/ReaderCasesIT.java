// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pcsc.Jdk;
import dev.mynasim.pcsc.Program;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The cases through a real pcscd and vpcd: the same verdicts as without, but for what verdicts.json says and why. */
class ReaderCasesIT {
    private static final Duration ALL_OF_IT = Duration.ofMinutes(12);

    @Test
    void theServiceAndTheJdkDoAllThatIsAsked() {
        String said = Program.of(
                        Jdk.tool("java"),
                        "-Xmx256m",
                        "-Dsun.security.smartcardio.t0GetResponse=false",
                        "-Dsun.security.smartcardio.t1GetResponse=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReaderCasesOnPcsc.class.getName())
                .within(ALL_OF_IT)
                .run()
                .orFail()
                .stdout();
        System.out.println(
                said.lines().filter(line -> !line.startsWith("verdict ")).toList());
        Map<String, String> verdicts = new TreeMap<>();
        said.lines().filter(line -> line.startsWith("verdict ")).forEach(line -> {
            List<String> words = List.of(line.split(" ", -1));
            verdicts.put(words.get(1), words.get(2));
        });
        assertThat(verdicts).hasSizeGreaterThan(3_000);
        KnownVerdicts.read().requireSame("pcsc", verdicts, said);
    }
}
