// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.benchmarks.bare.BareRsa;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each RSA provider needs to verify a signature, hash included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class BareVerifications {
    /** Who does RSA. */
    @Param({"jdk", "corretto", "conscrypt"})
    public String rsa = "jdk";

    private final LoginDesk desk = new LoginDesk();
    private Signature verifier;

    /** A verifier with its key. */
    @Setup
    public void prepare() throws GeneralSecurityException {
        verifier = BareRsa.verifier(rsa);
        verifier.initVerify(desk.key());
    }

    /** Verifies one signature over 32 octets. */
    @Benchmark
    public boolean verify() throws GeneralSecurityException {
        verifier.update(desk.message());
        return verifier.verify(desk.signature());
    }
}
