// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.pcsc.Program;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that was changed in any way is found out; one that was not is not suspected. */
class ReportVerifierTest {
    private static final ReportVerifier UNSEALED = new ReportVerifier(Samples.SUITE, Optional.empty());

    @TempDir
    Path folder;

    private Path report = Path.of("");
    private SealKeys keys = new SealKeys(Path.of(""), Path.of(""));

    @BeforeEach
    void write() throws Exception {
        report = folder.resolve("report");
        keys = SealKeys.in(folder, "seal");
        ReportFolder.write(report, Samples.run(), Optional.of(Seal.withKey(keys.key())));
    }

    @Test
    void aReportAsItWasWrittenIsGenuine() throws Exception {
        assertThat(sealed().verify(report)).isInstanceOf(Verification.Genuine.class);
        assertThat(sealed().verify(report).right()).hasSize(10).contains("It is sealed with the key that was given.");
        assertThat(UNSEALED.verify(report).right())
                .contains("It has a seal, which was not checked: no public key was given.");
    }

    /** Every octet of the small files, and many of each large one; each time another bit. */
    @Test
    void oneOctetThatIsAnotherIsFound() throws Exception {
        ReportVerifier verifier = sealed();
        Random random = new Random(7);
        for (String name : ReportFiles.NAMES) {
            Path file = report.resolve(name);
            byte[] octets = Files.readAllBytes(file);
            int step = Math.max(1, octets.length / 60);
            for (int at = 0; at < octets.length; at += step) {
                int place = at + random.nextInt(Math.min(step, octets.length - at));
                byte[] changed = octets.clone();
                changed[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, changed);
                assertThat(verifier.verify(report))
                        .as("%s, octet %d", name, place)
                        .isInstanceOf(Verification.Doubtful.class);
            }
            Files.write(file, octets);
        }
        assertThat(verifier.verify(report)).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void aFileThatIsMissingIsFound() throws Exception {
        for (String name : ReportFiles.ALWAYS) {
            byte[] octets = Files.readAllBytes(report.resolve(name));
            Files.delete(report.resolve(name));
            assertThat(wrong(UNSEALED)).anyMatch(sentence -> sentence.contains("no " + name));
            Files.write(report.resolve(name), octets);
        }
        Files.delete(report.resolve(ReportFiles.SEAL));
        assertThat(UNSEALED.verify(report)).isInstanceOf(Verification.Genuine.class);
        assertThat(wrong(sealed())).containsExactly("It has no seal, but the seal of a key was asked for.");
    }

    @Test
    void aFileMoreIsFound() throws Exception {
        Files.writeString(report.resolve("notes.txt"), "all fine");
        assertThat(wrong(sealed())).anyMatch(sentence -> sentence.contains("notes.txt"));
    }

    @Test
    void aLinkInPlaceOfAFileIsFound() throws Exception {
        Path moved = folder.resolve("elsewhere");
        Files.move(report.resolve(ReportFiles.HTML), moved);
        Files.createSymbolicLink(report.resolve(ReportFiles.HTML), moved);
        assertThat(wrong(sealed())).anyMatch(sentence -> sentence.contains(ReportFiles.HTML));
    }

    @Test
    void anotherSuiteOrOtherVectorsAreFound() {
        SuiteVersion newer = new SuiteVersion("0.2.0", Samples.SUITE.vectorDigest());
        assertThat(wrong(new ReportVerifier(newer, Optional.empty())))
                .containsExactly(
                        "It was made by suite 0.1.0, but this is 0.2.0; verify it with the version that made it.");
        SuiteVersion other = new SuiteVersion("0.1.0", "f".repeat(64));
        assertThat(wrong(new ReportVerifier(other, Optional.empty())))
                .singleElement()
                .asString()
                .contains("ffff");
    }

    /** Who changes the counts and computes all digests anew is found out by the counts. */
    @Test
    void countsThatAreNotThoseOfTheResultsAreFound() throws Exception {
        ReportData data = ReportMaker.of(Samples.run());
        forge(new ReportData(
                data.format(),
                data.run(),
                data.environment(),
                new Summary(6, 5, 0, 0, 0, 1),
                data.latencies(),
                data.cases()));
        assertThat(wrong(UNSEALED))
                .containsExactly("It counts 5 passed, 1 not applicable, but its results are: 2 passed, 1 tolerated,"
                        + " 1 not applicable, 1 failed, 1 broken.");
    }

    /** Who makes the page nicer and computes the list of digests anew is found out by the page. */
    @Test
    void aPageThatDoesNotSayWhatTheJsonSaysIsFound() throws Exception {
        Path page = report.resolve(ReportFiles.HTML);
        Files.writeString(page, Files.readString(page).replace("not met", "met"));
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of(ReportFiles.JSON, ReportFiles.JUNIT, ReportFiles.HTML, ReportFiles.BADGE)) {
            files.put(name, Files.readAllBytes(report.resolve(name)));
        }
        Files.write(report.resolve(ReportFiles.SUMS), Manifest.write(files));
        assertThat(wrong(UNSEALED)).containsExactly("report.html is not what this version makes from report.json.");
    }

    /** Who makes a whole new report out of a changed one is found out by the seal alone. */
    @Test
    void onlyASealShowsThatSomebodyMadeTheReportAnew() throws Exception {
        ReportData data = ReportMaker.of(Samples.passed());
        forge(data);
        assertThat(UNSEALED.verify(report)).isInstanceOf(Verification.Genuine.class);
        assertThat(wrong(sealed())).containsExactly("The seal is not one of the key that was given over this report.");
    }

    @Test
    void aDigestThatDoesNotFitIsFound() throws Exception {
        ObjectNode json = (ObjectNode)
                new ObjectMapper().readTree(report.resolve(ReportFiles.JSON).toFile());
        json.put("digest", "0".repeat(64));
        Files.writeString(report.resolve(ReportFiles.JSON), json.toString());
        assertThat(wrong(UNSEALED)).anyMatch(sentence -> sentence.contains("but states another"));
    }

    @Test
    void theSealOfAnotherKeyIsNone() throws Exception {
        SealKeys others = SealKeys.in(folder, "other");
        ReportVerifier verifier = new ReportVerifier(Samples.SUITE, Optional.of(Seal.publicKey(others.publicKey())));
        assertThat(wrong(verifier)).containsExactly("The seal is not one of the key that was given over this report.");
    }

    @Test
    void whatIsNoReportIsSaid() throws Exception {
        report = folder.resolve("nowhere");
        assertThat(wrong(UNSEALED)).singleElement().asString().contains("nowhere");
        Files.createDirectory(report);
        assertThat(wrong(UNSEALED)).hasSize(5);
        Files.writeString(report.resolve(ReportFiles.JSON), "{}");
        assertThat(wrong(UNSEALED)).anyMatch(sentence -> sentence.contains("no digest"));
    }

    /** openssl and sha256sum, which know nothing of MynaSim, find the same. */
    @Test
    void otherProgramsVerifySealAndDigests() throws Exception {
        Program.run(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        keys.publicKey().toString(),
                        "-rawin",
                        "-in",
                        report.resolve(ReportFiles.SUMS).toString(),
                        "-sigfile",
                        report.resolve(ReportFiles.SEAL).toString())
                .orFail();
        assertThat(Program.run("sh", "-c", "cd '" + report + "' && sha256sum -c --strict SHA256SUMS")
                        .orFail()
                        .stdout()
                        .lines())
                .hasSize(4)
                .allMatch(line -> line.endsWith(": OK"));
    }

    @Test
    void aKeyIsNeverShown() throws Exception {
        assertThat(Seal.withKey(keys.key()).toString()).isEqualTo("Seal");
        String pem = Files.readString(keys.key());
        assertThatThrownBy(() -> Seal.publicKey(keys.key()))
                .hasMessageContaining("PUBLIC KEY")
                .message()
                .doesNotContain(pem.lines().skip(1).findFirst().orElseThrow());
        assertThatThrownBy(() -> Seal.withKey(keys.publicKey())).hasMessageContaining("PRIVATE KEY");
        Path rsa = folder.resolve("rsa.pem");
        Program.run("openssl", "genpkey", "-algorithm", "rsa", "-out", rsa.toString())
                .orFail();
        assertThatThrownBy(() -> Seal.withKey(rsa)).hasMessageContaining("no Ed25519 key");
        Path large = folder.resolve("large.pem");
        Files.writeString(large, "x".repeat(100_000), StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> Seal.withKey(large)).hasMessageContaining("larger");
    }

    private ReportVerifier sealed() throws Exception {
        return new ReportVerifier(Samples.SUITE, Optional.of(Seal.publicKey(keys.publicKey())));
    }

    private List<String> wrong(ReportVerifier verifier) {
        Verification verification = verifier.verify(report);
        assertThat(verification).isInstanceOf(Verification.Doubtful.class);
        return ((Verification.Doubtful) verification).wrong();
    }

    /** Writes another report over it, with the seal of the first. */
    private void forge(ReportData data) throws Exception {
        byte[] seal = Files.readAllBytes(report.resolve(ReportFiles.SEAL));
        ReportFolder.write(report, data, Optional.empty());
        Files.write(report.resolve(ReportFiles.SEAL), seal);
    }
}
