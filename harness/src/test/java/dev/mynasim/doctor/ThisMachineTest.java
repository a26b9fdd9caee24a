// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.doctor.Machine.Door;
import dev.mynasim.doctor.Machine.Heard;
import dev.mynasim.doctor.Machine.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real view: sockets of all kinds on loopback, files, programs. */
class ThisMachineTest {
    private static final Duration BOUND = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ThisMachine machine = new ThisMachine(threads);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aPortThatSpeaksOneThatDoesNotAndOneThatIsNotThere() throws Exception {
        try (ServerSocket free = listening();
                ServerSocket taken = listening()) {
            Future<Void> vpcd = threads.submit(() -> {
                try (Socket card = free.accept()) {
                    card.getOutputStream().write(new byte[] {0, 1, 4});
                    assertThat(card.getInputStream().read())
                            .as("left without an answer")
                            .isEqualTo(-1);
                }
                return null;
            });
            int nobody = closedPort();
            long start = System.nanoTime();
            assertThat(machine.hear(List.of(taken.getLocalPort(), nobody, free.getLocalPort())))
                    .containsExactly(Heard.SILENT, Heard.REFUSED, Heard.SPOKE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
            vpcd.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPortThatOpensAMomentLaterIsHeard() throws Exception {
        int port = closedPort();
        Future<List<Heard>> heard = threads.submit(() -> machine.hear(List.of(port)));
        try (ServerSocket late = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            late.setSoTimeout(5_000);
            try (Socket card = late.accept()) {
                card.getOutputStream().write(0);
                assertThat(heard.get(5, TimeUnit.SECONDS)).containsExactly(Heard.SPOKE);
            }
        }
    }

    @Test
    void aPortThatHangsUpIsNotFree() throws Exception {
        try (ServerSocket server = listening()) {
            Future<Void> hangsUp = threads.submit(() -> {
                server.accept().close();
                return null;
            });
            assertThat(machine.hear(List.of(server.getLocalPort()))).containsExactly(Heard.SILENT);
            hangsUp.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPortToListenOn() throws IOException {
        assertThat(machine.listen(0)).isEqualTo(Listening.POSSIBLE);
        try (ServerSocket other = listening()) {
            assertThat(machine.listen(other.getLocalPort())).isEqualTo(Listening.TAKEN);
        }
    }

    @Test
    void socketsInTheFileSystem() throws IOException {
        Path path = folder.resolve("s");
        assertThat(machine.connect(path.toString())).isEqualTo(Door.ABSENT);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            assertThat(machine.connect(path.toString())).isEqualTo(Door.OPEN);
        }
        assertThat(machine.exists(path.toString())).as("left behind").isTrue();
        assertThat(machine.connect(path.toString())).isEqualTo(Door.REFUSED);
    }

    @Test
    void filesAndPrograms() throws IOException {
        Files.writeString(folder.resolve("b"), "text");
        Files.writeString(folder.resolve("a"), "");
        assertThat(machine.names(folder.toString())).containsExactly("a", "b");
        assertThat(machine.names(folder.resolve("none").toString())).isEmpty();
        assertThat(machine.text(folder.resolve("b").toString())).contains("text");
        assertThat(machine.text(folder.toString())).isEmpty();
        assertThat(machine.text("\0")).isEmpty();
        assertThat(machine.exists("\0")).isFalse();
        assertThat(machine.command("no-such-program-anywhere")).isEmpty();
        assertThat(machine.module("java.smartcardio")).isTrue();
        assertThat(machine.module("java.nothing")).isFalse();
        assertThat(machine.rsaProvider()).contains("SunJCE");
        assertThat(machine.property("java.specification.version")).isPresent();
    }

    /** One that was free a moment ago. */
    private static int closedPort() throws IOException {
        try (ServerSocket before = listening()) {
            return before.getLocalPort();
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }
}
