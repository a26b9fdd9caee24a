// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import dev.mynasim.vectors.VpcdCase;
import dev.mynasim.vectors.VpcdCase.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** The suite wire-vpcd as our reader's side sees it: what a card's end sends, and then closes. */
@Timeout(60)
class VpcdAnswerVectorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] ATR = HexFormat.of().parseHex("0009" + StubCard.ATR);
    private static final byte[] COMMAND = HexFormat.of().parseHex("00B0000000");

    @TestFactory
    Stream<DynamicTest> run() {
        List<TestVector<VpcdCase.Input, VpcdCase.Expected>> ofCards = VpcdCase.read().vectors().stream()
                .filter(vector -> !vector.input().fromReader())
                .toList();
        assertThat(ofCards).hasSize(27);
        return ofCards.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    private static void run(TestVector<VpcdCase.Input, VpcdCase.Expected> vector) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket reader = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Socket card = listener.accept()) {
            OutputStream out = card.getOutputStream();
            Thread sender = new Thread(() -> {
                try {
                    out.write(ATR);
                    out.write(vector.input().octets().toArray());
                    out.flush();
                    card.shutdownOutput();
                } catch (IOException e) {
                    // The reader has gone: its test has failed and says why.
                }
            });
            sender.start();
            try (VpcdReader vpcd = VpcdReader.over(reader, PATIENCE)) {
                judge(vector, vpcd);
            }
            sender.join(PATIENCE.toMillis());
        }
    }

    private static void judge(TestVector<VpcdCase.Input, VpcdCase.Expected> vector, VpcdReader reader)
            throws Exception {
        for (Message message : vector.expectedValues().messages()) {
            if (message.says().equals("gone")) {
                assertThatExceptionOfType(CardRemovedException.class).isThrownBy(() -> reader.transmit(COMMAND));
            } else if (vector.verdict() == Verdict.ACCEPTABLE) {
                acceptable(reader, message);
            } else {
                assertThat(reader.transmit(COMMAND))
                        .isEqualTo(Objects.requireNonNull(message.octets()).toArray());
            }
        }
        // Nothing more comes: what is left over is no answer.
        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> reader.transmit(COMMAND));
    }

    private static void acceptable(VpcdReader reader, Message message) {
        try {
            assertThat(reader.transmit(COMMAND))
                    .isEqualTo(Objects.requireNonNull(message.octets()).toArray());
        } catch (LinkException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
