// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Frames written here by hand, cut into any segments, ask what was written; garbage never does harm. */
class DialectPropertyTest {
    private static final int MAXIMUM = 700;

    @Property(tries = 600)
    void anySegmentsGiveWhatWasWritten(
            @ForAll Dialect dialect, @ForAll("commands") List<byte[]> commands, @ForAll("cuts") List<Integer> cuts) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        commands.forEach(command -> wire.writeBytes(frame(dialect, command)));
        DecodedStream decoded = decode(dialect, wire.toByteArray(), cuts);
        assertThat(decoded.refusal()).isEmpty();
        assertThat(decoded.midFrame()).isFalse();
        assertThat(decoded.requests().stream().map(DialectPropertyTest::hex))
                .containsExactlyElementsOf(commands.stream()
                        .map(command -> HexFormat.of().formatHex(command))
                        .toList());
    }

    /** Whatever comes, in whatever segments: the same requests and the same refusal, and no exception. */
    @Property(tries = 600)
    void garbageIsCutTheSameInAnySegments(
            @ForAll Dialect dialect, @ForAll("garbage") byte[] stream, @ForAll("cuts") List<Integer> cuts) {
        DecodedStream whole = decode(dialect, stream, List.of(stream.length + 1));
        DecodedStream cut = decode(dialect, stream, cuts);
        assertThat(cut.refusal()).isEqualTo(whole.refusal());
        assertThat(cut.midFrame()).isEqualTo(whole.midFrame());
        assertThat(cut.requests().stream().map(DialectPropertyTest::hex))
                .containsExactlyElementsOf(
                        whole.requests().stream().map(DialectPropertyTest::hex).toList());
    }

    @Example
    void theMaximumIsTheCallersAndHasBounds() {
        for (Dialect dialect : Dialect.values()) {
            assertThat(decode(dialect, frame(dialect, new byte[MAXIMUM]), List.of(3))
                            .requests())
                    .hasSize(1);
            assertThat(decode(dialect, frame(dialect, new byte[MAXIMUM + 1]), List.of(3))
                            .refusal())
                    .isEqualTo("TOO_LONG");
            assertThatThrownBy(() -> dialect.decoder(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> dialect.decoder(65_545)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Of PersoSim, commands that begin with FF are partly the reader's; the vectors have those. */
    @Provide
    Arbitrary<List<byte[]>> commands() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(MAXIMUM)
                .map(command -> {
                    command[0] = (byte) (command[0] & 0x7F);
                    return command;
                })
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(1, 400).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<byte[]> garbage() {
        Arbitrary<Byte> likely = Arbitraries.of(
                (byte) 0, (byte) 1, (byte) 4, (byte) 0xF0, (byte) 0xFE, (byte) '\n', (byte) '\r', (byte) 'F', (byte)
                        '0');
        return Arbitraries.oneOf(
                likely.array(byte[].class).ofMaxSize(60),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
    }

    private static DecodedStream decode(Dialect dialect, byte[] stream, List<Integer> cuts) {
        DecodedStream decoded = new DecodedStream(dialect.decoder(MAXIMUM));
        int at = 0;
        for (int turn = 0; at < stream.length; turn++) {
            int end = Math.min(stream.length, at + cuts.get(turn % cuts.size()));
            decoded.take(stream, at, end);
            at = end;
        }
        return decoded;
    }

    private static byte[] frame(Dialect dialect, byte[] command) {
        if (dialect == Dialect.PERSOSIM) {
            return (HexFormat.of().formatHex(command) + "\n").getBytes(StandardCharsets.US_ASCII);
        }
        byte[] frame = new byte[4 + command.length];
        frame[0] = (byte) (dialect == Dialect.JCOP ? 1 : 0);
        frame[2] = (byte) (command.length / 256);
        frame[3] = (byte) (command.length % 256);
        System.arraycopy(command, 0, frame, 4, command.length);
        return frame;
    }

    private static String hex(ReaderRequest request) {
        return request instanceof ReaderRequest.Command command
                ? HexFormat.of().formatHex(command.octets())
                : request.toString();
    }
}
