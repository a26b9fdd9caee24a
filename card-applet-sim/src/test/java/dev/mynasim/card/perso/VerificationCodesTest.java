// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationCodesTest {
    /** The first is the sheet's own example (section 5); the others count era years by hand. */
    @ParameterizedTest
    @CsvSource({
        "1980-02-17, 550217",
        "1926-12-25, 011225",
        "1926-12-24, 151224",
        "1989-01-07, 640107",
        "1989-01-08, 010108",
        "2019-04-30, 310430",
        "2019-05-01, 010501",
        "1912-07-29, 450729",
        "1912-07-30, 010730",
        "2024-05-01, 060501",
    })
    void birthDatesAreWrittenWithTheYearOfTheEra(LocalDate birthDate, String digits) {
        assertThat(VerificationCodes.birthDate(birthDate)).isEqualTo(digits);
    }

    @Test
    void codeBIsBirthDateYearOfExpiryAndSecurityCode() {
        LocalDate birthDate = LocalDate.of(1980, 2, 17);
        assertThat(VerificationCodes.codeB(birthDate, LocalDate.of(2035, 2, 17), "2285"))
                .isEqualTo("55021720352285");
        assertThat(VerificationCodes.codeB(birthDate, LocalDate.of(2033, 2, 17), "1234"))
                .isEqualTo("550217" + "2033" + "1234");
    }

    /** 0*6+0*5+0*4+0*3+0*2 + 1*7+2*6+3*5+4*4+5*3+6*2 = 77; 77 mod 11 = 0, so the check digit is 0. */
    @Test
    void theCheckDigitOfAMyNumberIsRight() {
        assertThat(MyNumber.invented("123456").digits()).isEqualTo("000001234560");
        assertThat(MyNumber.invented("000001").digits()).as("11 - 2").isEqualTo("000000000019");
        assertThat(MyNumber.invented("000000").digits()).isEqualTo("000000000000");
        assertThatThrownBy(() -> MyNumber.of("000001234561")).hasMessageContaining("check digit, should be 0");
        assertThatThrownBy(() -> MyNumber.of("123456789018")).hasMessageContaining("begins with 00000");
        assertThatThrownBy(() -> MyNumber.of("12345")).hasMessageContaining("twelve digits");
        assertThat(MyNumber.of("000001234560")).hasToString("MyNumber");
    }
}
