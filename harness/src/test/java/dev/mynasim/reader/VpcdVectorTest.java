// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import dev.mynasim.vectors.VpcdCase;
import dev.mynasim.vectors.VpcdCase.Message;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The suite wire-vpcd as a card's connection sees it: what reaches the card, what is answered, what ends it. */
class VpcdVectorTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int SHORT = 64;

    @TestFactory
    Stream<DynamicTest> run() {
        List<TestVector<VpcdCase.Input, VpcdCase.Expected>> ofReaders = VpcdCase.read().vectors().stream()
                .filter(vector -> vector.input().fromReader())
                .toList();
        assertThat(ofReaders).hasSize(84);
        return ofReaders.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    private static void run(TestVector<VpcdCase.Input, VpcdCase.Expected> vector) {
        byte[] stream = vector.input().octets().toArray();
        IntStream.rangeClosed(0, stream.length)
                .filter(cut -> stream.length <= SHORT || cut < 8 || cut > stream.length - 2)
                .forEach(cut -> run(vector, stream, cut));
    }

    private static void run(TestVector<VpcdCase.Input, VpcdCase.Expected> vector, byte[] stream, int cut) {
        PatientCard card = new PatientCard();
        List<ReaderEvent> events = new ArrayList<>();
        EmbeddedChannel channel = open(card, vector.input().longest(), events);
        feed(channel, stream, 0, cut);
        feed(channel, stream, cut, stream.length);
        String how = "cut at " + cut;
        if (vector.verdict() == Verdict.INVALID) {
            assertThat(channel.isOpen()).as(how).isFalse();
            assertThat(events).as(how).last().asString().contains(words(vector.refusal()));
        } else {
            List<Message> messages = vector.expectedValues().messages();
            assertThat(answers(channel)).as(how).isEqualTo(expectedAnswers(messages));
            assertThat(card.seen).as(how).containsExactlyElementsOf(expectedAtCard(messages));
            assertThat(channel.isOpen()).as(how).isTrue();
        }
        channel.finishAndReleaseAll();
    }

    private static EmbeddedChannel open(StubCard card, @Nullable Integer longest, List<ReaderEvent> events) {
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.config().setAutoRead(false);
        WireLimits limits =
                longest == null ? WireLimits.DEFAULT : new WireLimits(WireLimits.DEFAULT.pending(), longest);
        CardSession session = new CardSession(card, Runnable::run, 64);
        VpcdConnection.start(channel, session.open(), limits, new BridgeNews("127.0.0.1:1", events::add));
        return channel;
    }

    /** What its owner is told of a bad frame. */
    private static String words(String reason) {
        return switch (reason) {
            case "EMPTY_FRAME" -> "what=a frame of length 0]";
            case "UNKNOWN_CONTROL" -> "the unknown control";
            default -> "a frame of ";
        };
    }

    private static void feed(EmbeddedChannel channel, byte[] octets, int from, int to) {
        if (channel.isOpen()) {
            channel.writeInbound(Unpooled.copiedBuffer(octets, from, to - from));
            channel.runPendingTasks();
        }
    }

    private static String answers(EmbeddedChannel channel) {
        StringBuilder all = new StringBuilder();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            all.append(ByteBufUtil.hexDump(out));
            out.release();
        }
        return all.toString().toUpperCase(Locale.ROOT);
    }

    private static String expectedAnswers(List<Message> messages) {
        return messages.stream()
                .map(message -> switch (message.says()) {
                    case "ask-atr" -> "0009" + StubCard.ATR;
                    case "command" -> "00029000";
                    default -> "";
                })
                .collect(Collectors.joining());
    }

    private static List<String> expectedAtCard(List<Message> messages) {
        return messages.stream()
                .filter(message -> !message.says().equals("ask-atr"))
                .map(message -> switch (message.says()) {
                    case "power-on" -> "on";
                    case "power-off" -> "off";
                    case "reset" -> "reset";
                    default ->
                        HEX.formatHex(Objects.requireNonNull(message.octets()).toArray());
                })
                .toList();
    }

    /** Answers everything, with power or without: what is judged is the wire. */
    private static final class PatientCard extends StubCard {
        @Override
        public synchronized Atr reset() {
            seen.add("reset");
            return atr();
        }

        @Override
        public synchronized byte[] transmit(byte[] command) {
            seen.add(HEX.formatHex(command));
            return new byte[] {(byte) 0x90, 0x00};
        }
    }
}
