// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.Limits;
import dev.mynasim.apdu.tlv.BerTlv.Malformed;
import dev.mynasim.apdu.tlv.BerTlv.Parsed;
import dev.mynasim.apdu.tlv.BerTlv.WellFormed;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.TlvCase;
import dev.mynasim.vectors.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite ber-tlv. What it calls acceptable, lengths and tags that the real card writes, is accepted here. */
class BerTlvVectorTest {
    private static final List<TestVector<TlvCase.Input, TlvCase.Expected>> VECTORS =
            TlvCase.read().vectors();

    @TestFactory
    Stream<DynamicTest> run() {
        return VECTORS.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> run(vector)));
    }

    @Test
    void theSuiteIsWhole() {
        assertThat(VECTORS).hasSize(42);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.VALID)
                .hasSize(17);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.ACCEPTABLE)
                .hasSize(5);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.INVALID)
                .hasSize(20);
    }

    private static void run(TestVector<TlvCase.Input, TlvCase.Expected> vector) {
        byte[] octets = vector.input().octets().toArray();
        Parsed parsed = BerTlv.parse(octets, Limits.ISO);
        if (parsed instanceof Malformed malformed) {
            assertThat(vector.verdict()).as(malformed.explanation()).isEqualTo(Verdict.INVALID);
            assertThat(malformed.reason().name()).isEqualTo(vector.refusal());
            return;
        }
        WellFormed wellFormed = (WellFormed) parsed;
        assertThat(vector.verdict()).isNotEqualTo(Verdict.INVALID);
        assertThat(wellFormed.octetsTaken()).isEqualTo(vector.expectedValues().octetsTaken());
        assertSame(wellFormed.tlv(), vector.expectedValues().object());
        byte[] own = Arrays.copyOf(octets, wellFormed.octetsTaken());
        assertThat(wellFormed.tlv().octets()).isEqualTo(own);
        assertThat(build(vector.expectedValues().object()).octets()).isEqualTo(own);
    }

    private static void assertSame(BerTlv tlv, TlvCase.Node expected) {
        assertThat(tlv.tag()).hasToString(expected.tag());
        assertThat(tlv.lengthForm()).isEqualTo(form(expected));
        assertThat(tlv.valueLength()).isEqualTo(expected.length());
        if (expected.value() != null) {
            assertThat(tlv.value()).isEqualTo(expected.value().toArray());
            assertThat(tlv.isConstructed()).isFalse();
        }
        List<TlvCase.Node> children = expected.children() == null ? List.of() : expected.children();
        assertThat(tlv.children()).hasSameSizeAs(children);
        for (int i = 0; i < children.size(); i++) {
            assertSame(tlv.children().get(i), children.get(i));
        }
    }

    private static BerTlv build(TlvCase.Node node) {
        BerTag tag = BerTag.ofHex(node.tag());
        BerTlv built = node.value() != null
                ? BerTlv.of(tag, node.value().toArray())
                : BerTlv.of(
                        tag,
                        node.children() == null
                                ? List.of()
                                : node.children().stream()
                                        .map(BerTlvVectorTest::build)
                                        .toList());
        return built.withLengthForm(form(node));
    }

    private static LengthForm form(TlvCase.Node node) {
        return node.lengthForm().equals("short") ? LengthForm.SHORT : LengthForm.valueOf("LONG_" + node.lengthForm());
    }
}
