// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PersonalizationTest {
    @Test
    void theSamePersonaGivesTheSameCard() throws DataFileException {
        Persona persona = Library.persona("adult");
        CardProfile profile = Library.profile("plastic-contact");
        CardImage first = Personalization.withTestRoots().personalize(persona, profile);
        CardImage second = Personalization.withTestRoots().personalize(persona, profile);
        assertThat(first.applications()).hasSize(6);
        assertThat(first.atr()).isEqualTo(second.atr());
        for (int i = 0; i < first.applications().size(); i++) {
            assertThat(first.applications().get(i).files())
                    .isEqualTo(second.applications().get(i).files());
        }
    }

    /** A 20-character name with a 200-character address makes a certificate of about 2,550 octets, more than 2,048. */
    @Test
    void theLongestCertificateFitsItsFile() throws DataFileException {
        Persona adult = Library.persona("adult");
        Persona.HolderData holder = new Persona.HolderData(
                "高".repeat(10) + "　" + "花".repeat(9),
                null,
                "2",
                Moment.of("1985-08-14"),
                "崎".repeat(200),
                null,
                adult.holder().municipality());
        Persona longest = new Persona(
                "longest", "Test.", null, holder, adult.card(), adult.certificates(), adult.pins(), null, null);
        byte[] file = contents(longest, 0x0001).toByteArray();
        int length = Integer.parseInt(HexFormat.of().formatHex(file, 2, 4), 16) + 4;
        assertThat(file).hasSize(Personalization.LEAF_FILE_LENGTH);
        assertThat(length).isGreaterThan(2048).isLessThanOrEqualTo(Personalization.LEAF_FILE_LENGTH);
        assertThat(file[length - 1]).as("the object ends where its length says").isNotEqualTo(file[0]);
    }

    @Test
    void differentPersonsGetDifferentSerialNumbersOfTheirToken() throws DataFileException {
        Persona adult = Library.persona("adult");
        Persona other = new Persona(
                "other", "Test.", null, adult.holder(), adult.card(), adult.certificates(), adult.pins(), null, null);
        assertThat(contents(adult, 0x0006)).isNotEqualTo(contents(other, 0x0006));
    }

    private static Octets contents(Persona persona, int id) throws DataFileException {
        return Personalization.withTestRoots()
                .personalize(persona, Library.profile("plastic-contact"))
                .applications()
                .get(1)
                .files()
                .stream()
                .filter(file -> file.id() == id)
                .map(file -> ((FileImage.Transparent) file).contents())
                .findFirst()
                .orElseThrow();
    }
}
