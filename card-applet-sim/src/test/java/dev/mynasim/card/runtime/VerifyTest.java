// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.image.CardSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VERIFY and the retry query: card-protocol.md sections 4.1, 4.3 and 5. */
class VerifyTest {
    private static final String QUERY = "00200080";
    private static final String SIGN_WITH_AUTH_KEY = "802A0097015A00";
    private static final String SIGN_WITH_SIGN_KEY = "802A009A015A00";

    private final CardClient card = TestCards.adult().selectJpki();

    @Test
    void theQueryIsFreeAndAlwaysTheSame() {
        card.selectFile("0018");
        for (int i = 0; i < 10; i++) {
            assertThat(card.send(QUERY)).isEqualTo("63C3");
        }
        assertThat(card.verify("1234")).isEqualTo("9000");
        assertThat(card.send(QUERY)).as("never 9000, also after a good VERIFY").isEqualTo("63C3");
        assertThat(card.send(SIGN_WITH_AUTH_KEY))
                .as("the query drops no status")
                .endsWith("9000");
    }

    @Test
    void theQueryCanNameItsFile() {
        assertThat(card.send("00200098")).isEqualTo("63C3");
        assertThat(card.send("0020009B")).isEqualTo("63C5");
        assertThat(card.send(QUERY)).as("the named file became current").isEqualTo("63C5");
    }

    @Test
    void threeWrongAuthPinsLockAuthAlone() {
        card.selectFile("0018");
        assertThat(card.verify("9999")).isEqualTo("63C2");
        assertThat(card.verify("9999")).isEqualTo("63C1");
        assertThat(card.verify("9999")).isEqualTo("63C0");
        assertThat(card.verify("1234")).as("the right one is too late").isEqualTo("6984");
        assertThat(card.send(QUERY)).isEqualTo("63C0");
        assertThat(card.send(SIGN_WITH_AUTH_KEY)).isEqualTo("6982");
        card.selectFile("000A");
        assertThat(card.send("00B0000004"))
                .as("the auth certificate stays readable")
                .startsWith("3082")
                .endsWith("9000");
        card.selectFile("001B");
        assertThat(card.send(QUERY)).isEqualTo("63C5");
        assertThat(card.verify("ABC123")).isEqualTo("9000");
    }

    @Test
    void fiveWrongSignPasswordsLockSignAlone() {
        card.selectFile("001B");
        for (int left = 4; left >= 0; left--) {
            assertThat(card.verify("ABC124")).isEqualTo("63C" + left);
        }
        assertThat(card.verify("ABC123")).isEqualTo("6984");
        card.selectFile("0018");
        assertThat(card.verify("1234")).isEqualTo("9000");
        assertThat(card.send(SIGN_WITH_AUTH_KEY)).endsWith("9000");
    }

    @Test
    void onlyConsecutiveFailuresCount() {
        card.selectFile("0018");
        assertThat(card.verify("0000")).isEqualTo("63C2");
        assertThat(card.verify("0000")).isEqualTo("63C1");
        assertThat(card.verify("1234")).isEqualTo("9000");
        assertThat(card.verify("0000")).isEqualTo("63C2");
        assertThat(card.verify("0000")).isEqualTo("63C1");
    }

    @Test
    void aFailureDropsThatPinsStatusAndNoOther() {
        card.selectFile("001B");
        card.verify("ABC123");
        card.selectFile("0018");
        card.verify("1234");
        assertThat(card.verify("4321")).isEqualTo("63C2");
        assertThat(card.send(SIGN_WITH_AUTH_KEY)).isEqualTo("6982");
        assertThat(card.send(SIGN_WITH_SIGN_KEY)).endsWith("9000");
    }

    @Test
    void aLockSurvivesResetAndLossOfPower() throws Exception {
        card.selectFile("0018");
        card.verify("0000");
        card.card().reset();
        card.selectJpki().selectFile("0018");
        assertThat(card.send(QUERY)).isEqualTo("63C2");
        card.card().powerDown();
        card.card().powerUp();
        card.selectJpki().selectFile("0018");
        assertThat(card.send(QUERY)).isEqualTo("63C2");
    }

    @Test
    void aResetDropsTheSecurityStatus() throws Exception {
        card.selectFile("0018");
        card.verify("1234");
        card.card().reset();
        card.selectJpki();
        assertThat(card.send(SIGN_WITH_AUTH_KEY)).isEqualTo("6982");
    }

    @Test
    void theCardComparesOctetsAndFoldsNoCase() {
        card.selectFile("001B");
        assertThat(card.verify("abc123")).isEqualTo("63C4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "123", "12345", "1234000000000000", "12340000000000000"})
    void aPinOfAWrongLengthCountsAsWrong(String pin) {
        card.selectFile("0018");
        assertThat(card.verify(pin)).isEqualTo("63C2");
    }

    @Test
    void thePinPaddedWithZeroOctetsIsNotThePin() {
        card.selectFile("0018");
        assertThat(card.send("0020008006313233340000")).isEqualTo("63C2");
    }

    @ParameterizedTest
    @CsvSource({
        "0020008000, 6700",
        "00200080000000, 6700",
        "0020008004 31323334 00, 6700",
        "00200180, 6A86",
        "00200018, 6A86",
        "00200000, 6A86",
        "002000C0, 6A86",
        "002000B8, 6A86",
        "0020009F, 6A82",
        "00200083, 6A82",
        "00200081, 6981",
        "00200097, 6981"
    })
    void wrongVerifiesHaveTheirStatusWordAndCostNothing(String command, String status) {
        card.selectFile("0018");
        assertThat(card.send(command)).isEqualTo(status);
        assertThat(card.send("00200098")).isEqualTo("63C3");
    }

    @Test
    void withoutACurrentFileThereIsNothingToVerify() {
        assertThat(card.send(QUERY)).isEqualTo("6986");
        assertThat(card.verify("1234")).isEqualTo("6986");
    }

    @Test
    void settingsDecideTheConflictsOfTheSources() {
        CardClient other = TestCards.adult(new CardSettings(
                        CardSettings.Reselection.CLEARS_STATUS,
                        StatusWord.AUTHENTICATION_METHOD_BLOCKED,
                        CardSettings.RetryQueryWithLe.ANSWERED))
                .selectJpki()
                .selectFile("0018");
        assertThat(other.send("0020008000")).isEqualTo("63C3");
        for (int i = 0; i < 3; i++) {
            other.verify("0000");
        }
        assertThat(other.verify("1234")).isEqualTo("6983");
        assertThat(other.send("0020008000")).isEqualTo("63C0");
    }

    @Test
    void cardsDoNotShareCounters() {
        CardClient first = TestCards.adult().selectJpki().selectFile("0018");
        CardClient second = TestCards.adult().selectJpki().selectFile("0018");
        first.verify("0000");
        assertThat(second.send(QUERY)).isEqualTo("63C3");
        assertThat(first.send(QUERY)).isEqualTo("63C2");
    }
}
