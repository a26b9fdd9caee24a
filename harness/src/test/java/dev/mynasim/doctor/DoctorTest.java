// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.mynasim.doctor.Machine.Heard;
import dev.mynasim.doctor.Machine.Listening;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole machines: what can be used and what cannot. */
class DoctorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<Way> ALL = EnumSet.allOf(Way.class);

    private final Doctor doctor = new Doctor(List.of(), 0);

    @ParameterizedTest
    @EnumSource(
            value = OperatingSystem.class,
            names = {"DEBIAN", "FEDORA"})
    void aMachineInOrderCanUseAllWays(OperatingSystem system) {
        Report report = examine(FakeMachine.inOrder(system), ALL);
        assertThat(report.usable()).isTrue();
        assertThat(report.ways()).extracting(Report.WayReport::way).containsExactly(Way.values());
        assertThat(report.ways()).allSatisfy(way -> assertThat(way.results())
                .allSatisfy(result -> assertThat(result.finding()).isInstanceOf(Finding.Right.class)));
    }

    /** A container with a JDK and nothing else: what most of CI is. */
    @ParameterizedTest
    @EnumSource(
            value = OperatingSystem.class,
            names = {"DEBIAN", "FEDORA", "OTHER_LINUX"})
    void withJavaAloneAllButPcscCanBeUsed(OperatingSystem system) {
        Report report = examine(FakeMachine.withJava(system), ALL);
        assertThat(report.usable()).isFalse();
        assertThat(report.ways())
                .allSatisfy(
                        way -> assertThat(way.usable()).as(way.way().title()).isEqualTo(way.way() != Way.PCSC));
        assertThat(missing(report, Way.PCSC))
                .containsExactly(
                        "pcscd installed", "vpcd driver", "reader.conf", "pcscd running", "vpcd slot", "OpenSC");
    }

    @ParameterizedTest
    @EnumSource(
            value = OperatingSystem.class,
            names = {"MACOS", "WINDOWS"})
    void whatCannotBeToldDoesNotCountAsMissing(OperatingSystem system) {
        FakeMachine machine = FakeMachine.withJava(system).heard(35963, Heard.SPOKE);
        Report report = examine(machine, Set.of(Way.PCSC));
        assertThat(report.usable()).isTrue();
        assertThat(results(report, Way.PCSC))
                .filteredOn(result -> result.finding() instanceof Finding.Unknown)
                .extracting(Report.Result::check)
                .containsExactly("vpcd driver", "pcscd running");
    }

    @Test
    void anOldJavaStopsAllWays() {
        Report report =
                examine(FakeMachine.inOrder(OperatingSystem.DEBIAN).property("java.specification.version", "11"), ALL);
        assertThat(report.ways()).noneMatch(Report.WayReport::usable);
    }

    @Test
    void whatIsOnlyHelpfulDoesNotStopAWay() {
        FakeMachine bare = FakeMachine.withJava(OperatingSystem.DEBIAN);
        Report report = examine(bare, Set.of(Way.SOCKET));
        assertThat(missing(report, Way.SOCKET)).containsExactly("tshark");
        assertThat(report.usable()).isTrue();
    }

    @Test
    void onlyWhatWasAskedIsLookedAt() {
        Report report = examine(FakeMachine.withJava(OperatingSystem.DEBIAN), Set.of(Way.JUNIT, Way.SOCKET));
        assertThat(report.ways()).extracting(Report.WayReport::way).containsExactly(Way.SOCKET, Way.JUNIT);
        assertThat(report.usable()).isTrue();
    }

    @Test
    void theGivenSlotAndPortAreLookedAt() {
        FakeMachine machine = FakeMachine.inOrder(OperatingSystem.DEBIAN)
                .heard(20000, Heard.SILENT)
                .listening(9025, Listening.TAKEN);
        Report report = new Doctor(List.of(20000), 9025).examine(machine, ALL, Runnable::run, PATIENCE);
        assertThat(missing(report, Way.PCSC)).containsExactly("vpcd slot");
        assertThat(missing(report, Way.SOCKET)).containsExactly("port");
    }

    @Test
    void aCheckThatHangsIsNotWaitedFor() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Machine hanging = FakeMachine.inOrder(OperatingSystem.DEBIAN).whosePortsWaitFor(never);
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            long start = System.nanoTime();
            Report report = doctor.examine(hanging, Set.of(Way.PCSC), executor, Duration.ofMillis(200));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            assertThat(results(report, Way.PCSC))
                    .filteredOn(result -> !(result.finding() instanceof Finding.Right))
                    .singleElement()
                    .satisfies(result -> {
                        assertThat(result.check()).isEqualTo("vpcd slot");
                        assertThat(result.finding().what()).isEqualTo("no answer within 200 ms");
                    });
        } finally {
            never.countDown();
            executor.shutdown();
            assertThat(executor.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(OperatingSystem.class)
    void theJsonIsAsItsSchemaSays(OperatingSystem system) throws IOException {
        JsonSchema schema;
        try (InputStream in = Objects.requireNonNull(Doctor.class.getResourceAsStream("schema/doctor-1.schema.json"))) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
        JsonNode json = ReportJson.of(examine(FakeMachine.withJava(system), ALL));
        assertThat(schema.validate(json)).isEmpty();
        assertThat(json.at("/ways/1/way").asText()).isEqualTo("socket");
        assertThat(json.at("/ways/1/usable").asBoolean()).isTrue();
        assertThat(json.at("/ways/1/checks/4/status").asText()).isEqualTo("missing");
        assertThat(json.at("/ways/1/checks/4/required").asBoolean()).isFalse();
        assertThat(json.at("/ways/1/checks/4/remedy").asText()).isNotBlank();
    }

    private Report examine(Machine machine, Set<Way> ways) {
        return doctor.examine(machine, ways, Runnable::run, PATIENCE);
    }

    private static List<Report.Result> results(Report report, Way way) {
        return report.ways().stream()
                .filter(each -> each.way() == way)
                .flatMap(each -> each.results().stream())
                .toList();
    }

    private static List<String> missing(Report report, Way way) {
        return results(report, way).stream()
                .filter(result -> result.finding() instanceof Finding.Missing)
                .map(Report.Result::check)
                .toList();
    }
}
