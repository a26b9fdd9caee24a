// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pcsc.ContractOnPcsc;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of stands, with a real pcscd and vpcd below it. */
class PcscStandIT {
    private static final Duration ALL_OF_IT = Duration.ofMinutes(2);

    @TestFactory
    Stream<DynamicTest> cardsInAVirtualReaderKeepTheContractToo() {
        assertThat(PcscStandContract.tests()).hasSizeGreaterThan(7);
        return ContractOnPcsc.run(PcscStandContract.class, PcscStandContract.tests(), ALL_OF_IT);
    }
}
