// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What wrong PINs do, seen by OpenSC; the numbers of tries are those of card-protocol.md section 5. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PinLockIT {
    private final CardRig rig = new CardRig();
    private final OpenSc openSc = new OpenSc(rig);
    private final Path document = rig.write("document", "To be signed.\n");
    private final Path signature = rig.file("signature");

    @BeforeEach
    void insert() {
        rig.freshCard();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void wrongPinsLockTheirTokenOnly(Token token) {
        for (int i = token.tries; i > 0; i--) {
            assertThat(triesOf(token)).isEqualTo(i);
            assertThat(openSc.sign(token, token.wrongPin, document, signature).stderr())
                    .contains("CKR_PIN_INCORRECT");
        }
        openSc.reset();
        assertThat(openSc.triesLeft()).isEqualTo(Map.of(token, 0, token.other(), token.other().tries));
        assertThat(openSc.sign(token, token.pin, document, signature).exitCode())
                .as("the right PIN is refused")
                .isNotZero();
        assertThat(signature).doesNotExist();

        assertThat(openSc.cardName()).isEqualToIgnoringCase("JPKI");
        Token other = token.other();
        openSc.sign(other, other.pin, document, signature).orFail();
        assertThat(OpenSsl.verifySignature(openSc.certificate(other), signature, document)
                        .orFail()
                        .stdout())
                .contains("Verified OK");
        rig.delete(signature);
    }

    @Test
    void theRightPinGivesTheTriesBack() {
        openSc.sign(Token.AUTH, Token.AUTH.wrongPin, document, signature);
        assertThat(triesOf(Token.AUTH)).isEqualTo(Token.AUTH.tries - 1);
        openSc.sign(Token.AUTH, Token.AUTH.pin, document, signature).orFail();
        assertThat(triesOf(Token.AUTH)).isEqualTo(Token.AUTH.tries);
        rig.delete(signature);
    }

    /** The card's memory is the process's: a lock does not outlive {@code run}. */
    @Test
    void theNextRunBringsAFreshCard() {
        openSc.sign(Token.AUTH, Token.AUTH.wrongPin, document, signature);
        assertThat(triesOf(Token.AUTH)).isEqualTo(Token.AUTH.tries - 1);
        rig.freshCard();
        assertThat(triesOf(Token.AUTH)).isEqualTo(Token.AUTH.tries);
    }

    private @Nullable Integer triesOf(Token token) {
        return openSc.triesLeft().get(token);
    }
}
