// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the vectors do not say of a status word. */
class StatusWordTest {
    @Test
    void everyStatusWordHasATitleAndASentence() {
        assertThat(IntStream.rangeClosed(0, 0xFFFF).mapToObj(StatusWord::of))
                .hasSize(65_536)
                .allSatisfy(word -> {
                    assertThat(word.title()).isNotBlank().doesNotEndWith(".");
                    assertThat(word.sentence()).endsWith(".").matches("[A-Z0-9].*");
                });
    }

    @Test
    void aSentenceSaysTheNumberOrTheValue() {
        assertThat(StatusWord.of(0x63C3).sentence()).isEqualTo("3 tries are left for the PIN or key.");
        assertThat(StatusWord.of(0x63C1).sentence()).isEqualTo("1 try is left for the PIN or key.");
        assertThat(StatusWord.NO_TRIES_LEFT.sentence()).contains("blocked");
        assertThat(StatusWord.of(0x6110).sentence()).endsWith(": 16.");
        assertThat(StatusWord.of(0x6C10).sentence()).endsWith(" 16.");
        assertThat(StatusWord.of(0x6C00).sentence()).endsWith(" 256.");
        assertThat(StatusWord.of(0x6299).sentence()).contains("6299");
        assertThat(StatusWord.of(0x1234).sentence()).contains("1234");
    }

    @Test
    void triesLeftMakeAStatusWord() {
        assertThat(StatusWord.ofTriesLeft(3)).isEqualTo(StatusWord.of(0x63C3));
        assertThat(StatusWord.ofTriesLeft(0)).isEqualTo(StatusWord.NO_TRIES_LEFT);
        assertThatThrownBy(() -> StatusWord.ofTriesLeft(16)).hasMessageContaining("16");
        assertThatThrownBy(() -> StatusWord.ofTriesLeft(-1)).hasMessageContaining("-1");
    }

    @Test
    void theConstantsAreDifferentAndHaveTitlesOfTheirOwn() throws IllegalAccessException {
        List<StatusWord> constants = new ArrayList<>();
        for (Field field : StatusWord.class.getFields()) {
            if (field.getType() == StatusWord.class) {
                constants.add((StatusWord) field.get(null));
            }
        }
        assertThat(constants).hasSize(37).doesNotHaveDuplicates();
        assertThat(constants.stream().map(StatusWord::title)).doesNotHaveDuplicates();
    }

    @Test
    void theOctetsAreSw1AndSw2() {
        assertThat(StatusWord.REFERENCED_IEF_BLOCKED.octets()).containsExactly(0x69, 0x84);
        assertThat(StatusWord.REFERENCED_IEF_BLOCKED.sw1()).isEqualTo(0x69);
        assertThat(StatusWord.REFERENCED_IEF_BLOCKED.sw2()).isEqualTo(0x84);
    }

    @Test
    void otherNumbersAreRefused() {
        assertThatThrownBy(() -> StatusWord.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusWord.of(65_536)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aResponseDoesNotTellItsData() {
        byte[] data = {0x41, 0x42};
        ResponseApdu response = ResponseApdu.of(data, StatusWord.OK);
        data[0] = 0;
        assertThat(response).hasToString("ResponseApdu[Nr 2, 9000]");
        assertThat(response.octets()).containsExactly(0x41, 0x42, 0x90, 0x00);
        assertThat(response.length()).isEqualTo(4);
        assertThat(ResponseApdu.of(StatusWord.OK).data()).isEmpty();
        assertThat(ResponseApdu.parse(new byte[65_536], Limits.DEFAULTS))
                .isInstanceOfSatisfying(ResponseApdu.Malformed.class, malformed -> assertThat(malformed.explanation())
                        .contains("65536 octets"));
        assertThatThrownBy(() -> ResponseApdu.of(new byte[65_537], StatusWord.OK))
                .hasMessageContaining("65537");
    }
}
