// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may know whom: the packages of this module know the JDK and each other, without cycles. */
class ApduArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.mynasim.apdu");

    @Test
    void theClassesAreThere() {
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(44);
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .contains("dev.mynasim.apdu", "dev.mynasim.apdu.tlv", "dev.mynasim.apdu.icc");
    }

    @Test
    void theJdkAndEachOtherOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.mynasim.apdu..")
                .check(CLASSES);
    }

    @Test
    void noPackageCycles() {
        slices().matching("dev.mynasim.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobodyPrintsOrExits() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }
}
