// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pki.CertificateKind;
import dev.mynasim.vectors.CertificateCase;
import dev.mynasim.vectors.CertificateCase.Expected;
import dev.mynasim.vectors.CertificateCase.Input;
import dev.mynasim.vectors.CertificateCase.Person;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite certificates: what our services say of each, and the shorter chain check of the demo where it can tell. */
class CertificateVectorTest {
    private static final List<TestVector<Input, Expected>> VECTORS =
            CertificateCase.read().vectors();

    /** What a refusal may be called here. */
    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("MALFORMED", Set.of("malformed")),
            Map.entry("WRONG_KEY", Set.of("malformed")),
            Map.entry("WRONG_SIGNATURE", Set.of("untrusted", "malformed")),
            Map.entry("WRONG_ISSUER", Set.of("untrusted", "malformed")),
            Map.entry("NOT_YET_VALID", Set.of("not-yet-active")),
            Map.entry("EXPIRED", Set.of("expired")),
            Map.entry("WRONG_KEY_USAGE", Set.of("untrusted")),
            Map.entry("IS_A_CA", Set.of("untrusted")),
            Map.entry("UNKNOWN_EXTENSION", Set.of("untrusted")),
            Map.entry("WRONG_POLICY", Set.of("wrong-policy")),
            Map.entry("WRONG_KIND", Set.of("wrong-kind", "untrusted")),
            Map.entry("HOLDER_DATA", Set.of("malformed")));

    @Test
    void theSuiteIsWhole() {
        assertThat(VECTORS).hasSize(273);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.VALID)
                .hasSize(42);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.INVALID)
                .hasSize(177);
    }

    @TestFactory
    Stream<DynamicTest> aServiceSaysWhatItHasTo() {
        return VECTORS.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    /** The demo's check looks at chain and dates against one root. */
    @TestFactory
    Stream<DynamicTest> theChainCheckOfTheDemoAgrees() {
        List<TestVector<Input, Expected>> paths = VECTORS.stream()
                .filter(vector -> vector.flags().contains("PATH"))
                .filter(vector -> pinned(vector).roots().size() == 1)
                .toList();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(80);
        return paths.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> {
                    X509Certificate root = root(pinned(vector).ders().get(0));
                    dev.mynasim.relying.Verdict verdict;
                    try {
                        verdict = new CertificateVerifier(
                                        root, () -> Instant.parse(vector.input().at()))
                                .verifyChain(root(vector.input().octets()));
                    } catch (CertificateException e) {
                        verdict = new dev.mynasim.relying.Verdict.Refused(String.valueOf(e.getMessage()));
                    }
                    assertThat(verdict instanceof dev.mynasim.relying.Verdict.Accepted)
                            .as("%s", verdict)
                            .isEqualTo(vector.verdict() == Verdict.VALID);
                }));
    }

    private static void run(TestVector<Input, Expected> vector) throws Exception {
        Outcome<TrustedLeaf> outcome = judge(vector.input());
        if (vector.verdict() == Verdict.INVALID) {
            Refusal refusal = RelyingRig.refusal(outcome);
            assertThat(refusal.code()).as(refusal.sentence()).isIn(CODES.get(vector.refusal()));
        } else if (vector.verdict() == Verdict.VALID || outcome instanceof Outcome.Accepted<TrustedLeaf>) {
            check(RelyingRig.accepted(outcome), vector.expectedValues());
        }
    }

    private static Outcome<TrustedLeaf> judge(Input input) throws CertificateException {
        Instant at = Instant.parse(input.at());
        CertificateCheck check = new CertificateCheck(
                trust(input.trust()), List.of((leaf, now) -> new RevocationAnswer.Good("crl", now)), () -> at, 1);
        CertificateKind wanted = kind(input);
        return Leaf.parse(input.octets())
                .then(leaf -> check.check(leaf, wanted))
                .then(trusted -> wanted == CertificateKind.SIGN
                        ? CertifiedHolder.of(trusted.leaf()).then(holder -> new Outcome.Accepted<>(trusted))
                        : new Outcome.Accepted<>(trusted));
    }

    private static CertificateKind kind(Input input) {
        return input.wanted().equals("sign") ? CertificateKind.SIGN : CertificateKind.AUTH;
    }

    private static void check(TrustedLeaf trusted, Expected expected) {
        assertThat(trusted.serial()).isEqualTo(new BigInteger(expected.serial(), 16));
        RDN[] names = X500Name.getInstance(
                        trusted.certificate().getSubjectX500Principal().getEncoded())
                .getRDNs(BCStyle.CN);
        String name = names.length == 0
                ? ""
                : IETFUtils.valueToString(names[0].getFirst().getValue());
        assertThat(name).isEqualTo(expected.commonName());
        Person person = expected.holder();
        if (person != null) {
            CertifiedHolder holder = RelyingRig.accepted(CertifiedHolder.of(trusted.leaf()));
            assertThat(holder.name()).isEqualTo(person.name());
            assertThat(holder.birthDate().era() + holder.birthDate().digits()).isEqualTo(person.birthDate());
            assertThat(String.valueOf(holder.sex())).isEqualTo(person.sex());
            assertThat(holder.address()).isEqualTo(person.address());
        }
    }

    private static Trust trust(CertificateCase.Trust trust) throws CertificateException {
        return new Trust(roots(trust.sign()), roots(trust.auth()), policies(trust.sign()), policies(trust.auth()));
    }

    private static CertificateCase.Pinned pinned(TestVector<Input, Expected> vector) {
        CertificateCase.Trust trust = vector.input().trust();
        return Objects.requireNonNull(vector.input().wanted().equals("sign") ? trust.sign() : trust.auth());
    }

    private static Set<String> policies(CertificateCase.@Nullable Pinned pinned) {
        return pinned == null ? Set.of() : Set.copyOf(pinned.policies());
    }

    private static List<X509Certificate> roots(CertificateCase.@Nullable Pinned pinned) throws CertificateException {
        List<X509Certificate> roots = new ArrayList<>();
        for (byte[] der : pinned == null ? List.<byte[]>of() : pinned.ders()) {
            roots.add(root(der));
        }
        return roots;
    }

    private static X509Certificate root(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
