// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.TrustedLeaf;
import dev.mynasim.relying.Verdict;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the benchmarks of verification measure is an acceptance. */
class VerificationBenchmarksTest {
    @ParameterizedTest
    @ValueSource(strings = {"jdk", "corretto", "conscrypt"})
    void everyProviderVerifiesAgainAndAgain(String rsa) throws Exception {
        BareVerifications bare = new BareVerifications();
        bare.rsa = rsa;
        bare.prepare();
        assertThat(bare.verify()).isTrue();
        assertThat(bare.verify()).isTrue();
    }

    @Test
    void everythingIsAccepted() throws Exception {
        Verifications verifications = new Verifications();
        verifications.prepare();
        for (int round = 0; round < 2; round++) {
            assertThat(verifications.bareVerify()).isTrue();
            assertThat(verifications.verifySignature()).isEqualTo(new Verdict.Accepted());
            assertThat(verifications.verifyDocument()).isInstanceOf(Outcome.Accepted.class);
            assertThat(verifications.loginSeenBefore()).isInstanceOf(Outcome.Accepted.class);
            assertThat(verifications.loginFirstSight()).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void questionsThatComeRoundAgainAreAcceptedAgain() {
        LoginDesk desk = new LoginDesk(3, 1);
        Set<BigInteger> people = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            TrustedLeaf leaf = LoginDesk.accepted(desk.login());
            people.add(leaf.serial());
        }
        assertThat(people).hasSize(3);
    }
}
