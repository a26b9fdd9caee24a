// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.runtime.SimulatedCard;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the benchmarks of the card measure is a right answer, not an error path. */
class CardBenchmarksTest {
    private static final byte[] OK = {(byte) 0x90, 0};

    @Test
    void bothCardsAnswerTheSameCommands() throws LinkException {
        CardCommands commands = new CardCommands();
        commands.prepare();
        for (int round = 0; round < 3; round++) {
            assertThat(commands.bareSelect()).isEqualTo(OK);
            assertThat(commands.select()).isEqualTo(OK);
            assertThat(commands.bareVerify()).isEqualTo(OK);
            assertThat(commands.verify()).isEqualTo(OK);
            assertThat(commands.bareReadBinary()).hasSize(202).endsWith(OK).startsWith(0x5A, 0x5A);
            // A certificate: a DER sequence with a length of two octets.
            assertThat(commands.readBinary()).hasSize(202).endsWith(OK).startsWith(0x30, 0x82);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "corretto", "conscrypt"})
    void bothSignaturesAreSignatures(String rsa) throws Exception {
        CardSignatures signatures = new CardSignatures();
        signatures.rsa = rsa;
        signatures.prepare();
        byte[] answer = signatures.sign();
        assertThat(answer).hasSize(258).endsWith(OK);
        RSAPublicKey key = (RSAPublicKey) Cards.authCertificate(Samples.image()).getPublicKey();
        // EMSA-PKCS1-v1_5 (RFC 8017 section 9.2): 0001 FF..FF 00 and the DigestInfo that was sent.
        byte[] block = new BigInteger(1, Arrays.copyOf(answer, 256))
                .modPow(key.getPublicExponent(), key.getModulus())
                .toByteArray();
        assertThat(HexFormat.of().withUpperCase().formatHex(block))
                .isEqualTo("01" + "FF".repeat(202) + "00" + "3031300D060960864801650304020105000420" + "5A".repeat(32));
        assertThat(signatures.bareRsaOperation()).isEqualTo(256);
    }

    @Test
    void everyWayMakesACardThatAnswers() throws Exception {
        CardCreation creation = new CardCreation();
        creation.prepare();
        assertThat(creation.bareRuntime().transmit(Samples.read200()))
                .hasSize(202)
                .endsWith(OK);
        byte[] blueprint = auth(creation.fromBlueprint());
        assertThat(blueprint).startsWith(0x30, 0x82).hasSize(202).endsWith(OK);
        assertThat(auth(creation.fromCardFile())).isEqualTo(blueprint);
        // Another number is another card, with another certificate.
        assertThat(auth(creation.fromPersona()))
                .startsWith(0x30, 0x82)
                .hasSize(202)
                .isNotEqualTo(blueprint);
    }

    @Test
    void aRestoredCardAnswersAgain() throws Exception {
        CardCreation creation = new CardCreation();
        creation.prepare();
        for (int round = 0; round < 3; round++) {
            assertThat(creation.restoreSnapshot()).isEqualTo(OK);
        }
    }

    @Test
    void framesCarryTheirBody() {
        FrameCodec codec = new FrameCodec();
        codec.prepare();
        byte[] body = new byte[202];
        Arrays.fill(body, (byte) 0x5A);
        assertThat(codec.copy()).isEqualTo(body);
        for (int round = 0; round < 2; round++) {
            assertThat(codec.encode())
                    .isEqualTo(ByteBuffer.allocate(204)
                            .putShort((short) 202)
                            .put(body)
                            .flip());
            assertThat(codec.decode()).isEqualTo(body);
            assertThat(codec.decodeByHand()).isEqualTo(body);
        }
    }

    private static byte[] auth(SimulatedCard card) throws LinkException {
        card.transmit(Samples.select());
        return card.transmit(Samples.read200());
    }
}
