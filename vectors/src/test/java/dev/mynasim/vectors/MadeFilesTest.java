// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.vectors.make.MakeScripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each made file is to the last octet what its generator writes. */
class MadeFilesTest {
    @TestFactory
    Stream<DynamicTest> everyMadeFileIsWhatItsGeneratorWrites() {
        return MakeScripts.files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey().toString(), () -> assertThat(
                                Schemas.text(file.getKey()).equals(file.getValue()))
                        .as("it is as made; README.md tells how to make it again")
                        .isTrue()));
    }
}
