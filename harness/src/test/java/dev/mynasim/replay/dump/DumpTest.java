// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpTest {
    @Test
    void aDumpOfApdu4jIsUnderstood() throws Exception {
        Dump dump = read("""
                # ATR: 3BE000FF8131FE4514
                # PROTOCOL: T=1
                # UID: 01020304
                #
                00A4040C0AD392F000260100000001
                9000

                # a comment in between
                00a4020c020018
                # 12 ms
                9000
                """);
        assertThat(dump.atr()).isEqualTo("3BE000FF8131FE4514");
        assertThat(dump.steps()).hasSize(2).allMatch(DumpStep.Exchange.class::isInstance);
        assertThat(dump.steps()).extracting(DumpStep::line).containsExactly(5, 9);
    }

    @Test
    void whatMynaSimSaysMoreIsUnderstood() throws Exception {
        Dump dump = read("""
                # ATR: 3BE000FF8131FE4514
                # POWER UP
                # FAULT: injected "a": waits
                # PIN: auth
                # MASKED COMMAND: 0020008004********
                # MASKED ANSWER: 63C2
                # NO ANSWER: 00B0000004
                # RESET 3BE000FF8131FE4514
                # POWER DOWN
                """);
        assertThat(dump.steps()).hasSize(5).element(1).isInstanceOfSatisfying(DumpStep.Exchange.class, exchange -> {
            assertThat(exchange.pin()).isEqualTo("auth");
            assertThat(exchange.faults()).containsExactly("injected \"a\": waits");
            assertThat(exchange.command().maskedFrom()).isEqualTo(5);
            assertThat(exchange.command().maskedTo()).isEqualTo(9);
            assertThat(exchange.line()).isEqualTo(5);
        });
        assertThat(dump.steps().get(3)).isEqualTo(new DumpStep.Power(8, DumpStep.Change.RESET, "3BE000FF8131FE4514"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        00A4                                                    | line 1: the command has no answer
        00A40~9000                                              | line 1: these are no hexadecimal digits in pairs
        00A4~my diary                                           | line 2: these are no hexadecimal digits in pairs
        00 A4~9000                                              | line 1: these are no hexadecimal digits in pairs
        00200080 04 ****~9000                                   | line 1: these are no hexadecimal digits in pairs
        0020008004********~9000                                 | line 1: these are no hexadecimal digits in pairs
        00A4~90                                                 | line 2: an answer has at least two octets
        00A4~# MASKED ANSWER: 9000                              | line 2: the command of line 1 has an answer of the other kind
        # MASKED COMMAND: 00A4~9000                             | line 1: the command has no answer
        # MASKED COMMAND: 00**11**~# MASKED ANSWER: 9000        | line 1: these are no hexadecimal digits with one run
        # MASKED COMMAND: ~# MASKED ANSWER: 9000                | line 1: 0 octets are no command
        # MASKED ANSWER: 9000                                   | line 1: this answer has no command
        00A4~# RESET                                            | line 2: the command of line 1 has no answer
        # MASKED COMMAND: 00**~# MASKED COMMAND: 00**           | line 2: the command of line 1 has no answer
        # ATR: 3B**                                             | line 1: this is no answer to reset
        # RESET x                                               | line 1: this is no answer to reset
        00A4~9000~# LOST: 12                                    | line 3: events are missing here (12)
        """)
    void whatIsNoDumpIsSaidWithItsLine(String lines, String sentence) {
        assertThatThrownBy(() -> read(lines.replace("~", "\n")))
                .isInstanceOf(DumpException.class)
                .hasMessageStartingWith(sentence.strip());
    }

    @Test
    void aMessageQuotesNoOctets() {
        assertThatThrownBy(() -> read("0020008004313233345\n")).hasMessageNotContaining("3132");
        assertThat(new DumpStep.Exchange(1, octets("002000800431323334"), octets("9000"), "auth", List.of()))
                .hasToString("Exchange[line=1, command=9 octets, answer=2 octets, pin=auth, faults=[]]");
    }

    @Test
    void aLineThatDoesNotEndIsRefusedBeforeItIsRead() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'A';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'A');
                read.addAndGet(length);
                return length;
            }
        };
        assertThatThrownBy(() -> Dump.read(endless)).hasMessage("line 1: it is longer than 131152 characters");
        assertThat(read.get()).isLessThan(200_000);
    }

    @Test
    void tooManyLinesAreRefused() {
        assertThatThrownBy(() -> read("\n".repeat(Dump.MOST_LINES + 1)))
                .hasMessageStartingWith("line " + (Dump.MOST_LINES + 1) + ": a dump has at most 1000000 lines");
    }

    @Property
    void anyOctetsAreADumpOrAreRefused(@ForAll byte[] octets) throws IOException {
        try {
            assertThat(Dump.read(new ByteArrayInputStream(octets)).steps()).isNotNull();
        } catch (DumpException e) {
            assertThat(e).hasMessageStartingWith("line ");
        }
    }

    private static DumpOctets octets(String hex) {
        return DumpOctets.parse(hex).orElseThrow();
    }

    private static Dump read(String text) throws IOException, DumpException {
        return Dump.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
