// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.wire.Dialect;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.relying.CertificateVerifier;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.relying.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real card behind the server in each dialect, used by clients that are written from the table. */
class DialectCardTest {
    private static final byte[] MESSAGE = "A login challenge.".getBytes(StandardCharsets.UTF_8);
    private static final Persona PERSONA;
    private static final CardBlueprint BLUEPRINT;

    static {
        try {
            PERSONA = Library.persona("adult");
            BLUEPRINT = CardBlueprint.of(
                    Personalization.withTestRoots().personalize(PERSONA, Library.profile("plastic-contact")));
        } catch (DataFileException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aCardSignsOverTheWire(Dialect dialect) throws Exception {
        try (ServerRig rig = serve(dialect);
                DialectClient front = DialectClient.connect(dialect, rig.port())) {
            Atr atr = front.powerUp();
            assertThat(atr).isEqualTo(BLUEPRINT.newCard(new Random(1)).atr());
            JpkiClient client = new JpkiClient(front);
            verifyAuth(client);
            var certificate = client.readCertificate(Certificate.AUTH);
            byte[] signature = client.sign(Credential.AUTH, DigestInfo.sha256(MESSAGE));
            assertThat(CertificateVerifier.verifySignature(certificate, MESSAGE, signature))
                    .isInstanceOf(Verdict.Accepted.class);
            assertThat(CertificateVerifier.verifySignature(certificate, new byte[] {1}, signature))
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aResetTakesTheVolatileStateAway(Dialect dialect) throws Exception {
        try (ServerRig rig = serve(dialect);
                DialectClient front = DialectClient.connect(dialect, rig.port())) {
            Atr first = front.powerUp();
            JpkiClient client = new JpkiClient(front);
            verifyAuth(client);
            assertThat(client.sign(Credential.AUTH, DigestInfo.sha256(MESSAGE))).hasSize(256);
            assertThat(front.reset()).isEqualTo(first);
            client.select();
            refusesToSign(client);
            verifyAuth(client);
            assertThat(client.sign(Credential.AUTH, DigestInfo.sha256(MESSAGE))).hasSize(256);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPowerDownEndsTheConnectionAndTheNextFindsTheCardFresh(Dialect dialect) throws Exception {
        try (ServerRig rig = serve(dialect)) {
            try (DialectClient front = DialectClient.connect(dialect, rig.port())) {
                front.powerUp();
                JpkiClient client = new JpkiClient(front);
                client.select();
                assertThat(client.verify(Credential.AUTH, "0000")).isEqualTo(new PinOutcome.Wrong(2));
                verifyAuth(client);
                front.powerDown();
            }
            rig.expect(ReaderEvent.Left.class);
            try (DialectClient front = DialectClient.connect(dialect, rig.port())) {
                front.powerUp();
                JpkiClient client = new JpkiClient(front);
                client.select();
                refusesToSign(client);
                assertThat(client.triesLeft(Credential.AUTH)).isEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aWrongPinOfOneConnectionIsRememberedInTheNext(Dialect dialect) throws Exception {
        try (ServerRig rig = serve(dialect)) {
            try (DialectClient front = DialectClient.connect(dialect, rig.port())) {
                front.powerUp();
                JpkiClient client = new JpkiClient(front);
                client.select();
                assertThat(client.verify(Credential.AUTH, "0000")).isEqualTo(new PinOutcome.Wrong(2));
            }
            rig.expect(ReaderEvent.Left.class);
            try (DialectClient front = DialectClient.connect(dialect, rig.port())) {
                front.powerUp();
                JpkiClient client = new JpkiClient(front);
                client.select();
                assertThat(client.triesLeft(Credential.AUTH)).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whileTheCardIsTakenTheSecondIsSentAwayAndTheFirstNoticesNothing(Dialect dialect) throws Exception {
        ServerLimits impatient = ServerLimits.DEFAULT.withHandOver(Duration.ZERO);
        try (ServerRig rig = serve(dialect, impatient);
                DialectClient first = DialectClient.connect(dialect, rig.port())) {
            first.powerUp();
            JpkiClient client = new JpkiClient(first);
            verifyAuth(client);
            try (DialectClient second = DialectClient.connect(dialect, rig.port())) {
                assertThatThrownBy(second::powerUp)
                        .isInstanceOf(LinkException.class)
                        .hasMessageContaining("EOF");
            }
            assertThat(rig.expectRefused(Refusal.CARD_TAKEN).sentence()).contains("has it");
            assertThat(client.sign(Credential.AUTH, DigestInfo.sha256(MESSAGE))).hasSize(256);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aCommandWithoutPowerEndsTheConnection(Dialect dialect) throws Exception {
        try (ServerRig rig = serve(dialect);
                DialectClient front = DialectClient.connect(dialect, rig.port())) {
            assertThatThrownBy(() -> new JpkiClient(front).select()).isInstanceOf(LinkException.class);
            assertThat(rig.expect(ReaderEvent.CardGone.class).sentence()).contains("power");
        }
    }

    static ServerRig serve(Dialect dialect) throws IOException {
        return serve(dialect, ServerLimits.DEFAULT);
    }

    private static ServerRig serve(Dialect dialect, ServerLimits limits) throws IOException {
        ServerConfig config =
                ServerConfig.loopback(0).withWire(new DialectWire(dialect)).withLimits(limits);
        return new ServerRig(
                Transport.best(),
                config,
                rig -> new OneCard(new CardSession(BLUEPRINT.newCard(new Random(1)), rig.cardThreads, 32)));
    }

    private static void verifyAuth(JpkiClient client) throws LinkException, CardAnswerException {
        client.select();
        assertThat(client.verify(Credential.AUTH, PERSONA.pins().auth())).isInstanceOf(PinOutcome.Verified.class);
    }

    private static void refusesToSign(JpkiClient client) {
        assertThatThrownBy(() -> client.sign(Credential.AUTH, DigestInfo.sha256(MESSAGE)))
                .isInstanceOf(CardAnswerException.class)
                .hasMessageContaining("6982");
    }
}
