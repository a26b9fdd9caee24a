// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import dev.mynasim.vectors.VpcdCase;
import dev.mynasim.vectors.VpcdCase.Message;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite wire-vpcd: whole, octet by octet, split at every position, and written again. */
class VpcdVectorTest {
    private static final List<TestVector<VpcdCase.Input, VpcdCase.Expected>> VECTORS =
            VpcdCase.read().vectors();

    /** Streams up to here are split at each position, longer ones near their ends and at every 997th octet. */
    private static final int SHORT = 1_200;

    @TestFactory
    Stream<DynamicTest> run() {
        return VECTORS.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    @Test
    void theSuiteIsWhole() {
        assertThat(VECTORS).hasSize(111);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.INVALID)
                .hasSize(21);
        assertThat(VECTORS).filteredOn(vector -> !vector.input().fromReader()).hasSize(27);
    }

    private static void run(TestVector<VpcdCase.Input, VpcdCase.Expected> vector) {
        byte[] stream = vector.input().octets().toArray();
        VpcdStream octetByOctet = new VpcdStream(vector.input());
        for (int i = 0; i < stream.length; i++) {
            octetByOctet.take(stream, i, i + 1);
        }
        judge(vector, octetByOctet, "octet by octet");
        cuts(stream.length).forEach(cut -> {
            VpcdStream decoded = new VpcdStream(vector.input());
            decoded.take(stream, 0, cut);
            decoded.take(stream, cut, stream.length);
            judge(vector, decoded, "cut at " + cut);
        });
        if (vector.verdict() != Verdict.INVALID) {
            VpcdCase.Expected expected = vector.expectedValues();
            assertThat(written(expected.messages())).isEqualTo(Arrays.copyOf(stream, stream.length - expected.rest()));
        }
    }

    private static IntStream cuts(int length) {
        return IntStream.rangeClosed(0, length)
                .filter(cut -> length <= SHORT || cut < 16 || cut > length - 16 || cut % 997 == 0);
    }

    private static void judge(TestVector<VpcdCase.Input, VpcdCase.Expected> vector, VpcdStream decoded, String how) {
        if (vector.verdict() == Verdict.INVALID) {
            assertThat(decoded.refusal()).as(how).isEqualTo(vector.refusal());
            return;
        }
        VpcdCase.Expected expected = vector.expectedValues();
        assertThat(decoded.refusal()).as(how).isEmpty();
        // Octets compares by content.
        assertThat(decoded.messages()).as(how).isEqualTo(expected.messages());
        assertThat(decoded.midFrame()).as(how).isEqualTo(expected.rest() > 0);
    }

    private static byte[] written(List<Message> messages) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (Message message : messages) {
            wire.writeBytes(VpcdFrame.encode(body(message)).array());
        }
        return wire.toByteArray();
    }

    private static byte[] body(Message message) {
        return switch (message.says()) {
            case "gone" -> new byte[0];
            case "power-off" -> control(VpcdControl.POWER_OFF);
            case "power-on" -> control(VpcdControl.POWER_ON);
            case "reset" -> control(VpcdControl.RESET);
            case "ask-atr" -> control(VpcdControl.ATR);
            default -> Objects.requireNonNull(message.octets()).toArray();
        };
    }

    private static byte[] control(VpcdControl control) {
        return new byte[] {(byte) control.code()};
    }
}
