// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.wire.Dialect;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The handler alone, in each dialect: order at every split, buffers given back, back-pressure, ends. */
class DialectConnectionTest {
    private static final String ATR = StubCard.ATR;
    private static final String READ_2 = "00B0000002";

    private final StubCard card = new StubCard();
    private final RecordingListener listener = new RecordingListener();
    private final List<ByteBuf> sent = new ArrayList<>();

    /** What a front end sends and gets in one session, by the table of virtual-reader.md and docs/dialects.md. */
    private static final class Day {
        private final byte[] sent;
        private final byte[] answers;

        /** What the card sees. The second "off" is that of the connection's end. */
        private final List<String> card;

        private final boolean ends;

        private Day(byte[] sent, byte[] answers, List<String> card, boolean ends) {
            this.sent = sent;
            this.answers = answers;
            this.card = card;
            this.ends = ends;
        }

        static Day of(Dialect dialect) {
            return switch (dialect) {
                case JCSDK ->
                    new Day(
                            hex("F0000000" + "00000005" + READ_2 + "FE000000"),
                            hex("F0000009" + ATR + "00000004" + "5A5A9000"),
                            List.of("on", READ_2, "off", "off"),
                            true);
                case JCOP ->
                    new Day(
                            hex("04FF0000" + "0021000400000000" + "01000005" + READ_2),
                            hex("04000007" + "4D796E6153696D" + "00000009" + ATR + "01000004" + "5A5A9000"),
                            List.of("on", READ_2),
                            false);
                case PERSOSIM ->
                    new Day(
                            ascii("FF900000\nFF010000\n" + READ_2 + "\nFFFF0000\nFF000000\n"),
                            ascii("9000\n" + ATR + "\n5A5A9000\n" + ATR + "\n9000\n"),
                            List.of("on", READ_2, "reset", "off", "off"),
                            true);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everySplitGivesTheSameAnswersAndAllBuffersBack(Dialect dialect) {
        Day day = Day.of(dialect);
        for (int cut = 0; cut <= day.sent.length; cut++) {
            card.seen.clear();
            EmbeddedChannel channel = open(dialect);
            feed(channel, day.sent, 0, cut);
            feed(channel, day.sent, cut, day.sent.length);
            assertThat(answers(channel)).as("cut at %d", cut).isEqualTo(day.answers);
            assertThat(card.seen).as("cut at %d", cut).containsExactlyElementsOf(day.card);
            assertThat(channel.isOpen()).isNotEqualTo(day.ends);
            end(channel);
        }
        assertThat(listener.told).containsOnly("seen", "powered");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void octetByOctet(Dialect dialect) {
        Day day = Day.of(dialect);
        EmbeddedChannel channel = open(dialect);
        for (int i = 0; i < day.sent.length; i++) {
            feed(channel, day.sent, i, i + 1);
        }
        assertThat(answers(channel)).isEqualTo(day.answers);
        end(channel);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aBadFrameEndsTheConnectionWithoutAnAnswer(Dialect dialect) {
        EmbeddedChannel channel = open(dialect);
        byte[] bad = ascii("GET / HTTP/1.1\r\n");
        feed(channel, bad, 0, bad.length);
        assertThat(channel.isOpen()).isFalse();
        assertThat(answers(channel)).isEmpty();
        assertThat(card.seen).as("the connection's end and nothing else").containsExactly("off");
        assertThat(listener.told)
                .containsExactly("not the wire: "
                        + switch (dialect) {
                            case JCSDK -> "a frame of the unknown kind 47";
                            case JCOP -> "a message of the unknown type 47";
                            case PERSOSIM -> "a line with the character 47, which is no hexadecimal digit";
                        });
        end(channel);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aFrameThatIsTooLongEndsItBeforeItHasCome(Dialect dialect) {
        EmbeddedChannel channel = open(dialect, Runnable::run, new WireLimits(16, 300));
        byte[] beginning =
                switch (dialect) {
                    case JCSDK -> hex("0000012D");
                    case JCOP -> hex("0100012D");
                    case PERSOSIM -> ascii("5A".repeat(300) + "5");
                };
        feed(channel, beginning, 0, beginning.length);
        assertThat(channel.isOpen()).isFalse();
        assertThat(answers(channel)).isEmpty();
        assertThat(listener.told).containsExactly("too long: 301");
        end(channel);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aCommandBeforeThePowerEndsTheConnection(Dialect dialect) {
        EmbeddedChannel channel = open(dialect);
        byte[] command = command(dialect, READ_2);
        feed(channel, command, 0, command.length);
        assertThat(channel.isOpen()).isFalse();
        assertThat(answers(channel)).isEmpty();
        assertThat(listener.told).containsExactly("seen", "gone: the card has no power");
        end(channel);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void noMoreRequestsAreTakenThanMayWait(Dialect dialect) {
        Queue<Runnable> work = new ArrayDeque<>();
        EmbeddedChannel channel = open(dialect, work::add, new WireLimits(2, 300));
        byte[] on = powerUp(dialect);
        feed(channel, on, 0, on.length);
        for (int i = 0; i < 8; i++) {
            byte[] command = command(dialect, READ_2);
            feed(channel, command, 0, command.length);
        }
        assertThat(card.seen).isEmpty();
        int turns = 0;
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
            channel.runPendingTasks();
            turns++;
            assertThat(work).as("one at work, whatever waits").hasSizeLessThanOrEqualTo(1);
        }
        assertThat(turns).isEqualTo(9);
        assertThat(card.seen).hasSize(9).startsWith("on");
        assertThat(answers(channel)).isEqualTo(join(atrFrame(dialect, ATR), readAnswers(dialect, 8)));
        end(channel);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void itReadsOnOnlyWhenAllThatCameIsDecoded(Dialect dialect) {
        ReadCountingChannel channel = new ReadCountingChannel();
        channel.reads = 0;
        Queue<Runnable> work = new ArrayDeque<>();
        start(channel, card, dialect, work::add, new WireLimits(1, 300));
        assertThat(channel.reads).as("the first read").isEqualTo(1);
        byte[] two = join(powerUp(dialect), command(dialect, READ_2));
        feed(channel, two, 0, two.length);
        assertThat(channel.reads)
                .as("the card is behind: TCP holds the peer back")
                .isEqualTo(1);
        while (!work.isEmpty()) {
            work.remove().run();
            channel.runPendingTasks();
        }
        assertThat(channel.reads).isEqualTo(2);
        assertThat(answers(channel)).isEqualTo(join(atrFrame(dialect, ATR), readAnswers(dialect, 1)));
        end(channel);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aCardThatIsTakenOutEndsItAndIsKnownToBeOut(Dialect dialect) {
        StubCard leaving = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) throws LinkException {
                throw new CardRemovedException("the card was removed", Duration.ofSeconds(3));
            }
        };
        EmbeddedChannel channel = new EmbeddedChannel();
        WireConnection connection = start(channel, leaving, dialect, Runnable::run, WireLimits.DEFAULT);
        byte[] session = join(powerUp(dialect), command(dialect, READ_2));
        feed(channel, session, 0, session.length);
        assertThat(answers(channel)).isEqualTo(atrFrame(dialect, ATR));
        assertThat(channel.isOpen()).isFalse();
        assertThat(connection.ending()).isEqualTo("the card is gone");
        assertThat(connection.removal()).isNotNull().satisfies(removal -> assertThat(removal.backAfter())
                .contains(Duration.ofSeconds(3)));
        assertThat(listener.told).endsWith("gone: the card was removed");
        end(channel);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aBrokenAnswerToResetIsHandedOnAsItIs(Dialect dialect) {
        StubCard broken = new StubCard() {
            @Override
            public synchronized Atr powerUp() throws LinkException {
                super.powerUp();
                throw new BrokenAtrException(hex("3B80AB"));
            }
        };
        EmbeddedChannel channel = new EmbeddedChannel();
        start(channel, broken, dialect, Runnable::run, WireLimits.DEFAULT);
        byte[] session = join(powerUp(dialect), command(dialect, READ_2));
        feed(channel, session, 0, session.length);
        assertThat(answers(channel)).isEqualTo(join(atrFrame(dialect, "3B80AB"), readAnswers(dialect, 1)));
        end(channel);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theLongestResponsePassesOrEndsTheConnection(Dialect dialect) {
        StubCard talkative = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                return new byte[65_536 + 2];
            }
        };
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.config().setWriteBufferHighWaterMark(1 << 20);
        start(channel, talkative, dialect, Runnable::run, WireLimits.DEFAULT);
        byte[] session = join(powerUp(dialect), command(dialect, READ_2));
        feed(channel, session, 0, session.length);
        byte[] answers = answers(channel);
        if (dialect == Dialect.JCOP) {
            assertThat(answers).isEqualTo(atrFrame(dialect, ATR));
            assertThat(channel.isOpen()).isFalse();
            assertThat(listener.told).endsWith("gone: it answered 65538 octets and a frame carries 65535");
        } else {
            int perOctet = dialect == Dialect.JCSDK ? 1 : 2;
            assertThat(answers.length).isGreaterThan(perOctet * (65_538 + 9));
            assertThat(channel.isOpen()).isTrue();
        }
        end(channel);
    }

    /** JCOP has no power-down but closing. */
    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"JCSDK", "PERSOSIM"})
    void nothingBehindAPowerDownIsTaken(Dialect dialect) {
        EmbeddedChannel channel = open(dialect);
        byte[] down = dialect == Dialect.JCSDK ? hex("FE000000") : ascii("FF00\n");
        byte[] session = join(powerUp(dialect), down, powerUp(dialect));
        feed(channel, session, 0, session.length);
        assertThat(card.seen).as("the second is that of the connection's end").containsExactly("on", "off", "off");
        assertThat(channel.isOpen()).isFalse();
        end(channel);
    }

    @Test
    void aResetWithoutPowerEndsTheConnection() {
        EmbeddedChannel channel = open(Dialect.PERSOSIM);
        byte[] reset = ascii("FFFF\n");
        feed(channel, reset, 0, reset.length);
        assertThat(channel.isOpen()).isFalse();
        assertThat(listener.told).containsExactly("seen", "gone: the card has no power");
        end(channel);
    }

    private static byte[] powerUp(Dialect dialect) {
        return switch (dialect) {
            case JCSDK -> hex("F0000000");
            case JCOP -> hex("0000000400000100");
            case PERSOSIM -> ascii("FF01\n");
        };
    }

    private static byte[] command(Dialect dialect, String command) {
        return switch (dialect) {
            case JCSDK -> hex("00000005" + command);
            case JCOP -> hex("01000005" + command);
            case PERSOSIM -> ascii(command + "\n");
        };
    }

    private static byte[] atrFrame(Dialect dialect, String atr) {
        String length = "%02X".formatted(atr.length() / 2);
        return switch (dialect) {
            case JCSDK -> hex("F00000" + length + atr);
            case JCOP -> hex("000000" + length + atr);
            case PERSOSIM -> ascii(atr + "\n");
        };
    }

    private static byte[] readAnswers(Dialect dialect, int count) {
        return switch (dialect) {
            case JCSDK -> hex("000000045A5A9000".repeat(count));
            case JCOP -> hex("010000045A5A9000".repeat(count));
            case PERSOSIM -> ascii("5A5A9000\n".repeat(count));
        };
    }

    private EmbeddedChannel open(Dialect dialect) {
        return open(dialect, Runnable::run, WireLimits.DEFAULT);
    }

    private EmbeddedChannel open(Dialect dialect, Executor executor, WireLimits limits) {
        EmbeddedChannel channel = new EmbeddedChannel();
        start(channel, card, dialect, executor, limits);
        return channel;
    }

    private WireConnection start(
            EmbeddedChannel channel, StubCard inserted, Dialect dialect, Executor executor, WireLimits limits) {
        listener.told.clear();
        channel.config().setAutoRead(false);
        CardSession session = new CardSession(inserted, executor, 16);
        Wire wire = new DialectWire(dialect);
        assertThat(wire.name()).isEqualTo(dialect.title());
        return wire.start(channel, session.open(), limits, listener);
    }

    private void feed(EmbeddedChannel channel, byte[] octets, int from, int to) {
        if (!channel.isOpen()) {
            return;
        }
        ByteBuf in = Unpooled.directBuffer().writeBytes(octets, from, to - from);
        sent.add(in);
        channel.writeInbound(in);
        channel.runPendingTasks();
    }

    private static byte[] answers(EmbeddedChannel channel) {
        ByteBuf all = Unpooled.buffer();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            all.writeBytes(out);
            out.release();
        }
        return ByteBufUtil.getBytes(all);
    }

    private void end(EmbeddedChannel channel) {
        channel.finishAndReleaseAll();
        assertThat(sent).isNotEmpty().allSatisfy(buffer -> assertThat(buffer.refCnt())
                .isZero());
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuf all = Unpooled.wrappedBuffer(parts);
        return ByteBufUtil.getBytes(all);
    }

    /** Counts how often it was asked to read. */
    private static final class ReadCountingChannel extends EmbeddedChannel {
        private int reads;

        @Override
        protected void doBeginRead() throws Exception {
            reads++;
            super.doBeginRead();
        }
    }

    private static final class RecordingListener implements WireListener {
        private final List<String> told = new ArrayList<>();

        @Override
        public void cardSeen() {
            told.add("seen");
        }

        @Override
        public void cardPowered() {
            told.add("powered");
        }

        @Override
        public void protocolError(String what) {
            told.add("not the wire: " + what);
        }

        @Override
        public void frameTooLong(int length) {
            told.add("too long: " + length);
        }

        @Override
        public void cardGone(String why) {
            told.add("gone: " + why.toLowerCase(Locale.ROOT));
        }
    }
}
