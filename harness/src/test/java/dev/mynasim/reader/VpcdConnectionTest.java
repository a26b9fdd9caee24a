// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The handler alone: buffers are given back, reads are acknowledged, order is kept at every split. */
class VpcdConnectionTest {
    private static final byte[] DAY =
            HexFormat.of().parseHex("000104" + "000101" + "000500B0000002" + "000104" + "000100");
    private static final String ATR_FRAME = "0009" + StubCard.ATR;
    private static final String ANSWERS = ATR_FRAME + "00045A5A9000" + ATR_FRAME;

    private final StubCard card = new StubCard();
    private final List<ReaderEvent> events = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<ByteBuf> sent = new ArrayList<>();

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
    void octetByOctetAndEachReadIsAnsweredOrAcknowledged() {
        EmbeddedChannel channel = open();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < DAY.length; i++) {
            int before = acknowledged.get();
            feed(channel, DAY, i, i + 1);
            String answer = answers(channel);
            all.append(answer);
            // A poll is answered within the read; a command may be later, so that it is acknowledged first.
            assertThat(acknowledged.get() - before).as("octet %d", i).isEqualTo(answer.equals(ATR_FRAME) ? 0 : 1);
        }
        assertThat(all).hasToString(ANSWERS);
        assertThat(acknowledged).hasValue(DAY.length - 2);
        end(channel);
    }

    @Test
    void pollsUseOneBuffer() {
        EmbeddedChannel channel = open();
        ByteBuf first = poll(channel);
        assertThat(first.refCnt()).as("ours and that of the write").isEqualTo(2);
        assertThat(first.release()).isFalse();
        ByteBuf second = poll(channel);
        assertThat(second).isSameAs(first);
        ByteBuf third = poll(channel);
        assertThat(third).as("the second is still on its way").isNotSameAs(second);
        assertThat(ByteBufUtil.hexDump(third).toUpperCase(Locale.ROOT)).isEqualTo(ATR_FRAME);
        assertThat(third.release()).isTrue();
        assertThat(second.release()).isFalse();
        end(channel);
        assertThat(first.refCnt()).isZero();
    }

    @Test
    void aBadFrameClosesAndGivesTheBufferBack() {
        EmbeddedChannel channel = open();
        byte[] bad = {0, 1, 0x77, 0, 1, 4};
        feed(channel, bad, 0, bad.length);
        assertThat(channel.isOpen()).isFalse();
        assertThat(answers(channel)).isEmpty();
        assertThat(events).containsExactly(new ReaderEvent.ProtocolError("127.0.0.1:1", "the unknown control 77"));
        end(channel);
    }

    private EmbeddedChannel open() {
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.config().setAutoRead(false);
        CardSession session = new CardSession(card, Runnable::run, 16);
        channel.pipeline().addLast(new QuickAck(acknowledged::incrementAndGet));
        VpcdConnection.start(channel, session.open(), WireLimits.DEFAULT, new BridgeNews("127.0.0.1:1", events::add));
        return channel;
    }

    private void feed(EmbeddedChannel channel, byte[] octets, int from, int to) {
        ByteBuf in = Unpooled.directBuffer().writeBytes(octets, from, to - from);
        sent.add(in);
        channel.writeInbound(in);
        channel.runPendingTasks();
    }

    private ByteBuf poll(EmbeddedChannel channel) {
        feed(channel, DAY, 0, 3);
        return channel.readOutbound();
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
        assertThat(sent).isNotEmpty();
    }
}
