// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.tlv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.Limits;
import dev.mynasim.apdu.tlv.BerTlv.Malformed;
import dev.mynasim.apdu.tlv.BerTlv.Reason;
import dev.mynasim.apdu.tlv.BerTlv.Sequence;
import dev.mynasim.apdu.tlv.BerTlv.WellFormed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the vectors do not say of BER-TLV. */
class BerTlvTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theMyNumberObjectIsReadAndWrittenWithoutLookingInside() {
        byte[] ef = "__\f123456789018__".getBytes(StandardCharsets.ISO_8859_1);
        ef[0] = (byte) 0xFF;
        ef[1] = 0x10;
        Arrays.fill(ef, 15, 17, (byte) 0xFF);
        assertThat(BerTlv.parse(ef)).isEqualTo(new Malformed(Reason.VALUE_INCOMPLETE, 3));
        WellFormed read = (WellFormed) BerTlv.parseOpaque(ef);
        assertThat(read.octetsTaken()).isEqualTo(15);
        assertThat(read.tlv().isConstructed()).isFalse();
        assertThat(read.tlv().tag().isConstructed()).isTrue();
        assertThat(read.tlv()).hasToString("BerTlv[FF10, 12 octets]");
        assertThat(BerTlv.opaque(BerTag.of(0xFF10), read.tlv().value())).isEqualTo(read.tlv());
        assertThat(read.tlv().minimal()).isEqualTo(read.tlv());
        assertThat(read.tlv().withLengthForm(LengthForm.LONG_81).octets()).startsWith(0xFF, 0x10, 0x81, 0x0C);
    }

    @Test
    void aSequenceEndsAtFiller() {
        assertThat(sequence("8401018501 02 FFFFFF")).satisfies(sequence -> {
            assertThat(sequence.objects()).hasSize(2);
            assertThat(sequence.octetsTaken()).isEqualTo(6);
        });
        assertThat(sequence("84010100000000").octetsTaken()).isEqualTo(3);
        assertThat(sequence("").objects()).isEmpty();
        assertThat(sequence("FFFF").octetsTaken()).isZero();
        assertThat(sequence("FF1000 FFFF").octetsTaken()).isEqualTo(3);
    }

    @Test
    void fillerThatIsNotAllAlikeIsNone() {
        assertThat(BerTlv.parseSequence(HEX.parseHex("84010100FF"))).isEqualTo(new Malformed(Reason.TAG_ZERO, 3));
        assertThat(BerTlv.parseSequence(HEX.parseHex("8401"))).isEqualTo(new Malformed(Reason.VALUE_INCOMPLETE, 0));
    }

    @Test
    void limitsAreKept() {
        byte[] three = HEX.parseHex("30043002 0500".replace(" ", ""));
        assertThat(BerTlv.parse(three, Limits.DEFAULTS.withTlvDepth(3))).isInstanceOf(WellFormed.class);
        assertThat(BerTlv.parse(three, Limits.DEFAULTS.withTlvDepth(2))).isEqualTo(new Malformed(Reason.TOO_DEEP, 4));
        assertThat(BerTlv.parse(three, Limits.DEFAULTS.withTlvOctets(4))).isInstanceOf(WellFormed.class);
        assertThat(BerTlv.parse(three, Limits.DEFAULTS.withTlvOctets(3)))
                .isEqualTo(new Malformed(Reason.OVER_LIMIT, 0));
        assertThat(BerTlv.parse(HEX.parseHex("0483010000")))
                .isInstanceOfSatisfying(Malformed.class, malformed -> assertThat(malformed.explanation())
                        .isEqualTo("the object at octet 0 is malformed: its length is over the limit"));
    }

    @Test
    void aLengthFormIsKeptUntilTheShortestIsAskedFor() {
        byte[] wide = HEX.parseHex("30820005" + "0483000001" + "A5");
        wide[3] = 6;
        BerTlv tlv = ((WellFormed) BerTlv.parse(wide)).tlv();
        assertThat(tlv.octets()).isEqualTo(wide);
        assertThat(tlv.minimal().octets()).isEqualTo(HEX.parseHex("30030401A5"));
        assertThat(tlv.withLengthForm(LengthForm.SHORT).octets()).isEqualTo(HEX.parseHex("3006" + "0483000001A5"));
        assertThat(tlv.child(BerTag.of(4)))
                .hasValueSatisfying(child -> assertThat(child.value()).containsExactly(0xA5));
        assertThat(tlv.child(BerTag.of(5))).isEmpty();
        assertThat(tlv.depth()).isEqualTo(2);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        byte[] value = new byte[128];
        BerTlv primitive = BerTlv.of(BerTag.of(4), value);
        assertThatThrownBy(() -> BerTlv.of(BerTag.of(0x30), value)).hasMessageContaining("constructed");
        assertThatThrownBy(() -> BerTlv.of(BerTag.of(4), List.of(primitive))).hasMessageContaining("primitive");
        assertThatThrownBy(() -> primitive.withLengthForm(LengthForm.SHORT)).hasMessageContaining("128");
        assertThatThrownBy(() -> LengthForm.shortestFor(16_777_216)).hasMessageContaining("16777216");
        BerTlv deep = BerTlv.of(BerTag.of(0x30), List.of());
        for (int depth = 2; depth <= Limits.MAX_TLV_DEPTH; depth++) {
            deep = BerTlv.of(BerTag.of(0x30), List.of(deep));
        }
        BerTlv deepest = deep;
        assertThat(BerTlv.parse(deepest.octets(), Limits.ISO)).isEqualTo(new WellFormed(deepest, deepest.length()));
        assertThatThrownBy(() -> BerTlv.of(BerTag.of(0x30), List.of(deepest))).hasMessageContaining("65");
    }

    @Test
    void tagsAreTakenApart() {
        BerTag tag = BerTag.ofHex("7F21");
        assertThat(tag).isEqualTo(BerTag.of(0x7F21)).hasToString("7F21");
        assertThat(tag.length()).isEqualTo(2);
        assertThat(tag.tagClass()).isEqualTo(1);
        assertThat(tag.number()).isEqualTo(0x21);
        assertThat(tag.isConstructed()).isTrue();
        assertThat(BerTag.of(0x5F8100).number()).isEqualTo(128);
        assertThat(BerTag.of(0x5FFF7F).number()).isEqualTo(16_383);
        assertThat(BerTag.of(0x06).number()).isEqualTo(6);
        assertThat(BerTag.of(0x5FFF7F).octets()).containsExactly(0x5F, 0xFF, 0x7F);
        for (int noTag : new int[] {-1, 0, 0x1F, 0x1F80, 0x3041, 0x5F8021, 0x5F2100, 0x5F8180, 0x1_000_000}) {
            assertThatThrownBy(() -> BerTag.of(noTag))
                    .as(Integer.toHexString(noTag))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> BerTag.ofHex("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BerTag.ofHex("5F818200")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sequence sequence(String hex) {
        return (Sequence) BerTlv.parseSequence(HEX.parseHex(hex.replace(" ", "")));
    }
}
