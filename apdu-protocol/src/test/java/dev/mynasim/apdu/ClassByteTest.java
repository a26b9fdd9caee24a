// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.ClassByte.Kind;
import dev.mynasim.apdu.ClassByte.SecureMessaging;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of ISO/IEC 7816-4:2013 Tables 2 and 3, by hand. */
class ClassByteTest {
    @ParameterizedTest
    @CsvSource({
        "00, FIRST_INTERINDUSTRY, 0, NONE, false",
        "01, FIRST_INTERINDUSTRY, 1, NONE, false",
        "03, FIRST_INTERINDUSTRY, 3, NONE, false",
        "04, FIRST_INTERINDUSTRY, 0, PROPRIETARY, false",
        "08, FIRST_INTERINDUSTRY, 0, HEADER_NOT_AUTHENTICATED, false",
        "0C, FIRST_INTERINDUSTRY, 0, HEADER_AUTHENTICATED, false",
        "10, FIRST_INTERINDUSTRY, 0, NONE, true",
        "1F, FIRST_INTERINDUSTRY, 3, HEADER_AUTHENTICATED, true",
        "20, RESERVED, 0, NONE, false",
        "3F, RESERVED, 0, NONE, false",
        "40, FURTHER_INTERINDUSTRY, 4, NONE, false",
        "4F, FURTHER_INTERINDUSTRY, 19, NONE, false",
        "50, FURTHER_INTERINDUSTRY, 4, NONE, true",
        "60, FURTHER_INTERINDUSTRY, 4, HEADER_NOT_AUTHENTICATED, false",
        "7F, FURTHER_INTERINDUSTRY, 19, HEADER_NOT_AUTHENTICATED, true",
        "80, PROPRIETARY, 0, NONE, false",
        "9C, PROPRIETARY, 0, NONE, false",
        "FE, PROPRIETARY, 0, NONE, false",
        "FF, INVALID, 0, NONE, false"
    })
    void rows(String hex, Kind kind, int channel, SecureMessaging secureMessaging, boolean chained) {
        ClassByte cla = ClassByte.of(Integer.parseInt(hex, 16));
        assertThat(cla).hasToString(hex);
        assertThat(cla.kind()).isEqualTo(kind);
        assertThat(cla.logicalChannel()).isEqualTo(channel);
        assertThat(cla.secureMessaging()).isEqualTo(secureMessaging);
        assertThat(cla.isChained()).isEqualTo(chained);
        assertThat(cla.isProprietary()).isEqualTo(kind == Kind.PROPRIETARY);
    }

    @Test
    void theRangesHaveTheirSizes() {
        assertThat(count(Kind.FIRST_INTERINDUSTRY)).isEqualTo(32);
        assertThat(count(Kind.RESERVED)).isEqualTo(32);
        assertThat(count(Kind.FURTHER_INTERINDUSTRY)).isEqualTo(64);
        assertThat(count(Kind.PROPRIETARY)).isEqualTo(127);
        assertThat(count(Kind.INVALID)).isEqualTo(1);
    }

    @Test
    void otherNumbersAreRefused() {
        assertThatThrownBy(() -> ClassByte.of(256)).hasMessageContaining("256");
        assertThatThrownBy(() -> ClassByte.of(-1)).hasMessageContaining("-1");
    }

    private static long count(Kind kind) {
        return IntStream.range(0, 256)
                .filter(value -> ClassByte.of(value).kind() == kind)
                .count();
    }
}
