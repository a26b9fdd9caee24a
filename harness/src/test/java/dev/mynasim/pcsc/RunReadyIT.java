// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.DataInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the ready file of {@code run} promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunReadyIT {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final String ATR = "3BE000FF8131FE4514";

    private final CardRig rig = new CardRig();

    @AfterEach
    void leaveNothingBehind() {
        rig.remove();
        rig.stack().ensureRunning();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void itIsOneJsonObjectThatFitsItsSchema() throws Exception {
        RunningCard card = rig.insert();
        card.awaitReady();
        JsonNode ready = new ObjectMapper().readTree(card.readyText());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(RunReadyIT.class.getResourceAsStream("/dev/mynasim/cli/schema/ready-2.schema.json"))
                        .validate(ready))
                .isEmpty();
        assertThat(ready.get("ready").isBoolean() && ready.get("ready").asBoolean())
                .isTrue();
        assertThat(ready.get("persona").asText()).isEqualTo("adult");
        assertThat(ready.get("atr").asText()).isEqualTo(ATR);
        assertThat(ready.get("pid").asLong()).isEqualTo(card.pid());
    }

    /** What it is for: whoever waited for it starts a program and that finds the card. */
    @Test
    void aProgramStartedByItFindsTheCard() {
        for (int i = 0; i < 5; i++) {
            rig.freshCard();
            assertThat(new OpenSc(rig).cardName()).isEqualToIgnoringCase("JPKI");
        }
    }

    @Test
    void itIsNotThereBeforeTheReaderHasPoweredTheCardUp() throws Exception {
        try (ServerSocket vpcd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningCard card = RunningCard.start(vpcd.getLocalPort(), rig.file("fake-ready.json"))) {
            vpcd.setSoTimeout((int) WITHIN.toMillis());
            try (Socket reader = vpcd.accept()) {
                card.line(line -> line.startsWith("Connected"), WITHIN);
                assertThat(card.isReady()).as("connected").isFalse();
                exchange(reader, "000104");
                card.line(line -> line.startsWith("The card is in the reader"), WITHIN);
                assertThat(card.isReady()).as("polled without power").isFalse();
                exchange(reader, "000101" + "000104");
                card.awaitReady();
            }
            assertThat(card.readyFileGoes(WITHIN)).as("gone with the reader").isTrue();
        }
    }

    @Test
    void aReaderThatIsNotThereIsToldOnceAndFoundWhenItComes() {
        rig.stack().stop();
        RunningCard card = rig.insert();
        assertThat(card.line(line -> line.startsWith("Cannot reach"), WITHIN))
                .contains("127.0.0.1:" + rig.stack().slotPort(0), "start pcscd", "I go on trying")
                .doesNotContain(". ")
                .endsWith(".");
        assertThat(card.isReady()).isFalse();
        rig.stack().start();
        card.awaitReady();
        assertThat(card.output().lines().filter(line -> line.startsWith("Cannot reach")))
                .hasSize(1);
        assertThat(new OpenSc(rig).cardName()).isEqualToIgnoringCase("JPKI");

        rig.stack().stop();
        assertThat(card.readyFileGoes(WITHIN)).as("pcscd ended").isTrue();
        rig.stack().start();
        card.awaitReady();
        assertThat(new OpenSc(rig).cardName()).isEqualToIgnoringCase("JPKI");
    }

    /** Sends frames of which the last asks for the ATR, and reads it. */
    private static void exchange(Socket reader, String frames) throws Exception {
        reader.setSoTimeout((int) WITHIN.toMillis());
        reader.getOutputStream().write(HexFormat.of().parseHex(frames));
        DataInputStream in = new DataInputStream(reader.getInputStream());
        byte[] atr = new byte[in.readUnsignedShort()];
        in.readFully(atr);
        assertThat(HexFormat.of().withUpperCase().formatHex(atr)).isEqualTo(ATR);
    }
}
