// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mynasim.docs.Listings;
import dev.mynasim.doctor.ExampleMachine;
import dev.mynasim.doctor.Finding;
import dev.mynasim.doctor.OperatingSystem;
import dev.mynasim.doctor.Remedy;
import dev.mynasim.doctor.Report;
import dev.mynasim.doctor.Way;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mynasim doctor} as a person and as a program meet it. */
class DoctorCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theWaysThatNeedNothingButJavaCanBeUsedHere() {
        assertThat(run("doctor", "--for", "socket", "--for", "smartcardio", "--for", "junit", "--for", "cli"))
                .as(out + " " + err)
                .isZero();
        assertThat(out.toString().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly(
                        "socket: can be used",
                        "javax.smartcardio: can be used",
                        "JUnit: can be used",
                        "command line: can be used");
        assertThat(out.toString()).contains("Java " + System.getProperty("java.version"), "SunJCE");
        assertThat(out.toString()).as("no colours where there is no terminal").doesNotContain("\u001B");
    }

    @Test
    void aTakenPortIsSaidWithWhatMendsItAndExitOne() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(run("doctor", "--for", "socket", "--listen", port)).isEqualTo(1);
            assertThat(out.toString())
                    .contains("socket: cannot be used yet")
                    .contains("missing  port            127.0.0.1:" + port + " is taken by another program")
                    .contains("-> choose another port, or 0 for a free one");
        }
    }

    /** Whatever is on this machine: all is said, within the time. */
    @Test
    void allWaysTakeTwoSecondsAtMost() {
        long start = System.nanoTime();
        run("doctor");
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(out.toString()).contains("PC/SC by vpcd: ", "command line: ");
        assertThat(took).as("two seconds, and what a busy machine adds").isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theJsonSaysTheSameAsTheExitCode() throws IOException {
        int exit = run("doctor", "--json", "--for", "pcsc");
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("usable").asBoolean()).isEqualTo(exit == 0);
        assertThat(json.at("/ways/0/way").asText()).isEqualTo("pcsc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        doctor --for usb        | "usb" is not pcsc, socket, smartcardio, junit or cli
        doctor --slot 0         | --slot is a port of 1 to 65535, not 0
        doctor --listen 65536   | --listen is a port of 0 to 65535, not 65536
        doctor --listen x       | Invalid value for option '--listen'
        """)
    void aWrongCommandLineIsOneSentenceAndExitTwo(String arguments, String sentence) {
        assertThat(run(arguments.strip().split(" +", -1))).isEqualTo(2);
        assertThat(err.toString().strip()).contains(sentence.strip()).doesNotContain("\n", "Exception");
    }

    @Test
    void coloursGoToATerminalOnly() {
        Report report = report();
        assertThat(new DoctorText(true).lines(report))
                .contains("\u001B[1msocket\u001B[0m: \u001B[31mcannot be used yet\u001B[0m");
        assertThat(new DoctorText(false).lines(report))
                .containsExactly(
                        "socket: cannot be used yet",
                        "  ok       Java            Java 17",
                        "  missing  port            127.0.0.1:9025 is taken by another program",
                        "                           -> choose another port",
                        "  without  tshark          tshark is not here",
                        "                           -> sudo apt-get install tshark",
                        "  unknown  polkit          cannot be told",
                        "                           -> ask");
    }

    /** docs/doctor.md shows what is printed of a machine where pcscd is installed and does not run. */
    @Test
    void theDocumentShowsWhatIsPrinted() {
        assertThat(Listings.named("docs/doctor.md", "doctor"))
                .containsExactlyElementsOf(new DoctorText(false).lines(ExampleMachine.report()));
    }

    private static Report report() {
        return new Report(
                OperatingSystem.DEBIAN,
                List.of(new Report.WayReport(
                        Way.SOCKET,
                        List.of(
                                new Report.Result("Java", true, new Finding.Right("Java 17")),
                                new Report.Result(
                                        "port",
                                        true,
                                        new Finding.Missing(
                                                "127.0.0.1:9025 is taken by another program",
                                                Remedy.of("choose another port"))),
                                new Report.Result(
                                        "tshark",
                                        false,
                                        new Finding.Missing(
                                                "tshark is not here", Remedy.of("sudo apt-get install tshark"))),
                                new Report.Result(
                                        "polkit", false, new Finding.Unknown("cannot be told", Remedy.of("ask")))))));
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), Clock.systemUTC(), arguments);
    }
}
