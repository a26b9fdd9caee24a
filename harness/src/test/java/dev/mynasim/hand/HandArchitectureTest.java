// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HandArchitectureTest {
    @Test
    void aWatchedCardMayBeAnyCard() {
        JavaClasses room = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.mynasim.hand");
        assertThat(room.size()).isGreaterThanOrEqualTo(12);
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.mynasim.apdu..",
                        "dev.mynasim.hand",
                        "dev.mynasim.reader",
                        "dev.mynasim.timing"))
                .check(room);
    }
}
