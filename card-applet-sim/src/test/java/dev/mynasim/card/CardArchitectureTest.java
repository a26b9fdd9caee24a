// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The arrows that must never be, as far as the card's module has them. */
class CardArchitectureTest {
    /** What the Java Card platform has of java.lang (Java Card API 3.0.5), as far as class files name it. */
    private static final Set<String> JAVA_CARD_LANG = Set.of(
            "java.lang.Object",
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.lang.ArithmeticException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.ArrayStoreException",
            "java.lang.ClassCastException",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.NegativeArraySizeException",
            "java.lang.NullPointerException",
            "java.lang.SecurityException",
            "java.lang.Override");

    private static final DescribedPredicate<JavaClass> JAVA_CARD_SUBSET = DescribedPredicate.describe(
            "the Java Card subset",
            type -> type.isPrimitive()
                    || type.isArray()
                    || JAVA_CARD_LANG.contains(type.getName())
                    || type.getPackageName().startsWith("javacard.")
                    || type.getPackageName().startsWith("javacardx."));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.mynasim.card", "dev.mynasim.pki");

    @Test
    void theRulesSeeTheClassesThatTheyJudge() {
        assertThat(countIn("dev.mynasim.card.applet")).isGreaterThanOrEqualTo(27);
        assertThat(countIn("dev.mynasim.card.applet.readertest")).isGreaterThanOrEqualTo(10);
        assertThat(countIn("dev.mynasim.card.file")).isGreaterThanOrEqualTo(18);
        assertThat(countIn("dev.mynasim.card.memory")).isGreaterThanOrEqualTo(7);
        assertThat(countIn("dev.mynasim.card.store")).isGreaterThanOrEqualTo(12);
        assertThat(countIn("dev.mynasim.card.runtime")).isGreaterThanOrEqualTo(14);
        assertThat(countIn("dev.mynasim.card.perso")).isGreaterThanOrEqualTo(9);
        assertThat(countIn("dev.mynasim.pki")).isGreaterThanOrEqualTo(13);
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(70);
    }

    @Test
    void appletsAndFilesStayInsideTheJavaCardSubset() {
        classes()
                .that()
                .resideInAnyPackage("dev.mynasim.card.applet..", "dev.mynasim.card.file")
                .should()
                .onlyDependOnClassesThat(
                        JAVA_CARD_SUBSET.or(resideInAnyPackage("dev.mynasim.card.applet..", "dev.mynasim.card.file")))
                .check(CLASSES);
    }

    @Test
    void appletsHaveNoIntegersWiderThanJavaCardHas() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith("dev.mynasim.card.applet")
                                || type.getPackageName().equals("dev.mynasim.card.file"))
                        .flatMap(type -> type.getMembers().stream())
                        .filter(member -> member.getDescriptor().matches(".*[IJFDC].*")
                                && !member.getDescriptor().contains("L"))
                        .map(Object::toString))
                .isEmpty();
    }

    @Test
    void theApplicationsForReaderTestsAreNoneOfTheCardsOwn() {
        noClasses()
                .that()
                .resideInAPackage("dev.mynasim.card.applet.readertest")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.mynasim.card.applet"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.mynasim.card.applet")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.mynasim.card.applet.readertest"))
                .check(CLASSES);
    }

    @Test
    void filesDoNotKnowApplets() {
        noClasses()
                .that()
                .resideInAPackage("dev.mynasim.card.file")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.mynasim.card.applet.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheRuntimeKnowsJCardSim() {
        noClasses()
                .that(not(resideInAPackage("dev.mynasim.card.runtime")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.licel.."))
                .check(CLASSES);
    }

    @Test
    void memoryAndImageKnowNoneOfTheOthers() {
        classes()
                .that()
                .resideInAPackage("dev.mynasim.card.memory")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.mynasim.card.memory"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.mynasim.card.image")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.mynasim.card.runtime..", "dev.mynasim.card.perso..", "dev.mynasim.pki..", "javacard.."))
                .check(CLASSES);
    }

    /** A shared database can take the folder's place because nothing of a card knows where it is kept. */
    @Test
    void aCardDoesNotKnowWhereItIsKept() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.mynasim.card.applet..",
                        "dev.mynasim.card.file",
                        "dev.mynasim.card.image",
                        "dev.mynasim.card.memory",
                        "dev.mynasim.card.runtime",
                        "dev.mynasim.card.perso")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.mynasim.card.store"))
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage("dev.mynasim.card.store")
                .and(not(name("dev.mynasim.card.store.KeptCard")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "dev.mynasim.card.memory", "dev.mynasim.card.store"))
                .check(CLASSES);
    }

    @Test
    void thePkiDoesNotKnowTheCard() {
        noClasses()
                .that()
                .resideInAPackage("dev.mynasim.pki..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.mynasim.card.."))
                .check(CLASSES);
    }

    /** Making a key takes a hundred milliseconds and is never the same twice; the pool has enough. */
    @Test
    void cardsAreMadeWithoutMakingKeys() {
        noClasses()
                .should()
                .dependOnClassesThat(name("java.security.KeyPairGenerator"))
                .check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("dev.mynasim.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    private static long countIn(String name) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(name))
                .count();
    }
}
