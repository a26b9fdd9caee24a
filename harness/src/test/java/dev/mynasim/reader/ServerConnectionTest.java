// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One connection on a clock of its own: every split, and every limit to the millisecond. */
class ServerConnectionTest {
    private static final String SECRET = "correct-horse-battery-staple";
    private static final byte[] DAY =
            HexFormat.of().parseHex("000104" + "000101" + "000500B0000002" + "000104" + "000100");
    private static final String ATR_FRAME = "0009" + StubCard.ATR;
    private static final String ANSWERS = ATR_FRAME + "00045A5A9000" + ATR_FRAME;
    private static final long OPEN = ServerLimits.DEFAULT.openWithin().toMillis();
    private static final long FRAME = ServerLimits.DEFAULT.frameWithin().toMillis();
    private static final long ANSWER = ServerLimits.DEFAULT.answerWithin().toMillis();
    private static final long IDLE = ServerLimits.DEFAULT.idle().toMillis();

    private final StubCard card = new StubCard();
    private final CardSession session = new CardSession(card, Runnable::run, 32);
    private final List<ReaderEvent> events = new ArrayList<>();
    private final List<ByteBuf> sent = new ArrayList<>();
    private ServerConfig config = ServerConfig.loopback(0);

    @Test
    void everySplitGivesTheSameAnswersAndAllBuffersBack() {
        for (int cut = 0; cut <= DAY.length; cut++) {
            EmbeddedChannel channel = open();
            feed(channel, DAY, 0, cut);
            feed(channel, DAY, cut, DAY.length);
            assertThat(answers(channel)).as("cut at %d", cut).isEqualTo(ANSWERS);
            end(channel);
        }
    }

    @Test
    void everySplitOfATokenAndADay() {
        config = config.withGate(ServerGate.token(ServerToken.of(SECRET)));
        for (String lineEnd : new String[] {"\n", "\r\n"}) {
            byte[] all = glued(("MYNASIM-TOKEN " + SECRET + lineEnd).getBytes(StandardCharsets.US_ASCII), DAY);
            for (int cut = 0; cut <= all.length; cut++) {
                EmbeddedChannel channel = open();
                feed(channel, all, 0, cut);
                feed(channel, all, cut, all.length);
                assertThat(answers(channel)).as("cut at %d", cut).isEqualTo(ANSWERS);
                end(channel);
            }
        }
    }

    @Test
    void octetByOctet() {
        config = config.withGate(ServerGate.token(ServerToken.of(SECRET)));
        byte[] all = glued(("MYNASIM-TOKEN " + SECRET + "\n").getBytes(StandardCharsets.US_ASCII), DAY);
        EmbeddedChannel channel = open();
        for (int i = 0; i < all.length; i++) {
            feed(channel, all, i, i + 1);
        }
        assertThat(answers(channel)).isEqualTo(ANSWERS);
        end(channel);
    }

    @Test
    void aWrongTokenIsNoToken() {
        config = config.withGate(ServerGate.token(ServerToken.of(SECRET)));
        for (String line : new String[] {
            "MYNASIM-TOKEN " + SECRET.toUpperCase(Locale.ROOT) + "\n",
            "MYNASIM-TOKEN " + SECRET.substring(1) + "\n",
            "MYNASIM-TOKEN " + SECRET + " \n",
            SECRET + "\n",
            "\n",
            "GET / HTTP/1.1\r\n\r\n",
        }) {
            assertThat(refusalOf(line)).as(line).isEqualTo(Refusal.TOKEN);
        }
        assertThat(events).hasSize(6).allSatisfy(event -> assertThat(event.sentence())
                .doesNotContainIgnoringCase(SECRET));
        assertThat(card.seen).isEmpty();
    }

    @Test
    void aLineThatDoesNotEndIsNotCollected() {
        config = config.withGate(ServerGate.token(ServerToken.of(SECRET)));
        EmbeddedChannel channel = open();
        byte[] endless = "MYNASIM-TOKEN ".repeat(20).getBytes(StandardCharsets.US_ASCII);
        feed(channel, endless, 0, ServerToken.LONGEST_LINE);
        assertThat(channel.isOpen()).isTrue();
        feed(channel, endless, ServerToken.LONGEST_LINE, ServerToken.LONGEST_LINE + 1);
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.TOKEN);
        end(channel);
    }

    @Test
    void whoSaysNothingIsClosed() {
        EmbeddedChannel channel = open();
        pass(channel, OPEN - 1);
        assertThat(channel.isOpen()).isTrue();
        pass(channel, 1);
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.SILENT);
        end(channel);
    }

    @Test
    void aTokenOctetByOctetIsNoProgress() {
        config = config.withGate(ServerGate.token(ServerToken.of(SECRET)));
        EmbeddedChannel channel = open();
        byte[] slow = "MYNASIM-TOKEN ".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 10; i++) {
            feed(channel, slow, i, i + 1);
            pass(channel, OPEN / 10);
        }
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.SILENT);
        end(channel);
    }

    @Test
    void aFrameThatIsBegunHasItsTimeHoweverItsOctetsCome() {
        EmbeddedChannel channel = open();
        feed(channel, DAY, 0, 3);
        pass(channel, 3 * FRAME);
        byte[] begun = new byte[300];
        begun[0] = 1;
        for (int i = 0; i < 100; i++) {
            assertThat(channel.isOpen()).as("octet %d", i).isTrue();
            feed(channel, begun, i, i + 1);
            pass(channel, FRAME / 100);
        }
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.FRAME_TIME);
        assertThat(refusedEvent().sentence()).contains("not within 10 s");
        end(channel);
    }

    @Test
    void aStreamThatNeverStopsBetweenFramesIsProgress() {
        EmbeddedChannel channel = open();
        feed(channel, DAY, 0, 4);
        for (int i = 0; i < 50; i++) {
            // Each read ends a frame and begins the next.
            feed(channel, HexFormat.of().parseHex("010400"), 0, 3);
            pass(channel, FRAME / 2);
        }
        assertThat(channel.isOpen()).isTrue();
        end(channel);
    }

    @Test
    void whoAsksNothingForTooLongIsClosed() {
        EmbeddedChannel channel = open();
        feed(channel, DAY, 0, 3);
        pass(channel, IDLE - 1);
        feed(channel, DAY, 0, 3);
        pass(channel, IDLE - 1);
        assertThat(channel.isOpen()).isTrue();
        pass(channel, 1);
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.IDLE);
        end(channel);
        assertThat(card.seen).containsExactly("off");
    }

    @Test
    void aCardAtWorkIsNotIdle() {
        List<Runnable> turns = new ArrayList<>();
        CardSession slow = new CardSession(card, turns::add, 32);
        EmbeddedChannel channel = open(new OneCard(slow));
        feed(channel, DAY, 0, DAY.length);
        assertThat(answers(channel)).isEqualTo(ATR_FRAME);
        pass(channel, 2 * IDLE);
        assertThat(channel.isOpen()).isTrue();
        while (!turns.isEmpty()) {
            turns.remove(0).run();
        }
        channel.runPendingTasks();
        assertThat(answers(channel)).isEqualTo(ANSWERS.substring(ATR_FRAME.length()));
        end(channel);
    }

    @Test
    void whoDoesNotTakeHisAnswersIsClosed() {
        EmbeddedChannel channel = open();
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(0, 0));
        feed(channel, DAY, 0, 3);
        // The channel of a test takes all at once; a real one tells that its buffer is full.
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        channel.runPendingTasks();
        pass(channel, ANSWER - 1);
        assertThat(channel.isOpen()).isTrue();
        pass(channel, 1);
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.ANSWER_TIME);
        end(channel);
    }

    @Test
    void aFrameAboveTheLimitIsRefusedByItsLength() {
        config = config.withLimits(ServerLimits.DEFAULT.withWire(new WireLimits(16, 261)));
        EmbeddedChannel channel = open();
        feed(channel, HexFormat.of().parseHex("0001040106"), 0, 5);
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.FRAME_LENGTH);
        assertThat(refusedEvent().sentence()).contains("262 octets, and the longest is 261");
        end(channel);
    }

    @Test
    void whatIsNoFrameIsRefused() {
        EmbeddedChannel channel = open();
        feed(channel, HexFormat.of().parseHex("00017F"), 0, 3);
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.NOT_THE_WIRE);
        end(channel);
    }

    @Test
    void aTakenCardIsAskedForAgainBeforeTheReaderIsSentAway() {
        Taking.Taken other = (Taking.Taken) session.take("another");
        EmbeddedChannel channel = open();
        feed(channel, DAY, 0, DAY.length);
        pass(channel, 200);
        assertThat(channel.isOpen()).isTrue();
        assertThat(other.port().close().toCompletableFuture()).isDone();
        pass(channel, 20);
        assertThat(answers(channel)).isEqualTo(ANSWERS);
        end(channel);
    }

    @Test
    void aTakenCardIsRefusedWhenTheOtherReaderStays() {
        assertThat(session.take("another")).isInstanceOf(Taking.Taken.class);
        EmbeddedChannel channel = open();
        feed(channel, DAY, 0, 3);
        pass(channel, 270);
        assertThat(channel.isOpen()).isFalse();
        assertThat(refused()).isEqualTo(Refusal.CARD_TAKEN);
        end(channel);
    }

    @Test
    void aReaderThatLeavesWhileItsCardIsMadeGivesItBack() {
        List<Runnable> orders = new ArrayList<>();
        AtomicInteger gone = new AtomicInteger();
        EmbeddedChannel channel =
                open(new FreshCards(reader -> new FreshCards.Fresh(session, gone::incrementAndGet), orders::add));
        feed(channel, DAY, 0, 3);
        channel.close().syncUninterruptibly();
        orders.remove(0).run();
        channel.runPendingTasks();
        assertThat(session.held()).isEmpty();
        assertThat(gone).hasValue(1);
        end(channel);
    }

    private Refusal refusalOf(String line) {
        EmbeddedChannel channel = open();
        byte[] octets = line.getBytes(StandardCharsets.US_ASCII);
        feed(channel, octets, 0, octets.length);
        assertThat(channel.isOpen()).isFalse();
        channel.runPendingTasks();
        end(channel);
        return refused();
    }

    private Refusal refused() {
        return refusedEvent().refusal();
    }

    private ReaderEvent.Refused refusedEvent() {
        return events.stream()
                .filter(ReaderEvent.Refused.class::isInstance)
                .map(ReaderEvent.Refused.class::cast)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private EmbeddedChannel open() {
        return open(new OneCard(session));
    }

    private EmbeddedChannel open(CardSupply supply) {
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.freezeTime();
        channel.config().setAutoRead(false);
        ServerNews news = new ServerNews("127.0.0.1:1", channel.eventLoop(), events::add);
        channel.pipeline().addLast(new ServerConnection(channel, config, supply, news, new AtomicInteger()));
        return channel;
    }

    private static void pass(EmbeddedChannel channel, long millis) {
        // In steps, for a timer that is set by another one counts from its own moment.
        for (long left = millis; left > 0; ) {
            long step = Math.min(left, 10);
            channel.advanceTimeBy(step, TimeUnit.MILLISECONDS);
            channel.runScheduledPendingTasks();
            channel.runPendingTasks();
            left -= step;
        }
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

    private static byte[] glued(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static String answers(EmbeddedChannel channel) {
        StringBuilder all = new StringBuilder();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            all.append(ByteBufUtil.hexDump(out));
            out.release();
        }
        return all.toString().toUpperCase(Locale.ROOT);
    }

    private void end(EmbeddedChannel channel) {
        channel.finishAndReleaseAll();
        assertThat(sent).allSatisfy(buffer -> assertThat(buffer.refCnt()).isZero());
        sent.clear();
    }
}
