// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is there as a whole or not at all, and nothing else is touched. */
class ReportFolderTest {
    @TempDir
    Path place;

    @Test
    void aNewFolderIsMadeAndNothingElse() throws Exception {
        Path folder = place.resolve("a/b/report");
        ReportFolder.Outcome outcome = ReportFolder.write(folder, Samples.run(), Optional.empty());
        assertThat(outcome)
                .isEqualTo(new ReportFolder.Written(folder, ReportJson.digest(ReportMaker.of(Samples.run())), false));
        assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(ReportFiles.ALWAYS);
        assertThat(names(place.resolve("a/b"))).containsExactly("report");
    }

    @Test
    void anEarlierReportIsReplaced() throws Exception {
        Path folder = place.resolve("report");
        ReportFolder.write(folder, Samples.run(), Optional.empty());
        assertThat(ReportFolder.write(folder, Samples.passed(), Optional.empty()))
                .isInstanceOfSatisfying(ReportFolder.Written.class, written -> assertThat(written.replaced())
                        .isTrue());
        assertThat(new ReportVerifier(Samples.SUITE, Optional.empty()).verify(folder))
                .isInstanceOfSatisfying(Verification.Genuine.class, genuine -> assertThat(genuine.data())
                        .isEqualTo(ReportMaker.of(Samples.passed())));
        assertThat(names(place)).containsExactly("report");
    }

    @Test
    void anEmptyFolderIsFilled() throws Exception {
        Path folder = Files.createDirectory(place.resolve("report"));
        assertThat(ReportFolder.write(folder, Samples.run(), Optional.empty()))
                .isInstanceOfSatisfying(ReportFolder.Written.class, written -> assertThat(written.replaced())
                        .isFalse());
        assertThat(names(place)).containsExactly("report");
    }

    @Test
    void aForeignFileIsNeverTouched() throws Exception {
        Path folder = place.resolve("report");
        ReportFolder.write(folder, Samples.run(), Optional.empty());
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThat(ReportFolder.write(folder, Samples.passed(), Optional.empty()))
                .isInstanceOfSatisfying(ReportFolder.Refused.class, refused -> assertThat(refused.sentence())
                        .contains("thesis.txt", "name another folder"));
        assertThat(folder.resolve("thesis.txt")).hasContent("years of work");
        assertThat(names(place)).containsExactly("report");
    }

    @Test
    void aFileOrALinkIsNoFolder() throws Exception {
        Path file = Files.writeString(place.resolve("file"), "x");
        assertThat(ReportFolder.write(file, Samples.run(), Optional.empty())).isInstanceOf(ReportFolder.Refused.class);
        assertThat(file).hasContent("x");
        Path target = Files.createDirectory(place.resolve("target"));
        Path link = Files.createSymbolicLink(place.resolve("link"), target);
        assertThat(ReportFolder.write(link, Samples.run(), Optional.empty())).isInstanceOf(ReportFolder.Refused.class);
        assertThat(names(target)).isEmpty();
    }

    /** A process that was killed while it wrote leaves something that has another name, and is in nobody's way. */
    @Test
    void whatAKilledProcessLeftIsNoReportAndInNobodysWay() throws Exception {
        Path left = Files.createDirectory(place.resolve(".report.unfinished-0"));
        Files.writeString(left.resolve(ReportFiles.JSON), "{\"format\"");
        Path folder = place.resolve("report");
        assertThat(new ReportVerifier(Samples.SUITE, Optional.empty()).verify(folder))
                .isInstanceOf(Verification.Doubtful.class);
        assertThat(ReportFolder.write(folder, Samples.run(), Optional.empty()))
                .isInstanceOf(ReportFolder.Written.class);
        assertThat(left.resolve(ReportFiles.JSON)).hasContent("{\"format\"");
        assertThat(names(place)).containsExactly(".report.unfinished-0", "report");
    }

    @Test
    void theSameRunGivesTheSameFiles() throws Exception {
        Path one = place.resolve("one");
        Path other = place.resolve("other");
        ReportFolder.write(one, Samples.run(), Optional.empty());
        ReportFolder.write(other, Samples.run(), Optional.empty());
        for (String name : ReportFiles.ALWAYS) {
            assertThat(one.resolve(name)).as(name).hasSameBinaryContentAs(other.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
