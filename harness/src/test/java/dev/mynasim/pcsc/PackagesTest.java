// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"p11tool", "openssl's pkcs11 engine", "opensc-pkcs11.so", "pyscard"})
    void oneSentenceSaysWhatToInstall(String component) {
        assertThat(Packages.missing(component))
                .startsWith(component + " is missing")
                .contains("apt-get install ")
                .doesNotContain("what brings")
                .endsWith(".")
                .hasLineCount(1);
    }

    @Test
    void aProgramThatIsNotThereFailsWhoeverNeedsIt() {
        assertThatThrownBy(() -> Program.run("a-program-that-nobody-has"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a-program-that-nobody-has is missing");
    }
}
