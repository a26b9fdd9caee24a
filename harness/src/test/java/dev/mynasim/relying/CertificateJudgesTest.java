// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.CertificateAuthority;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.CertificateRequest;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Generation;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.TestKeys;
import dev.mynasim.pki.Validity;
import dev.mynasim.responder.TestCa;
import dev.mynasim.vectors.CertificateCase;
import dev.mynasim.vectors.CertificateCase.Expected;
import dev.mynasim.vectors.CertificateCase.Input;
import dev.mynasim.vectors.CertificateCase.Pinned;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The suite certificates before other judges: openssl where it can tell, and our CA, which has to make of the same data
 * the very octets that the suite's own encoder wrote from the sheet.
 */
class CertificateJudgesTest {
    private static final List<TestVector<Input, Expected>> VECTORS =
            CertificateCase.read().vectors();

    /** RFC 5280 section 4.1.2.5 has notAfter inside the term; for openssl 3.0 a certificate has ended when it comes. */
    private static final Set<String> LAST_SECONDS = Set.of("certificate-0302", "certificate-0306", "certificate-0313");

    private static final BigInteger SIGN_SERIAL = BigInteger.valueOf(0x22A4C1);
    private static final BigInteger AUTH_SERIAL = BigInteger.valueOf(0x2C31D7);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> opensslAgrees() {
        List<TestVector<Input, Expected>> judged = VECTORS.stream()
                .filter(vector -> vector.verdict() == Verdict.VALID
                        || vector.flags().stream().anyMatch(List.of("PATH", "ROOT", "POLICY")::contains))
                .filter(vector -> vector.verdict() != Verdict.ACCEPTABLE)
                .toList();
        assertThat(judged).hasSize(108);
        return judged.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> {
                    Program.Result result = openssl(vector);
                    assertThat(result.exitCode() == 0)
                            .as(result.stdout() + result.stderr())
                            .isEqualTo(vector.verdict() == Verdict.VALID && !LAST_SECONDS.contains(vector.id()));
                }));
    }

    private Program.Result openssl(TestVector<Input, Expected> vector) throws Exception {
        Input input = vector.input();
        Pinned pinned = pinned(input);
        Path roots = Files.writeString(
                folder.resolve("roots-" + vector.id()),
                pinned.ders().stream()
                        .map(root -> TestCa.pem("CERTIFICATE", root))
                        .collect(Collectors.joining()));
        Path leaf = Files.writeString(folder.resolve("leaf-" + vector.id()), TestCa.pem("CERTIFICATE", input.octets()));
        List<String> more = new ArrayList<>();
        if (vector.flags().contains("POLICY")) {
            pinned.policies().forEach(policy -> more.addAll(List.of("-policy", policy)));
            more.addAll(List.of("-policy_check", "-explicit_policy"));
        }
        more.addAll(List.of(
                "-attime",
                String.valueOf(Instant.parse(input.at()).getEpochSecond()),
                "-CAfile",
                roots.toString(),
                leaf.toString()));
        return Program.of("openssl", "verify", "-no-CApath", "-no-CAstore", "-check_ss_sig", "-x509_strict")
                .with(more.toArray(String[]::new))
                .run();
    }

    /** Two encoders that share no code, the same octets. */
    @Test
    void ourCaMakesTheSameOctetsOfTheProfile() throws Exception {
        List<TestVector<Input, Expected>> profiles = VECTORS.stream()
                .filter(vector -> vector.flags().contains("PROFILE"))
                .toList();
        assertThat(profiles).hasSize(12);
        for (TestVector<Input, Expected> vector : profiles) {
            X509Certificate[] ours = ours(vector);
            assertThat(ours[0].getEncoded())
                    .as("%s, its root", vector)
                    .isEqualTo(pinned(vector.input()).ders().get(0));
            assertThat(ours[1].getEncoded())
                    .as(vector.toString())
                    .isEqualTo(vector.input().octets());
        }
    }

    /** What the comment says, made by our CA: root and leaf. */
    private static X509Certificate[] ours(TestVector<Input, Expected> vector) {
        Hierarchy hierarchy =
                vector.comment().contains("test hierarchy") ? Hierarchy.TEST : Hierarchy.PRODUCTION_SHAPED;
        Device device = vector.comment().contains("phone") ? Device.PHONE : Device.CARD;
        int generation = vector.comment().charAt(vector.comment().length() - 1) - '0';
        String beginning = List.of("2022-09-01", "2026-09-01", "2027-09-01").get(generation - 1) + "T01:15:00Z";
        LocalDate end = LocalDate.of(List.of(2027, 2031, 2032).get(generation - 1), 8, 14);
        CertificateKind kind = vector.input().wanted().equals("sign") ? CertificateKind.SIGN : CertificateKind.AUTH;
        CertificateAuthority root = CertificateAuthority.of(hierarchy, kind, Generation.of(generation));
        CertificateRequest request = new CertificateRequest(
                TestCa.TAKASAKI,
                vector.expectedValues().commonName(),
                Validity.until(Instant.parse(beginning), end),
                device);
        X509Certificate leaf = kind == CertificateKind.SIGN
                ? root.issueSign(TestCa.HOLDER, TestKeys.cardPair(0).getPublic(), SIGN_SERIAL, request)
                : root.issueAuth(TestKeys.cardPair(1).getPublic(), AUTH_SERIAL, request);
        return new X509Certificate[] {root.certificate(), leaf};
    }

    private static Pinned pinned(Input input) {
        return Objects.requireNonNull(
                input.wanted().equals("sign")
                        ? input.trust().sign()
                        : input.trust().auth());
    }
}
