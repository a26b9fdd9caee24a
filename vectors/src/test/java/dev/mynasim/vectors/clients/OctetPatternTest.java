// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template makes and what a pattern takes. */
class OctetPatternTest {
    private static final Map<String, String> VALUES = Map.of("auth", "31323334", "auth.wrong", "31323330");

    @ParameterizedTest
    @CsvSource({
        "90 00, 9000",
        "9000, 9000",
        "63 C?, 63C3",
        "6? ??, 6A82",
        "(2) 90 00, CAFE9000",
        "(1-3) 90 00, CA9000",
        "(1-3) 90 00, CAFE009000",
        "(*) 90 00, 9000",
        "(*) 90 00, CAFE9000",
        "30 (*) FE 90 00, 30FEFE9000",
        "<auth> 90 00, 313233349000",
        "error, 6400",
        "error, 6FFF"
    })
    void whatFitsIsTaken(String pattern, String octets) {
        assertThat(match(OctetPattern.parse(pattern), octets)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "90 00, 9001",
        "90 00, 90",
        "90 00, 009000",
        "63 C?, 63D3",
        "(2) 90 00, CA9000",
        "(2) 90 00, CAFE009000",
        "(1-3) 90 00, 9000",
        "(1-3) 90 00, CAFE00009000",
        "30 (*) FE 90 00, 309000",
        "<auth> 90 00, 313233309000",
        "error, 9000",
        "error, 6110",
        "error, 6282",
        "error, 63C0",
        "error, 006A82",
        "error, 6A"
    })
    void whatDoesNotFitIsRefused(String pattern, String octets) {
        assertThat(match(OctetPattern.parse(pattern), octets)).isEmpty();
    }

    @Test
    void octetsAreKeptByName() {
        Map<String, byte[]> kept = match(OctetPattern.parse("30 82 (2:length) (*:rest) 90 00"), "3082012300449000")
                .orElseThrow();
        assertThat(kept).containsOnlyKeys("length", "rest");
        assertThat(kept.get("length")).containsExactly(0x01, 0x23);
        assertThat(kept.get("rest")).containsExactly(0x00, 0x44);
    }

    @Test
    void oneOfSeveralHasToFit() {
        OctetPattern pattern = OctetPattern.anyOf(List.of("69 83", "69 84"));
        assertThat(match(pattern, "6984")).isPresent();
        assertThat(match(pattern, "6985")).isEmpty();
        assertThat(pattern).hasToString("69 83 or 69 84");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "90  0", "90 0G", "(1-)", "(3-1)", "(*) (1-2)", "(*:1)", "<>", "errors"})
    void whatIsNoPatternIsRefused(String text) {
        assertThatThrownBy(() -> OctetPattern.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTemplateIsFilledAndShowsNoValue() {
        OctetTemplate template = OctetTemplate.parse("00 20 0080 <#auth.wrong> <auth>");
        assertThat(template.fill(OctetPatternTest::value))
                .isEqualTo(HexFormat.of().parseHex("00200080043132333031323334"));
        assertThat(template).hasToString("00 20 0080 <#auth.wrong> <auth>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00 2", "<#>", "<auth.right>", "90 ?0", "(2)"})
    void whatIsNoTemplateIsRefused(String text) {
        assertThatThrownBy(() -> OctetTemplate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Map<String, byte[]>> match(OctetPattern pattern, String octets) {
        return pattern.match(HexFormat.of().parseHex(octets), OctetPatternTest::value);
    }

    private static byte[] value(String name) {
        return HexFormat.of().parseHex(VALUES.getOrDefault(name, ""));
    }
}
