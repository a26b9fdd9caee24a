// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.benchmarks.bare.BareRsa;
import dev.mynasim.relying.CertificateVerifier;
import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.SignedDocument;
import dev.mynasim.relying.TrustedLeaf;
import dev.mynasim.relying.Verdict;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a service verifies, beside the JDK's bare verification of one signature. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class Verifications {
    private static final int HOLDERS = 64;

    private final byte[] document = new byte[32];
    private byte[] signature;
    private byte[] signCertificate;
    private LoginDesk everybodyKnown;
    private LoginDesk nobodyKnown;
    private DocumentVerifier documents;
    private X509Certificate certificate;
    private Signature bare;

    /** Two services of {@value #HOLDERS} people: one remembers them all, one only the last. */
    @Setup
    public void prepare() throws GeneralSecurityException {
        everybodyKnown = new LoginDesk(HOLDERS, HOLDERS);
        nobodyKnown = new LoginDesk(HOLDERS, 1);
        for (int i = 0; i < HOLDERS; i++) {
            LoginDesk.accepted(everybodyKnown.login());
        }
        System.arraycopy(nobodyKnown.message(), 0, document, 0, document.length);
        signature = nobodyKnown.signature();
        certificate = nobodyKnown.certificate();
        documents = nobodyKnown.documents();
        signCertificate = nobodyKnown.signCertificate();
        LoginDesk.accepted(verifyDocument());
        bare = BareRsa.verifier("jdk");
        bare.initVerify(nobodyKnown.key());
    }

    /** Baseline: hash and RSA of one signature with a key that was set before. */
    @Benchmark
    public boolean bareVerify() throws GeneralSecurityException {
        bare.update(document);
        return bare.verify(signature);
    }

    /** A signature by a certificate's key. */
    @Benchmark
    @Against("bareVerify")
    public Verdict verifySignature() {
        return CertificateVerifier.verifySignature(certificate, document, signature);
    }

    /** Question, answer, dates, list; the certificate was seen before. */
    @Benchmark
    @Against("bareVerify")
    public Outcome<TrustedLeaf> loginSeenBefore() {
        return everybodyKnown.login();
    }

    /** The same with the chain: a certificate that is not remembered. */
    @Benchmark
    @Against("bareVerify")
    public Outcome<TrustedLeaf> loginFirstSight() {
        return nobodyKnown.login();
    }

    /** A document's signature, its certificate, which was seen before, and the holder's data in it. */
    @Benchmark
    @Against("bareVerify")
    public Outcome<SignedDocument> verifyDocument() {
        return documents.verify(document, signature, signCertificate);
    }
}
