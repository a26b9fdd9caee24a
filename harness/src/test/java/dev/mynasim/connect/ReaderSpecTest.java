// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderSpecTest {
    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of("socket:127.0.0.1:35970", new ReaderSpec.Socket("127.0.0.1", 35970)),
                Arguments.of("socket:localhost:1", new ReaderSpec.Socket("localhost", 1)),
                Arguments.of("socket:[::1]:65535", new ReaderSpec.Socket("::1", 65535)),
                Arguments.of(
                        "socket:localhost:1,token=my.token",
                        new ReaderSpec.Socket("localhost", 1, new SocketAccess(null, null, null, Path.of("my.token")))),
                Arguments.of(
                        "socket+tls:card.example:9,ca=ca.pem",
                        new ReaderSpec.Socket(
                                "card.example", 9, new SocketAccess(Path.of("ca.pem"), null, null, null))),
                Arguments.of(
                        "socket+tls:card.example:9,ca=ca.pem,cert=me.pem,key=me.key,token=t",
                        new ReaderSpec.Socket(
                                "card.example",
                                9,
                                new SocketAccess(
                                        Path.of("ca.pem"), Path.of("me.pem"), Path.of("me.key"), Path.of("t")))),
                Arguments.of("pcsc:", new ReaderSpec.Pcsc("")),
                Arguments.of("pcsc:0", new ReaderSpec.Pcsc("0")),
                Arguments.of("pcsc:Virtual PCD 00 00", new ReaderSpec.Pcsc("Virtual PCD 00 00")),
                Arguments.of("pcsc:Reader: left", new ReaderSpec.Pcsc("Reader: left")),
                Arguments.of("sim:adult", new ReaderSpec.Simulated("adult", null)),
                Arguments.of("sim:adult/no-pin", new ReaderSpec.Simulated("adult", "no-pin")),
                Arguments.of("sim:my/own.yaml", new ReaderSpec.Simulated("my/own.yaml", null)),
                Arguments.of("sim:me.json", new ReaderSpec.Simulated("me.json", null)),
                Arguments.of("sim:cards/taro.card", new ReaderSpec.CardFile(Path.of("cards/taro.card"))),
                Arguments.of("sim:.card", new ReaderSpec.CardFile(Path.of(".card"))));
    }

    @ParameterizedTest
    @MethodSource("right")
    void aReaderIsReadAndWrittenAsTheSame(String text, ReaderSpec spec) {
        assertThat(ReaderSpec.parse(text)).isEqualTo(new ReaderSpec.Known(spec));
        assertThat(spec).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        ''                     | "" is not a reader; write socket:HOST:PORT, pcsc:NAME, sim:PERSONA
        adult                  | "adult" is not a reader
        Socket:localhost:1     | is not a reader
        usb:1                  | "usb:1" is not a reader
        socket:                | is not socket:HOST:PORT, for example socket:127.0.0.1:35970
        socket:35970           | is not socket:HOST:PORT
        socket:localhost       | is not socket:HOST:PORT
        socket:localhost:      | is not socket:HOST:PORT
        socket::35970          | is not socket:HOST:PORT
        socket:::1:35970       | an IPv6 address stands in brackets
        socket:localhost:0     | a port is 1 to 65535, not 0
        socket:localhost:65536 | a port is 1 to 65535, not 65536
        socket:localhost:-1    | is not socket:HOST:PORT
        socket:local host:1    | "local host" is not a host
        socket:a/b:1           | "a/b" is not a host
        socket:a:1,            | is not socket:HOST:PORT
        socket:a:1,token       | behind the port stand ca=FILE
        socket:a:1,token=      | behind the port stand ca=FILE
        socket:a:1,pin=x       | behind the port stand ca=FILE
        socket:a:1,token=x,token=y | token= stands there twice
        socket:a:1,ca=x        | ca=FILE is for socket+tls:
        socket+tls:a:1         | TLS needs ca=FILE
        socket+tls:a:1,ca=x,cert=y | cert=FILE and key=FILE belong together
        socket+tls:a:1,ca=x,key=y  | cert=FILE and key=FILE belong together
        socket:a:1,cert=x,key=y    | cert=FILE needs socket+tls: and ca=FILE
        sim:                   | sim: names no card
        sim:adult/             | names no card
        sim:/no-pin            | names no card
        sim:a/b/c              | names no card
        sim:gro wn             | names no card
        """)
    void aWrongTextIsToldInASentence(String text, String sentence) {
        assertThat(ReaderSpec.parse(text))
                .isInstanceOfSatisfying(
                        ReaderSpec.Wrong.class,
                        wrong -> assertThat(wrong.sentence()).contains(sentence).doesNotContain("\n", "Exception"));
    }

    @Test
    void aNameOfMoreThanALineOrALimitIsRefused() {
        assertThat(ReaderSpec.parse("pcsc:a\nb")).isInstanceOf(ReaderSpec.Wrong.class);
        assertThat(ReaderSpec.parse("pcsc:" + "x".repeat(1019))).isInstanceOf(ReaderSpec.Known.class);
        assertThat(ReaderSpec.parse("pcsc:" + "x".repeat(1020))).isInstanceOf(ReaderSpec.Wrong.class);
    }

    @Property
    void whateverSomebodyWritesHasAnAnswer(@ForAll String text) {
        if (ReaderSpec.parse(text) instanceof ReaderSpec.Known known) {
            assertThat(ReaderSpec.parse(known.spec().toString())).isEqualTo(known);
        }
    }

    @Property
    void whateverStandsBehindAKindHasAnAnswer(@ForAll String text) {
        for (String kind : new String[] {"socket:", "socket+tls:", "socket:a:1,", "pcsc:", "sim:"}) {
            whateverSomebodyWritesHasAnAnswer(kind + text);
        }
    }

    @Test
    void patienceHasItsBounds() {
        assertThat(Patience.of(Duration.ofMillis(1)).toOpen()).isEqualTo(Duration.ofMillis(1));
        assertThat(Patience.of(Duration.ofHours(1)).toAnswer()).isEqualTo(Duration.ofHours(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Patience.of(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Patience.of(Duration.ofMillis(3_600_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Patience(Duration.ofMillis(1), Duration.ofDays(1)));
    }
}
