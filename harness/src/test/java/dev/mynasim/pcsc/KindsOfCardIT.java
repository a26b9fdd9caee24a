// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.Library;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * OpenSC before the other kinds of card: it knows one ATR by itself and finds the rest by selecting the application,
 * after the probes of its other drivers (card-protocol.md section 8.2).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsOfCardIT {
    private final CardRig rig = new CardRig();
    private final OpenSc openSc = new OpenSc(rig);

    @AfterAll
    void stop() {
        rig.close();
    }

    static Stream<String> issued() {
        return Library.PROFILES.stream()
                .filter(profile -> !List.of("blank", "reader-test-t0").contains(profile));
    }

    @ParameterizedTest
    @MethodSource("issued")
    void eachKindIsTakenForJpkiWithItsTwoPins(String profile) {
        rig.insert("--profile", profile).awaitReady();
        assertThat(openSc.cardName()).isEqualToIgnoringCase("JPKI");
        String dump = openSc.pkcs15("--dump").orFail().stdout();
        assertThat(OpenSc.count("PIN", dump)).isEqualTo(2);
        assertThat(OpenSc.count("Private RSA Key", dump)).isEqualTo(2);
    }

    /** A locked PIN must not make OpenSC refuse the whole card; each persona is what its sentence promises. */
    @ParameterizedTest
    @CsvSource({"auth-locked, 0, 5", "sign-locked, 3, 0", "all-locked, 0, 0", "last-try, 1, 1"})
    void lockedPersonasAreStillJpki(String persona, int auth, int sign) {
        rig.insert("--persona", persona).awaitReady();
        assertThat(openSc.cardName()).isEqualToIgnoringCase("JPKI");
        assertThat(openSc.triesLeft()).containsEntry(Token.AUTH, auth).containsEntry(Token.SIGN, sign);
    }
}
