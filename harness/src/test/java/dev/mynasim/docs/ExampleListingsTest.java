// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents show of the example is what stands in the example, which ./check builds and runs. */
class ExampleListingsTest {
    private static final String SOURCES = "examples/counter-app/src/";

    @ParameterizedTest
    @CsvSource({
        "docs/junit.md, counter test, test/java/com/example/counter/CounterTest.java",
        "README.md, counter test, test/java/com/example/counter/CounterTest.java",
    })
    void theListingStandsInTheExample(String document, String listing, String source) {
        assertThat(String.join("\n", Listings.lines(SOURCES + source)))
                .contains(String.join("\n", Listings.named(document, listing)).stripTrailing());
    }

    /** README shows parts of listings that tests of their own run. */
    @ParameterizedTest
    @CsvSource({
        "smartcardio, docs/smartcardio.md, in process",
        "three commands, docs/apdu.md, three commands",
    })
    void whatReadmeShowsIsRunElsewhere(String shown, String document, String whole) {
        assertThat(Listings.named(document, whole).stream().map(String::strip))
                .containsSubsequence(Listings.named("README.md", shown).stream()
                        .map(String::strip)
                        .toList());
    }
}
