// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static dev.mynasim.card.runtime.CardClient.SELECT_JPKI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.image.CardSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** card-protocol.md sections 1.4, 2.2 and 2.3. */
class SelectionTest {
    private static final String FCI = "6F0C840AD392F0002601000000019000";

    /** In the order of section 2.1, as section 10 number 20 has it. */
    private static final String[] APPLICATIONS_WITH_D3 = {
        "D392F000260100000001",
        "D3921000310001010408",
        "D3921000310001010402",
        "D3921000310001010401",
        "D3921000310001010100"
    };

    private final CardClient card = TestCards.adult();

    @Test
    void afterResetTheIssuerSecurityDomainIsCurrent() {
        assertThat(card.send("00A40000")).isEqualTo("6A86");
        assertThat(card.send("00A4020C020018")).isEqualTo("6A82");
        assertThat(card.send("00A4020C02001E")).isEqualTo("9000");
        assertThat(card.send("00B0000000")).isEqualTo("6981");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00A4000C023F00", "00A4000002 3F00", "00A4020C023F00", "00A4020C022F10", "00A4020C022F11"})
    void thereIsNoMasterFileAndNothingUnderIt(String select) {
        assertThat(card.send(select)).isEqualTo("6A82");
    }

    @Test
    void theIssuerSecurityDomainCanBeSelectedAgain() {
        card.selectJpki();
        assertThat(card.send("00A4040C07A0000001510000")).isEqualTo("9000");
        assertThat(card.send("00A40000")).isEqualTo("6A86");
    }

    @Test
    void inAnApplicationSelectWithoutIdentifierDoesNothing() {
        card.selectJpki().selectFile("0006");
        assertThat(card.send("00A40000")).isEqualTo("9000");
        assertThat(card.send("00B0000001")).isEqualTo("4A9000");
    }

    @ParameterizedTest
    @CsvSource({
        "whole name, no data, 00A4040C0AD392F000260100000001",
        "extended length, 00A4040C00000AD392F000260100000001, 00A4040C00000AD392F000260100000001",
        "one octet, prefix, 00A4040C01D3",
        "three octets, prefix, 00A4040C03D392F0",
        "next occurrence, P2 02, 00A4040E01D3"
    })
    void theApplicationIsSelectedByNameOrItsFirstOctets(String what, String why, String select) {
        assertThat(card.send(select)).as(what).isEqualTo("9000");
        card.selectFile("0006");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00A404000AD392F00026010000000100",
                "00A4040001D300",
                "00A4040000000AD392F0002601000000010000",
                "00A4040000000AD392F0002601000000010100"
            })
    void withP2ZeroAndLeTheFileControlInformationComes(String select) {
        assertThat(card.send(select)).isEqualTo(FCI);
    }

    @Test
    void withoutLeThereIsNothingToComeBack() {
        assertThat(card.send("00A404000AD392F000260100000001")).isEqualTo("9000");
    }

    @Test
    void nextOccurrenceWalksTheApplicationsOnce() {
        assertThat(card.send("00A4040201A0")).isEqualTo("6A82");
        for (String name : APPLICATIONS_WITH_D3) {
            assertThat(card.send("00A4040201D300")).isEqualTo("6F0C840A" + name + "9000");
        }
        assertThat(card.send("00A4040201D300")).isEqualTo("6A82");
    }

    /** What OpenSC 0.23 sends before it tries the JPKI driver (card-protocol.md section 8.2). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00A4040007 627601FF000000",
                "00A4040006 A00000000101",
                "00A404000B E82B0601040181C31F0201 00",
                "00A4040C0F D23300000045737445494420763335",
                "00CADF3005",
                "00CB3FFF035C017E08",
                "00A4040009 A00000030800001000 00",
                "00A4040C07 A0000001 16DB00 00",
                "00A4040C07 A0000000 791000 00",
                "00A4040C07 A0000000 790100 00",
                "00A404000C F276A288BCFBA69D34F31001",
                "00A4040009 A00000039742544659 00",
                "00A4040006 D27600012401 00"
            })
    void probesOfOtherDriversFailAndChangeNothing(String probe) {
        card.selectJpki().selectFile("0018");
        assertThat(card.verify("1234")).isEqualTo("9000");
        assertThat(card.send(probe)).hasSize(4).startsWith("6");
        assertThat(card.send("802A0097015A00")).hasSize(2 * 256 + 4).endsWith("9000");
    }

    @ParameterizedTest
    @CsvSource({
        "00A4040C00, 6700",
        "00A4040C, 6700",
        "00A4040C11D392F00026010000000100000000000000 00, 6A82",
        "00A4040C0BD392F00026010000000100, 6A82",
        "00A4040401D3, 6A86",
        "00A4041001D3, 6A86",
        "00A4090C021234, 6A86",
        "00A4020002 0018, 6A86",
        "00A4020C0118, 6700",
        "00A4020C, 6700",
        "00A4020C03001800, 6700",
        "00A4020C020001 00, 9000",
        "00A4020C02FFFF, 6A82"
    })
    void wrongSelectionsHaveTheirStatusWord(String command, String status) {
        card.selectJpki();
        assertThat(card.send(command)).isEqualTo(status);
    }

    @Test
    void aFileThatIsNotFoundLeavesTheCurrentOne() {
        card.selectJpki().selectFile("0006");
        assertThat(card.send("00A4020C020099")).isEqualTo("6A82");
        assertThat(card.send("00B0000001")).isEqualTo("4A9000");
    }

    @Test
    void selectingAnotherApplicationClearsTheSecurityStatus() {
        card.selectJpki().selectFile("0018");
        card.verify("1234");
        card.expect("00A4040C07A0000001510000", "9000").selectJpki();
        assertThat(card.send("802A0097015A00")).isEqualTo("6982");
        assertThat(card.send("00B0000001")).isEqualTo("6981");
    }

    @Test
    void selectingTheSameApplicationAgainIsASetting() {
        CardClient strict = TestCards.adult();
        CardClient lenient = TestCards.adult(new CardSettings(
                CardSettings.Reselection.KEEPS_STATUS,
                StatusWord.REFERENCED_IEF_BLOCKED,
                CardSettings.RetryQueryWithLe.REFUSED));
        for (CardClient client : new CardClient[] {strict, lenient}) {
            client.selectJpki().selectFile("0018");
            assertThat(client.verify("1234")).isEqualTo("9000");
            client.expect(SELECT_JPKI, "9000");
            assertThat(client.send("00B0000001")).as("no current EF").isEqualTo("6986");
        }
        assertThat(strict.send("802A0097015A00")).isEqualTo("6982");
        assertThat(lenient.send("802A0097015A00")).endsWith("9000");
    }
}
