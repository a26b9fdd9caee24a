// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Replay sees a card only through its seam, so that the same traces run on a real one. */
class ReplayArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.mynasim.replay");

    @Test
    void replayKnowsTheProtocolAndTheVectorsAndNoCard() {
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(10);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.mynasim.apdu..",
                        "dev.mynasim.vectors..",
                        "dev.mynasim.replay..")
                .check(CLASSES);
    }
}
