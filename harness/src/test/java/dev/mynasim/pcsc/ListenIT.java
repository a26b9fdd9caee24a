// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.mynasim.pki.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} with several readers at once, and with vpcd the other way round: it connects to us. */
class ListenIT {
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int TRAP_MICROS = 15_000;

    /** The auth keys that the persona files name. */
    private static final int ADULT = 1;

    private static final int CHILD = 3;

    @TempDir
    Path folder;

    /**
     * reader.conf's DEVICENAME is host:port (virtual-reader.md). The driver dials the port for its first slot and the
     * next port for its second, and takes pcscd down with it when one of them refuses: so there are two cards.
     */
    @Test
    void openScSignsThroughAVpcdThatConnectsToUs() throws Exception {
        int port = freePort();
        try (RunningCard card = RunningCard.with(
                folder.resolve("ready.json"),
                "--listen",
                "adult@127.0.0.1:" + port,
                "--listen",
                "child@127.0.0.1:" + (port + 1))) {
            System.out.println("run --listen, from the start of the process to the ready file: "
                    + card.awaitReady().toMillis() + " ms");
            assertThat(ready(card).get("readers").get(1).get("port").asInt()).isEqualTo(port + 1);
            try (CardRig rig = new CardRig(PcscStack.reversed(port))) {
                OpenSc openSc = new OpenSc(rig);
                card.line(line -> line.contains("has a card at 127.0.0.1:" + port), WITHIN);
                assertThat(openSc.cardName()).isEqualToIgnoringCase("JPKI");
                Path document = rig.write("document", "Signed through a socket.\n");
                Path signature = rig.file("signature");
                openSc.sign(Token.AUTH, Token.AUTH.pin, document, signature).orFail();
                assertThat(OpenSsl.verifySignature(openSc.certificate(Token.AUTH), signature, document)
                                .orFail()
                                .stdout())
                        .contains("Verified OK");
                String figures = SmartcardClient.program(
                                rig.stack(),
                                "read",
                                rig.stack().readerName(0),
                                "200",
                                "00A4040C0AD392F000260100000001",
                                "00A4020C02000A")
                        .run()
                        .orFail()
                        .stdout()
                        .strip();
                System.out.println("200 READ BINARY of 200 octets, vpcd connected to us, microseconds: " + figures);
                assertThat(Integer.parseInt(figures.split(" ", -1)[1])).isLessThan(TRAP_MICROS);
                assertThat(authKey(rig.stack(), 1))
                        .isEqualTo(TestKeys.cardPair(CHILD).getPublic());
            }
            RunningProgram.Ending ending = card.end("TERM");
            assertThat(ending.exitCode()).as(ending.output()).isZero();
            assertThat(ending.taken()).isLessThan(AT_ONCE);
            assertThat(card.isReady()).isFalse();
        }
    }

    @Test
    void twoSlotsAndASocketHaveDifferentCards() throws Exception {
        try (PcscStack stack = new PcscStack();
                RunningCard cards = RunningCard.with(
                        folder.resolve("ready.json"),
                        "--trace",
                        "--vpcd",
                        "adult@127.0.0.1:" + stack.slotPort(0),
                        "--vpcd",
                        "child@127.0.0.1:" + stack.slotPort(1),
                        "--listen",
                        "elderly@127.0.0.1:0")) {
            cards.awaitReady();
            JsonNode readers = ready(cards).get("readers");
            assertThat(readers).hasSize(3);
            assertThat(readers.get(0).get("persona").asText()).isEqualTo("adult");
            assertThat(readers.get(1).get("port").asInt()).isEqualTo(stack.slotPort(1));
            assertThat(readers.get(2).get("kind").asText()).isEqualTo("listen");
            assertThat(authKey(stack, 0)).isEqualTo(TestKeys.cardPair(ADULT).getPublic());
            assertThat(authKey(stack, 1)).isEqualTo(TestKeys.cardPair(CHILD).getPublic());
            assertThat(cards.output())
                    .contains("[vpcd 127.0.0.1:" + stack.slotPort(0) + "] ")
                    .contains("[vpcd 127.0.0.1:" + stack.slotPort(1) + "] ");
            RunningProgram.Ending ending = cards.end("INT");
            assertThat(ending.exitCode()).as(ending.output()).isZero();
            assertThat(ending.taken()).isLessThan(AT_ONCE);
        }
    }

    private static PublicKey authKey(PcscStack stack, int slot) throws CertificateException {
        String base64 = SmartcardClient.program(stack, "certificate", stack.readerName(slot), "000A")
                .run()
                .orFail()
                .stdout()
                .strip();
        return Certificates.decode(Base64.getDecoder().decode(base64)).getPublicKey();
    }

    private static JsonNode ready(RunningCard card) throws IOException {
        JsonNode ready = new ObjectMapper().readTree(card.readyText());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(ListenIT.class.getResourceAsStream("/dev/mynasim/cli/schema/ready-2.schema.json"))
                        .validate(ready))
                .isEmpty();
        return ready;
    }

    /** The first of two ports below those of outgoing connections, so that nobody gets them in between. */
    private static int freePort() throws IOException {
        for (int port = 18_000; port < 20_000; port += 2) {
            try (ServerSocket first = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    ServerSocket second = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                return Math.min(first.getLocalPort(), second.getLocalPort());
            } catch (IOException e) {
                // Taken: the next one.
            }
        }
        throw new AssertionError("no free port between 18000 and 20000");
    }
}
