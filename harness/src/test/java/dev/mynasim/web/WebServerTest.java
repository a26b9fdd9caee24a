// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The server's limits and its way with octets that come in pieces. */
class WebServerTest {
    private static final String REQUEST =
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";

    private static final WebHandler ECHO = request -> WebAnswer.ok("text/plain", request.body());

    @Test
    void aRequestSplitAtEveryPositionIsOneRequest() throws Exception {
        try (WebServer server = start(WebLimits.DEFAULT, ECHO)) {
            byte[] octets = REQUEST.getBytes(StandardCharsets.US_ASCII);
            for (int split = 1; split < octets.length; split++) {
                try (Socket socket = connect(server)) {
                    socket.getOutputStream().write(octets, 0, split);
                    socket.getOutputStream().flush();
                    socket.getOutputStream().write(octets, split, octets.length - split);
                    assertThat(rest(socket)).startsWith("HTTP/1.1 200").endsWith("hello");
                }
            }
        }
    }

    @Test
    void twoRequestsInOnePieceAreAnsweredInOrder() throws Exception {
        String first = "GET /1 HTTP/1.1\r\nHost: x\r\n\r\n";
        String second = "GET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        WebHandler path = request -> WebAnswer.sentence(200, request.path());
        try (WebServer server = start(WebLimits.DEFAULT, path);
                Socket socket = connect(server)) {
            socket.getOutputStream().write((first + second).getBytes(StandardCharsets.US_ASCII));
            assertThat(rest(socket)).containsSubsequence("200", "/1", "200", "/2");
        }
    }

    @Test
    void whoDoesNotCompleteARequestLosesTheConnection() throws Exception {
        WebLimits quick = new WebLimits(1_024, 8, Duration.ofMillis(200), 1);
        try (WebServer server = start(quick, ECHO);
                Socket silent = connect(server);
                Socket half = connect(server)) {
            half.getOutputStream().write("POST / HTTP/1.1\r\nContent-Le".getBytes(StandardCharsets.US_ASCII));
            assertThat(rest(silent)).isEmpty();
            assertThat(rest(half)).isEmpty();
        }
    }

    @Test
    void connectionsBeyondTheLimitAreClosed() throws Exception {
        WebLimits two = new WebLimits(1_024, 2, Duration.ofSeconds(10), 1);
        try (WebServer server = start(two, ECHO);
                Socket one = connect(server);
                Socket another = connect(server)) {
            echo(one);
            echo(another);
            try (Socket third = connect(server)) {
                assertThat(rest(third)).isEmpty();
            }
            echo(one);
        }
    }

    @Test
    void aTooLargeBodyAndNonsenseAreRefused() throws Exception {
        try (WebServer server = start(WebLimits.DEFAULT.withBody(4), ECHO)) {
            try (Socket socket = connect(server)) {
                socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
                assertThat(rest(socket)).startsWith("HTTP/1.1 413");
            }
            try (Socket socket = connect(server)) {
                socket.getOutputStream().write("\0\1\2 nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(rest(socket)).startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    void aFailureInsideTellsNothing() throws Exception {
        WebHandler broken = request -> {
            throw new IllegalStateException("a secret");
        };
        try (WebServer server = start(WebLimits.DEFAULT, broken);
                Socket socket = connect(server)) {
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            assertThat(rest(socket)).startsWith("HTTP/1.1 500").doesNotContain("secret");
        }
    }

    @Test
    void onlyTheLoopbackIsListenedOn() {
        assertThatThrownBy(() -> WebServer.start(new InetSocketAddress("0.0.0.0", 0), WebLimits.DEFAULT, ECHO))
                .hasMessageContaining("not a loopback address");
    }

    @Test
    void aTakenPortIsSaid() throws Exception {
        try (WebServer server = start(WebLimits.DEFAULT, ECHO)) {
            assertThatThrownBy(() -> WebServer.start(server.address(), WebLimits.DEFAULT, ECHO))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot be listened on");
        }
    }

    private static WebServer start(WebLimits limits, WebHandler handler) throws IOException {
        return WebServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits, handler);
    }

    private static Socket connect(WebServer server) throws IOException {
        Socket socket =
                new Socket(server.address().getAddress(), server.address().getPort());
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** A request on a connection that stays open. */
    private static void echo(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi".getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf("\r\n\r\nhi") < 0) {
            int octet = in.read();
            assertThat(octet).as("the connection stays open").isNotNegative();
            seen.append((char) octet);
        }
    }

    /** All that comes until the end; a connection that is broken off has ended too. */
    private static String rest(Socket socket) throws IOException {
        StringBuilder seen = new StringBuilder();
        try {
            for (int octet = socket.getInputStream().read();
                    octet >= 0;
                    octet = socket.getInputStream().read()) {
                seen.append((char) octet);
            }
        } catch (java.net.SocketException e) {
            // Reset by the server.
        }
        return seen.toString();
    }
}
