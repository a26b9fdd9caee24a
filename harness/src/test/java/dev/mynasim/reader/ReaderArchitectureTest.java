// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who the readers may know. */
class ReaderArchitectureTest {
    private static final String ROOT = "dev.mynasim";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT + ".reader", ROOT + ".apdu.wire", ROOT + ".apdu.icc");

    @Test
    void theRulesSawClasses() {
        assertThat(in(".reader")).isGreaterThanOrEqualTo(25);
        assertThat(in(".apdu.wire")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void readersKnowSocketsAndTheSeamOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".reader..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".card..",
                        ROOT + ".pki..",
                        ROOT + ".cli..",
                        ROOT + ".relying..",
                        ROOT + ".counter..",
                        ROOT + ".conformance..",
                        ROOT + ".control..",
                        "com.licel..",
                        "javacard..",
                        "javax.smartcardio..")
                .check(classes);
    }

    /** No command, no response, no status word: of {@code apdu} the readers see the seam and the frames. */
    @Test
    void readersNeverParseAnApdu() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".reader..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".apdu", ROOT + ".apdu.tlv..")
                .check(classes);
    }

    @Test
    void framesKnowTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".apdu.wire..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + ".apdu.wire..")
                .check(classes);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    private long in(String room) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter((ROOT + room)::equals)
                .count();
    }
}
