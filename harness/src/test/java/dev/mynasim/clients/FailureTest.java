// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.replay.Outcome;
import dev.mynasim.replay.Replay;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.ClientTraces;
import dev.mynasim.vectors.clients.Flow;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of a flow that fails. */
class FailureTest {
    private static final ClientTrace GEB = ClientTraces.read("jpkireader");

    private final Flow flow = GEB.flows().stream()
            .filter(any -> any.id().equals("jpkireader/sign-auth"))
            .findFirst()
            .orElseThrow();
    private final SimulatedCard card = TraceCards.card(GEB.card(), flow);

    @Test
    void theFirstStepThatDoesNotHoldIsNamedAndNoPinIsShown() throws LinkException {
        Outcome outcome = Replay.run(flow, card, Map.of("auth", "7531".getBytes(StandardCharsets.US_ASCII)));
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.steps()).isEqualTo(2);
        assertThat(outcome.commands()).isEqualTo(3);
        assertThat(outcome.failure())
                .startsWith("jpkireader/sign-auth, step 3: ")
                .contains("63C2", "00 20 00 80 <#auth>", "is not 90 00")
                .doesNotContain("7531", "37353331", "37 35 33 31");
    }

    @Test
    void aSecretThatIsMissingIsTheCallersMistake() {
        assertThatThrownBy(() -> Replay.run(flow, card, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("auth");
    }
}
