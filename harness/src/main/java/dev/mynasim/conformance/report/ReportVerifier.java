// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.SuiteVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Verifies a report: its digests, that the other files say what {@code report.json} says, that counts and results
 * agree, and that suite and vectors are the ones that are known here.
 */
public final class ReportVerifier {
    private static final int MOST_FILES = 100;

    private final SuiteVersion here;
    private final Optional<PublicKey> sealKey;

    /**
     * Knows what a report has to agree with.
     *
     * @param here the cases that are known here
     * @param sealKey whose seal it has to have; empty when none is asked for
     */
    public ReportVerifier(SuiteVersion here, Optional<PublicKey> sealKey) {
        this.here = here;
        this.sealKey = sealKey;
    }

    /**
     * Verifies the report in a folder. What is wrong with the report is in the result; so is a file that cannot be
     * read.
     */
    public Verification verify(Path folder) {
        Findings findings = new Findings();
        Map<String, byte[]> files = files(folder, findings);
        byte[] json = files.get(ReportFiles.JSON);
        if (json == null) {
            return findings.doubtful();
        }
        sums(files, findings);
        seal(files, findings);
        ReportJson.Parsed parsed = ReportJson.read(json);
        if (!(parsed instanceof ReportJson.Read read)) {
            findings.wrong(ReportFiles.JSON + ": " + ((ReportJson.Unreadable) parsed).sentence());
            return findings.doubtful();
        }
        content(read, findings);
        remade(read.data(), files, findings);
        return findings.result(read.data());
    }

    private static Map<String, byte[]> files(Path folder, Findings findings) {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> found;
        try (Stream<Path> list = Files.list(folder)) {
            found = list.limit(MOST_FILES).sorted().toList();
        } catch (IOException e) {
            findings.wrong("There is no folder " + folder + " that can be read.");
            return files;
        }
        for (Path file : found) {
            String name = String.valueOf(file.getFileName());
            if (!ReportFiles.NAMES.contains(name) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                findings.wrong("The folder holds " + name + ", which is no part of a report; take it out.");
                continue;
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] octets = in.readNBytes((int) ReportJson.LARGEST + 1);
                if (octets.length > ReportJson.LARGEST) {
                    findings.wrong(name + " is larger than any report.");
                } else {
                    files.put(name, octets);
                }
            } catch (IOException e) {
                findings.wrong(name + " cannot be read: " + e.getMessage());
            }
        }
        ReportFiles.ALWAYS.stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> findings.wrong("The folder has no " + name + "; the report is not whole."));
        return files;
    }

    private static void sums(Map<String, byte[]> files, Findings findings) {
        Map<String, byte[]> listed = new TreeMap<>(files);
        byte[] sums = listed.remove(ReportFiles.SUMS);
        listed.remove(ReportFiles.SEAL);
        findings.check(
                sums != null && Arrays.equals(sums, Manifest.write(listed)),
                "The files have the digests of " + ReportFiles.SUMS + ".",
                "The files do not have the digests of " + ReportFiles.SUMS
                        + ": one was changed after the report was written (sha256sum -c SHA256SUMS says which).");
    }

    private void seal(Map<String, byte[]> files, Findings findings) {
        byte[] seal = files.get(ReportFiles.SEAL);
        if (sealKey.isEmpty()) {
            findings.right(
                    seal == null
                            ? "It has no seal: digests show accidents, not who made it."
                            : "It has a seal, which was not checked: no public key was given.");
            return;
        }
        byte[] sums = files.getOrDefault(ReportFiles.SUMS, new byte[0]);
        findings.check(
                seal != null && Seal.holds(seal, sums, sealKey.get()),
                "It is sealed with the key that was given.",
                seal == null
                        ? "It has no seal, but the seal of a key was asked for."
                        : "The seal is not one of the key that was given over this report.");
    }

    private void content(ReportJson.Read read, Findings findings) {
        ReportData data = read.data();
        findings.check(
                read.stated().equals(read.computed()),
                "Its content has the digest that it states, " + read.computed() + ".",
                "Its content has the digest " + read.computed() + ", but states another.");
        findings.check(
                data.run().suiteVersion().equals(here.version()),
                "Its suite is the one here, " + here.version() + ".",
                "It was made by suite " + data.run().suiteVersion() + ", but this is " + here.version()
                        + "; verify it with the version that made it.");
        findings.check(
                data.run().vectorDigest().equals(here.vectorDigest()),
                "Its vectors are the ones here, " + here.vectorDigest() + ".",
                "It was made with vectors of digest " + data.run().vectorDigest() + ", but those here have "
                        + here.vectorDigest() + ".");
        findings.check(
                data.summary().equals(Summary.of(data.cases())),
                "Its counts are those of its " + Texts.count(data.cases().size(), "result", "results") + ".",
                "It counts " + data.summary().words() + ", but its results are: "
                        + Summary.of(data.cases()).words() + ".");
    }

    /** Makes every file anew and compares; a stranger's own list of digests does not help here. */
    private static void remade(ReportData data, Map<String, byte[]> files, Findings findings) {
        ReportFiles.of(data).forEach((name, octets) -> {
            byte[] found = files.get(name);
            if (found != null) {
                findings.check(
                        Arrays.equals(found, octets),
                        name + " says what report.json says.",
                        name + " is not what this version makes from report.json.");
            }
        });
    }

    /** Sentences, sorted by whether something is wrong. */
    private static final class Findings {
        private final List<String> right = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();

        void right(String sentence) {
            right.add(sentence);
        }

        void wrong(String sentence) {
            wrong.add(sentence);
        }

        void check(boolean holds, String good, String bad) {
            (holds ? right : wrong).add(holds ? good : bad);
        }

        Verification doubtful() {
            return new Verification.Doubtful(wrong, right);
        }

        Verification result(ReportData data) {
            return wrong.isEmpty() ? new Verification.Genuine(data, right) : doubtful();
        }
    }
}
