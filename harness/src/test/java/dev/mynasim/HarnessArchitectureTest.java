// SPDX-License-Identifier: Apache-2.0
package dev.mynasim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows that must never be, over the whole house. */
class HarnessArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.mynasim");

    @Test
    void theRulesSeeTheWholeHouse() {
        for (String room : new String[] {
            "apdu",
            "apdu.tlv",
            "apdu.icc",
            "apdu.wire",
            "card.applet",
            "card.file",
            "card.image",
            "card.memory",
            "card.perso",
            "card.rsa",
            "card.runtime",
            "card.store",
            "pki",
            "reader",
            "trace",
            "client",
            "relying",
            "fault",
            "timing",
            "timing.yaml",
            "sim",
            "smartcardio",
            "junit",
            "connect",
            "trace.sink",
            "replay.dump",
            "responder",
            "doctor",
            "counter.calendar",
            "counter.decision",
            "counter.file",
            "counter.procedure",
            "counter.record",
            "counter.rule",
            "counter.validity",
            "counter.visit",
            "counter.world",
            "counter.desk",
            "counter.story",
            "service",
            "web",
            "card.applet.readertest",
            "conformance",
            "conformance.reader",
            "conformance.report",
            "conformance.script",
            "conformance.suite",
            "hand",
            "load",
            "load.measure",
            "load.report",
            "load.scenario",
            "page",
            "stand",
            "cli"
        }) {
            assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals("dev.mynasim." + room)))
                    .as(room)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void theProtocolKnowsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage("dev.mynasim.apdu..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.mynasim.apdu.."))
                .check(CLASSES);
    }

    @Test
    void theCardDoesNotKnowWhatStandsRoundIt() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.mynasim.card..", "dev.mynasim.pki..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.mynasim.reader..",
                        "dev.mynasim.trace..",
                        "dev.mynasim.client..",
                        "dev.mynasim.relying..",
                        "dev.mynasim.cli..",
                        "dev.mynasim.connect..",
                        "dev.mynasim.counter..",
                        "dev.mynasim.sim..",
                        "dev.mynasim.smartcardio..",
                        "dev.mynasim.web..",
                        "io.netty.."))
                .check(CLASSES);
    }

    @Test
    void loadSeesCardsAndNothingBehindThem() {
        noClasses()
                .that()
                .resideInAPackage("dev.mynasim.load..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.mynasim.card..",
                        "dev.mynasim.reader..",
                        "dev.mynasim.sim..",
                        "dev.mynasim.connect..",
                        "dev.mynasim.cli..",
                        "io.netty.."))
                .check(CLASSES);
    }

    @Test
    void conformanceSeesACardChannelAndNothingBehindIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.mynasim.conformance..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.mynasim.card..",
                        "dev.mynasim.pki..",
                        "dev.mynasim.sim..",
                        "dev.mynasim.reader..",
                        "dev.mynasim.connect..",
                        "dev.mynasim.stand..",
                        "dev.mynasim.cli..",
                        "io.netty.."))
                .check(CLASSES);
    }

    @Test
    void theRulesOfTheCounterAreOnlyRules() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.mynasim.counter",
                        "dev.mynasim.counter.calendar",
                        "dev.mynasim.counter.decision",
                        "dev.mynasim.counter.file",
                        "dev.mynasim.counter.procedure",
                        "dev.mynasim.counter.record",
                        "dev.mynasim.counter.rule",
                        "dev.mynasim.counter.validity",
                        "dev.mynasim.counter.visit")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.mynasim.counter.desk..",
                        "dev.mynasim.counter.story..",
                        "dev.mynasim.card.runtime..",
                        "dev.mynasim.card.store..",
                        "dev.mynasim.apdu..",
                        "dev.mynasim.reader..",
                        "dev.mynasim.relying..",
                        "dev.mynasim.sim..",
                        "dev.mynasim.cli..",
                        "io.netty.."))
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
    void readersTracesAndClientsSeeACardOnlyThroughItsSeam() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.mynasim.reader..",
                        "dev.mynasim.trace..",
                        "dev.mynasim.client..",
                        "dev.mynasim.relying..",
                        "dev.mynasim.fault..",
                        "dev.mynasim.timing..",
                        "dev.mynasim.replay..",
                        "dev.mynasim.doctor..",
                        "dev.mynasim.web..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.mynasim.card.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses()
                .that(not(resideInAPackage("dev.mynasim.cli..")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("dev.mynasim.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
