// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts: waits, settings, sentences. */
class ReaderValuesTest {
    private final VpcdConfig config = VpcdConfig.of("localhost", VpcdConfig.FIRST_PORT);

    @ParameterizedTest
    @CsvSource({"1,100", "2,200", "5,1600", "6,2000", "7,2000", "2147483647,2000"})
    void waitsDoubleUpToTheLongest(int failures, long millis) {
        assertThat(BackOff.DEFAULT.after(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void aBackOffBeginsAboveZeroAndDoesNotShrink() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new BackOff(Duration.ZERO, second)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackOff(second, second.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BackOff.DEFAULT.after(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingsAreChecked() {
        assertThat(config.slot()).isEqualTo("localhost:35963");
        assertThatThrownBy(() -> VpcdConfig.of("localhost", 0)).hasMessageContaining("1 to 65535");
        assertThatThrownBy(() -> VpcdConfig.of("localhost", 65_536)).hasMessageContaining("1 to 65535");
        assertThatThrownBy(() -> config.withPending(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> config.withCloseWithin(Duration.ZERO)).hasMessageContaining("closeWithin");
        assertThatThrownBy(() -> config.withSlotTakenAfter(Duration.ofNanos(1))).hasMessageContaining("slotTakenAfter");
    }

    @Test
    void limitsAreChecked() {
        ServerLimits usual = ServerLimits.DEFAULT;
        Duration tooLong = Duration.ofDays(2);
        assertThatThrownBy(() -> usual.withConnections(0, 1)).hasMessageContaining("connections: 1 to 65535");
        assertThatThrownBy(() -> usual.withConnections(1, 65_536)).hasMessageContaining("of one address");
        assertThatThrownBy(() -> usual.withIdle(Duration.ZERO)).hasMessageContaining("idle");
        assertThatThrownBy(() -> usual.withIdle(tooLong)).hasMessageContaining("a day");
        assertThatThrownBy(() -> usual.withHandOver(Duration.ofMillis(-1))).hasMessageContaining("handOver");
        assertThatThrownBy(() -> usual.withTimes(tooLong, tooLong, tooLong)).hasMessageContaining("openWithin");
        assertThatThrownBy(() -> new WireLimits(0, 100)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new WireLimits(1, 4)).hasMessageContaining("5 to 65535");
        assertThatThrownBy(() -> new WireLimits(1, 65_536)).hasMessageContaining("5 to 65535");
        assertThat(usual.withHandOver(Duration.ZERO).handOver()).isZero();
        assertThat(usual.withWire(new WireLimits(2, 300)).wire().pending()).isEqualTo(2);
    }

    @Test
    void eachReasonSaysWhatToDo() {
        assertThat(ConnectFailure.reason(new ConnectException("refused"), config))
                .contains("start pcscd");
        assertThat(ConnectFailure.reason(new UnknownHostException("nowhere"), config))
                .contains("check its name");
        assertThat(ConnectFailure.reason(new ConnectTimeoutException("late"), config))
                .contains("within 5000 ms", "another slot's port");
        assertThat(ConnectFailure.reason(new IOException("something else"), config))
                .isEqualTo("something else");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void eachEventIsOneSentence(int index) {
        ReaderEvent[] events = {
            new ReaderEvent.Unreachable("h:1", "nobody listens"),
            new ReaderEvent.Connected("h:1"),
            new ReaderEvent.CardSeen("h:1"),
            new ReaderEvent.CardPowered("h:1"),
            new ReaderEvent.SlotTaken("h:1", Duration.ofSeconds(3)),
            new ReaderEvent.ProtocolError("h:1", "an unknown control"),
            new ReaderEvent.CardGone("h:1", "it was torn out"),
            new ReaderEvent.Disconnected("h:1", "the reader closed it"),
            new ReaderEvent.CardElsewhere("h:1", new Taking.Held("g:2", Duration.ofSeconds(5))),
            new ReaderEvent.Listening("h:1", "vpcd"),
            new ReaderEvent.Came("h:1", "g:2"),
            new ReaderEvent.Left("h:1", "g:2", "the reader closed it"),
            new ReaderEvent.Refused("h:1", "g:2", Refusal.IDLE, "nothing for 600 s"),
            new ReaderEvent.Unmentioned("h:1", new TreeMap<>(Map.of("a reader came", 3)), Duration.ofSeconds(10)),
        };
        assertThat(events[index].sentence()).contains("h:1").endsWith(".").doesNotContain("\n", ". ");
        assertThat(events[index].slot()).isEqualTo("h:1");
    }

    /** Makes the coincidence that a try for ever meets some day: the source port is the one that is called. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void aConnectionWithItselfIsRecognised(Transport transport) throws Exception {
        EventLoopGroup group = transport.newGroup(1, "self");
        try {
            InetSocketAddress self = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
            Channel channel = new Bootstrap()
                    .group(group)
                    .channelFactory(transport::newChannel)
                    .handler(new ChannelInboundHandlerAdapter())
                    .connect(self, self)
                    .sync()
                    .channel();
            assertThat(ConnectFailure.isSelf(channel)).isTrue();
            assertThat(channel.close().await(1, TimeUnit.SECONDS)).isTrue();
        } finally {
            assertThat(group.shutdownGracefully(0, 2, TimeUnit.SECONDS).await(3, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }
}
