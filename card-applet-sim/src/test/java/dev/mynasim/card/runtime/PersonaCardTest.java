// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What only a personalised card can show: its keys work with what its files publish. */
class PersonaCardTest {
    private final CardImage image;
    private final CardClient card;

    PersonaCardTest() throws DataFileException {
        image = Personalization.withTestRoots()
                .personalize(Library.persona("adult"), Library.profile("plastic-contactless"));
        SimulatedCard simulated = CardBlueprint.of(image).newCard(new Random(1));
        simulated.powerUp();
        card = new CardClient(simulated);
    }

    @Test
    void theKeyInText0006OpensSecureMessaging() throws Exception {
        card.expect(TestImages.TEXT, "9000").selectFile("0011");
        String pin = image.applications().stream()
                .filter(application -> application.aid().toString().equals("D3921000310001010408"))
                .flatMap(application -> application.files().stream())
                .filter(file -> file.id() == 0x11)
                .map(file -> (FileImage.Pin) file)
                .map(file -> new String(file.value().toByteArray(), StandardCharsets.US_ASCII))
                .findFirst()
                .orElseThrow();
        assertThat(card.verify(pin)).isEqualTo("9000");
        String answer = card.send("00B086000000 00");
        assertThat(answer).startsWith("A1820109900301000191820100").hasSize(2 * 269 + 4);
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(
                        new RSAPublicKeySpec(new BigInteger(answer.substring(26, 538), 16), BigInteger.valueOf(65537)));
        SecureClient secure = new SecureClient(card, HexFormat.of().parseHex("42".repeat(32)));
        assertThat(secure.open(key)).isEqualTo("9000");
        assertThat(secure.read("8100", 3)).isEqualTo("FF100C9000");
    }

    @Test
    void theCommonKeyAuthenticatesAndTheTerminalCaKeyIsThere() {
        card.expect(TestImages.COMMON, "9000");
        assertThat(card.send("0088009908000102030405060700")).endsWith("9000").hasSize(516);
        card.selectJpki().selectFile("0016");
        assertThat(card.send("80A206C1000133" + "00".repeat(307))).isEqualTo("6A80");
    }
}
