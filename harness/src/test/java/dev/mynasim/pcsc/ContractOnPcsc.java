// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A contract that a JVM of its own runs with a real pcscd, because the JDK's provider knows one pcscd in its life. */
public final class ContractOnPcsc {
    private ContractOnPcsc() {}

    /**
     * Runs it; it is given the port of a slot and the reader's name, and prints {@code passed <test>} for each that
     * held.
     *
     * @param contract the class with its main method
     * @param tests what it has to say that it passed
     */
    public static Stream<DynamicTest> run(Class<?> contract, List<String> tests, Duration atMost) {
        try (PcscStack stack = new PcscStack()) {
            String said = Program.of(
                            Jdk.tool("java"),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            contract.getName(),
                            String.valueOf(stack.slotPort(0)),
                            stack.readerName(0))
                    .withEnvironment(stack.clientEnvironment())
                    .within(atMost)
                    .run()
                    .orFail()
                    .stdout();
            return tests.stream()
                    .map(test -> dynamicTest(
                            test, () -> assertThat(said.lines()).as(said).contains("passed " + test)));
        }
    }
}
