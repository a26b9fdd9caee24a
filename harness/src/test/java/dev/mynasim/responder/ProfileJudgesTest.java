// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.IssuedCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every profile (sign and auth, card and phone, test and production-shaped) read by openssl and certtool; what they
 * have to say is copied by hand from certificates-pki.md sections 2 to 7.
 */
class ProfileJudgesTest {
    private static final String SIGN_UNIT = "JPKI for digital signature";
    private static final String AUTH_UNIT = "JPKI for user authentication";

    @TempDir
    Path folder;

    /** One profile and what the sheet says of it. */
    record Profile(Hierarchy hierarchy, CertificateKind kind, Device device, String policy) {
        String organization() {
            return hierarchy.equals(Hierarchy.TEST) ? "JPKI-TEST" : "JPKI";
        }

        String unit() {
            return kind == CertificateKind.SIGN ? SIGN_UNIT : AUTH_UNIT;
        }

        String japaneseUnit() {
            return kind == CertificateKind.SIGN ? "公的個人認証サービス署名用" : "公的個人認証サービス利用者証明用";
        }

        boolean marked() {
            return hierarchy.equals(Hierarchy.PRODUCTION_SHAPED);
        }

        @Override
        public String toString() {
            return organization() + " " + kind + " " + device;
        }
    }

    static Stream<Profile> profiles() {
        String arc = "1.2.392.200149.8.5.1.";
        return Stream.of(
                new Profile(Hierarchy.TEST, CertificateKind.SIGN, Device.CARD, arc + "0.20"),
                new Profile(Hierarchy.TEST, CertificateKind.AUTH, Device.CARD, arc + "0.30"),
                new Profile(Hierarchy.TEST, CertificateKind.SIGN, Device.PHONE, arc + "0.40"),
                new Profile(Hierarchy.TEST, CertificateKind.AUTH, Device.PHONE, arc + "0.50"),
                new Profile(Hierarchy.PRODUCTION_SHAPED, CertificateKind.SIGN, Device.CARD, arc + "1.20"),
                new Profile(Hierarchy.PRODUCTION_SHAPED, CertificateKind.AUTH, Device.CARD, arc + "3.30"),
                new Profile(Hierarchy.PRODUCTION_SHAPED, CertificateKind.SIGN, Device.PHONE, arc + "1.40"),
                new Profile(Hierarchy.PRODUCTION_SHAPED, CertificateKind.AUTH, Device.PHONE, arc + "3.50"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void opensslReadsTheLeaf(Profile profile) throws Exception {
        String text = x509(leaf(profile));
        assertThat(text)
                .contains(
                        "Version: 3 (0x2)",
                        "Signature Algorithm: sha256WithRSAEncryption",
                        "Public-Key: (2048 bit)",
                        "Exponent: 65537 (0x10001)",
                        "Issuer: " + issuer(profile),
                        "Not Before: Sep  1 01:15:00 2026 GMT",
                        "Not After : Aug 14 14:59:59 2031 GMT",
                        "Policy: " + profile.policy(),
                        "CPS: http://www.jpki.go.jp/cps.html",
                        "DirName:" + listEntry(profile));
        boolean sign = profile.kind() == CertificateKind.SIGN;
        assertThat(extensions(text))
                .containsExactlyElementsOf(
                        sign
                                ? List.of(
                                        "Key Usage: critical",
                                        "Subject Alternative Name",
                                        "Certificate Policies: critical",
                                        "Issuer Alternative Name",
                                        "CRL Distribution Points",
                                        "Authority Key Identifier",
                                        "Subject Key Identifier")
                                : List.of(
                                        "Key Usage: critical",
                                        "Extended Key Usage",
                                        "Certificate Policies: critical",
                                        "Issuer Alternative Name",
                                        "CRL Distribution Points",
                                        "Authority Key Identifier",
                                        "Subject Key Identifier"));
        if (sign) {
            assertThat(text)
                    .contains(
                            "Subject: C = JP, L = Gunma-ken, L = Takasaki-shi, CN = 202609011015000000010202001A",
                            "Digital Signature, Non Repudiation",
                            "othername: 1.2.392.200149.8.5.5.1::黒桐　幹也, othername: 1.2.392.200149.8.5.5.4::319800217,"
                                    + " othername: 1.2.392.200149.8.5.5.3::1, othername: 1.2.392.200149.8.5.5.5::"
                                    + "東京都清瀬市観布子南１２－７－２０２, othername: 1.2.392.200149.8.5.5.2::00000,"
                                    + " othername: 1.2.392.200149.8.5.5.6::000000000000000000");
        } else {
            assertThat(text)
                    .containsPattern("Subject: C = JP, CN = [0-9A-Z]{14}10202001A\\n")
                    .containsPattern("Key Usage: critical\\s+Digital Signature\\n")
                    .contains("TLS Web Client Authentication")
                    .doesNotContain("黒桐", "Takasaki-shi,", "L = ");
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void opensslReadsTheRoot(Profile profile) throws Exception {
        String text = x509(root(profile));
        assertThat(extensions(text))
                .containsExactly(
                        "Key Usage: critical",
                        "Subject Alternative Name",
                        "Basic Constraints: critical",
                        "CRL Distribution Points",
                        "Subject Key Identifier");
        assertThat(text)
                .contains(
                        "Issuer: " + issuer(profile) + "\n",
                        "Subject: " + issuer(profile) + "\n",
                        "Certificate Sign, CRL Sign",
                        "CA:TRUE",
                        profile.kind() == CertificateKind.SIGN
                                ? "Not After : Aug 27 14:59:59 2034 GMT"
                                : "Not After : Mar 22 14:59:59 2033 GMT")
                .doesNotContain("pathlen", "URI:");
    }

    /** String types and the order of the names, octet by octet. */
    @ParameterizedTest
    @MethodSource("profiles")
    void asn1parseSeesTheStringTypes(Profile profile) throws Exception {
        for (Path file : List.of(leaf(profile), root(profile))) {
            String dump = Program.run("openssl", "asn1parse", "-in", file.toString())
                    .orFail()
                    .stdout();
            List<String> strings = Pattern.compile(
                            "prim: (PRINTABLESTRING|UTF8STRING|UTCTIME|GENERALIZEDTIME|IA5STRING|T61STRING|BMPSTRING)\\s*:(.*)")
                    .matcher(dump)
                    .results()
                    .map((MatchResult found) -> found.group(1) + " " + found.group(2))
                    .toList();
            List<String> issuer = new ArrayList<>(List.of(
                    "PRINTABLESTRING JP",
                    "UTF8STRING " + profile.organization(),
                    "UTF8STRING " + profile.unit(),
                    "UTF8STRING Japan Agency for Local Authority Information Systems"));
            if (profile.marked()) {
                issuer.add("UTF8STRING MynaSim TEST");
            }
            assertThat(strings.subList(0, issuer.size())).isEqualTo(issuer);
            assertThat(strings.get(issuer.size())).startsWith("UTCTIME ").endsWith("Z");
            assertThat(strings.get(issuer.size() + 1)).startsWith("UTCTIME ").endsWith("145959Z");
            assertThat(strings.get(issuer.size() + 2)).isEqualTo("PRINTABLESTRING JP");
            assertThat(strings.subList(issuer.size() + 3, strings.size()))
                    .allSatisfy(string -> assertThat(string).startsWith("UTF8STRING "));
        }
    }

    /** The Japanese names, which openssl's one-line rendering cuts off. */
    @ParameterizedTest
    @MethodSource("profiles")
    void theJapaneseNameHasBothUnits(Profile profile) throws Exception {
        for (Path file : List.of(leaf(profile), root(profile))) {
            Program.Result text = Program.run(
                    "openssl", "x509", "-in", file.toString(), "-noout", "-text", "-nameopt", "utf8,sep_comma_plus");
            String hex = HexFormat.of().formatHex(Files.readAllBytes(der(file, text)));
            for (String part : List.of("公的個人認証サービス", profile.japaneseUnit(), "地方公共団体情報システム機構")) {
                byte[] octets = part.getBytes(StandardCharsets.UTF_8);
                assertThat(hex)
                        .contains("0c%02x%s"
                                .formatted(octets.length, HexFormat.of().formatHex(octets)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void certtoolAgrees(Profile profile) throws Exception {
        Path leaf = leaf(profile);
        String text = Program.of("certtool", "--certificate-info", "--infile", leaf.toString())
                .withEnvironment(Map.of("LC_ALL", "C.UTF-8"))
                .run()
                .orFail()
                .stdout();
        assertThat(text)
                .contains(
                        "Version: 3",
                        "Algorithm Security Level: Medium (2048 bits)",
                        "Signature Algorithm: RSA-SHA256",
                        "Not Before: Tue Sep 01 01:15:00 UTC 2026",
                        "Not After: Thu Aug 14 14:59:59 UTC 2031",
                        profile.policy(),
                        "Key Usage (critical):",
                        "Certificate Policies (critical):");
        assertThat(text.contains("Non repudiation.")).isEqualTo(profile.kind() == CertificateKind.SIGN);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void opensslVerifiesTheChainStrictlyUnderThisRootOnly(Profile profile) throws Exception {
        assertThat(verify(leaf(profile), root(profile)).orFail().stdout()).contains("OK");
        CertificateKind other = profile.kind() == CertificateKind.SIGN ? CertificateKind.AUTH : CertificateKind.SIGN;
        Profile stranger = new Profile(profile.hierarchy(), other, profile.device(), "");
        assertThat(verify(leaf(profile), root(stranger)).exitCode()).isNotZero();
    }

    private static Program.Result verify(Path leaf, Path root) {
        return Program.of("openssl", "verify", "-no-CApath", "-no-CAstore", "-x509_strict", "-check_ss_sig")
                .with("-attime", "1799971200", "-CAfile", root.toString(), leaf.toString())
                .run();
    }

    private static String issuer(Profile profile) {
        return "C = JP, O = " + profile.organization() + ", OU = " + profile.unit()
                + ", OU = Japan Agency for Local Authority Information Systems"
                + (profile.marked() ? ", OU = MynaSim TEST" : "");
    }

    private static String listEntry(Profile profile) {
        return "C = JP, O = " + profile.organization() + ", OU = " + profile.unit()
                + (profile.marked() ? ", OU = MynaSim TEST" : "")
                + ", OU = CRL Distribution Points, OU = Gunma-ken, CN = Takasaki-shi CRLDP";
    }

    private Path leaf(Profile profile) throws Exception {
        return TestCa.pem(folder.resolve("leaf.pem"), issued(profile).certificate());
    }

    private Path root(Profile profile) throws Exception {
        return TestCa.pem(
                folder.resolve("root-" + profile.kind() + ".pem"),
                issued(profile).root());
    }

    private static IssuedCertificate issued(Profile profile) {
        TestCa ca = new TestCa(profile.hierarchy());
        return profile.kind() == CertificateKind.SIGN ? ca.sign(profile.device()) : ca.auth(profile.device());
    }

    private Path der(Path pem, Program.Result readable) {
        readable.orFail();
        Path der = folder.resolve("one.der");
        Program.run("openssl", "x509", "-in", pem.toString(), "-outform", "DER", "-out", der.toString())
                .orFail();
        return der;
    }

    private static String x509(Path file) {
        return Program.run(
                        "openssl",
                        "x509",
                        "-in",
                        file.toString(),
                        "-noout",
                        "-text",
                        "-nameopt",
                        "oneline,utf8,-esc_msb")
                .orFail()
                .stdout();
    }

    private static List<String> extensions(String text) {
        return Pattern.compile("(?m)^            X509v3 ([A-Za-z ]+): ?(critical)?\\s*$")
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1) + (found.group(2) == null ? "" : ": critical"))
                .toList();
    }
}
