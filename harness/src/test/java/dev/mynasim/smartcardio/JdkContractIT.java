// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pcsc.ContractOnPcsc;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract on the JDK's own provider, with a real pcscd and vpcd below it: what ours is measured by. */
class JdkContractIT {
    private static final Duration ALL_OF_IT = Duration.ofMinutes(3);

    @TestFactory
    Stream<DynamicTest> theJdkKeepsTheContractToo() {
        assertThat(JdkContract.tests()).hasSizeGreaterThan(35);
        return ContractOnPcsc.run(JdkContract.class, JdkContract.tests(), ALL_OF_IT);
    }
}
