// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mynasim.pcsc.Jdk;
import dev.mynasim.pcsc.PcscStack;
import dev.mynasim.pcsc.Program;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of stands, with a real pcscd and vpcd below it. */
class PcscStandIT {
    private static final Duration ALL_OF_IT = Duration.ofMinutes(2);

    @TestFactory
    Stream<DynamicTest> cardsInAVirtualReaderKeepTheContractToo() {
        try (PcscStack stack = new PcscStack()) {
            String said = Program.of(
                            Jdk.tool("java"),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PcscStandContract.class.getName(),
                            String.valueOf(stack.slotPort(0)),
                            stack.readerName(0))
                    .withEnvironment(stack.clientEnvironment())
                    .within(ALL_OF_IT)
                    .run()
                    .orFail()
                    .stdout();
            System.out.println(said);
            assertThat(PcscStandContract.tests()).hasSizeGreaterThan(7);
            return PcscStandContract.tests().stream()
                    .map(test -> dynamicTest(
                            test, () -> assertThat(said.lines()).as(said).contains("passed " + test)));
        }
    }
}
