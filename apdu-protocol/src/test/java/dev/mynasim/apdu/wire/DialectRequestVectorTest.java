// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.vectors.DialectRequestCase;
import dev.mynasim.vectors.DialectRequestCase.Request;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite dialect-requests: whole, octet by octet, and split at every position. */
class DialectRequestVectorTest {
    private static final List<TestVector<DialectRequestCase.Input, DialectRequestCase.Expected>> VECTORS =
            DialectRequestCase.read().vectors();

    /** Streams up to here are split at each position, longer ones near their ends and at every 997th octet. */
    private static final int SHORT = 1_024;

    @TestFactory
    Stream<DynamicTest> run() {
        return VECTORS.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    @Test
    void theSuiteIsWhole() {
        assertThat(VECTORS).hasSize(68);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.INVALID)
                .hasSize(25);
        for (Dialect dialect : Dialect.values()) {
            assertThat(VECTORS)
                    .filteredOn(vector -> dialect(vector) == dialect)
                    .as(dialect.title())
                    .hasSizeGreaterThanOrEqualTo(19);
        }
    }

    private static void run(TestVector<DialectRequestCase.Input, DialectRequestCase.Expected> vector) {
        byte[] stream = vector.input().stream().toArray();
        check(vector, stream, stream.length);
        octetByOctet(vector, stream);
        cuts(stream.length).forEach(cut -> check(vector, stream, cut));
    }

    private static IntStream cuts(int length) {
        return IntStream.range(0, length)
                .filter(cut -> length <= SHORT || cut < 16 || cut > length - 16 || cut % 997 == 0);
    }

    private static void check(
            TestVector<DialectRequestCase.Input, DialectRequestCase.Expected> vector, byte[] stream, int cut) {
        DecodedStream decoded = new DecodedStream(dialect(vector).decoder(FrameDecoder.MAX_COMMAND_LENGTH));
        decoded.take(stream, 0, cut);
        decoded.take(stream, cut, stream.length);
        judge(vector, decoded, "cut at " + cut);
    }

    private static void octetByOctet(
            TestVector<DialectRequestCase.Input, DialectRequestCase.Expected> vector, byte[] stream) {
        DecodedStream decoded = new DecodedStream(dialect(vector).decoder(FrameDecoder.MAX_COMMAND_LENGTH));
        for (int i = 0; i < stream.length; i++) {
            decoded.take(stream, i, i + 1);
        }
        judge(vector, decoded, "octet by octet");
    }

    private static void judge(
            TestVector<DialectRequestCase.Input, DialectRequestCase.Expected> vector,
            DecodedStream decoded,
            String how) {
        if (vector.verdict() == Verdict.INVALID) {
            assertThat(decoded.refusal()).as(how).isEqualTo(vector.refusal());
            return;
        }
        DialectRequestCase.Expected expected = vector.expectedValues();
        assertThat(decoded.refusal()).as(how).isEmpty();
        assertThat(decoded.requests()).as(how).hasSameSizeAs(expected.requests());
        for (int i = 0; i < expected.requests().size(); i++) {
            check(how, decoded.requests().get(i), expected.requests().get(i));
        }
        assertThat(decoded.midFrame()).as(how).isEqualTo(expected.rest() > 0);
    }

    private static void check(String how, ReaderRequest request, Request expected) {
        assertThat(DecodedStream.asks(request)).as(how).isEqualTo(expected.asks());
        if (request instanceof ReaderRequest.Command command) {
            byte[] wanted = Objects.requireNonNull(expected.octets()).toArray();
            // Not through AssertJ: 131,088 splits of long arrays are compared.
            assertThat(Arrays.equals(command.octets(), wanted))
                    .as("%s: the command's octets", how)
                    .isTrue();
        }
    }

    private static Dialect dialect(TestVector<DialectRequestCase.Input, ?> vector) {
        return Dialect.valueOf(vector.input().dialect().toUpperCase(Locale.ROOT));
    }
}
