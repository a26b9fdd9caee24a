// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.Limits;
import dev.mynasim.apdu.tlv.BerTlv.Malformed;
import dev.mynasim.apdu.tlv.BerTlv.Parsed;
import dev.mynasim.apdu.tlv.BerTlv.Reason;
import dev.mynasim.apdu.tlv.BerTlv.Sequence;
import dev.mynasim.apdu.tlv.BerTlv.WellFormed;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** BER-TLV on generated objects: round trips, truncation, mutation, and octets of any kind. */
class BerTlvPropertiesTest {
    @Property(tries = 500)
    void whatIsWrittenIsReadAgain(@ForAll("objects") BerTlv tlv, @ForAll @IntRange(max = 5) int filler) {
        byte[] octets = Arrays.copyOf(tlv.octets(), tlv.length() + filler);
        Arrays.fill(octets, tlv.length(), octets.length, (byte) 0xFF);
        assertThat(BerTlv.parse(octets)).isEqualTo(new WellFormed(tlv, tlv.length()));
        assertThat(((WellFormed) BerTlv.parse(octets)).tlv().children()).isEqualTo(tlv.children());
        assertThat(BerTlv.parseSequence(octets)).isInstanceOfSatisfying(Sequence.class, sequence -> {
            assertThat(sequence.objects()).containsExactly(tlv);
            assertThat(sequence.octetsTaken()).isEqualTo(tlv.length());
        });
    }

    @Property(tries = 300)
    void theShortestFormIsNoLongerAndMeansTheSame(@ForAll("objects") BerTlv tlv) {
        BerTlv minimal = tlv.minimal();
        assertThat(minimal.length()).isLessThanOrEqualTo(tlv.length());
        assertThat(minimal.minimal()).isEqualTo(minimal);
        assertThat(minimal.tag()).isEqualTo(tlv.tag());
        assertThat(minimal.depth()).isEqualTo(tlv.depth());
        assertThat(minimal.lengthForm()).isEqualTo(LengthForm.shortestFor(minimal.valueLength()));
    }

    @Property(tries = 200)
    void aCutOffObjectIsMalformedAtEveryLength(@ForAll("objects") BerTlv tlv) {
        byte[] octets = tlv.octets();
        for (int length = 0; length < octets.length; length++) {
            assertThat(BerTlv.parse(Arrays.copyOf(octets, length)))
                    .isInstanceOfSatisfying(Malformed.class, malformed -> assertThat(malformed.reason())
                            .isIn(Reason.TAG_INCOMPLETE, Reason.LENGTH_INCOMPLETE, Reason.VALUE_INCOMPLETE));
        }
    }

    @Property(tries = 1000)
    void aMutatedObjectNeverThrowsAndIsConsistent(@ForAll("objects") BerTlv tlv, @ForAll int where, @ForAll byte what) {
        byte[] octets = tlv.octets();
        octets[Math.floorMod(where, octets.length)] = what;
        consistent(octets);
    }

    @Property(tries = 2000)
    void hostileOctetsNeverThrowAndAreConsistent(@ForAll @Size(max = 200) byte[] octets) {
        consistent(octets);
    }

    private static void consistent(byte[] octets) {
        Parsed parsed = BerTlv.parse(octets);
        Parsed opaque = BerTlv.parseOpaque(octets);
        BerTlv.ParsedSequence sequence = BerTlv.parseSequence(octets, Limits.ISO);
        if (parsed instanceof WellFormed wellFormed) {
            BerTlv tlv = wellFormed.tlv();
            assertThat(tlv.octets()).isEqualTo(Arrays.copyOf(octets, wellFormed.octetsTaken()));
            assertThat(tlv.depth()).isLessThanOrEqualTo(Limits.DEFAULTS.tlvDepth());
            assertThat(opaque).isEqualTo(new WellFormed(tlv, wellFormed.octetsTaken()));
            if (tlv.isConstructed()) {
                assertThat(tlv.children().stream().mapToInt(BerTlv::length).sum())
                        .isEqualTo(tlv.valueLength());
            }
        } else {
            assertThat(((Malformed) parsed).offset()).isBetween(0, octets.length);
        }
        if (sequence instanceof Sequence objects) {
            assertThat(objects.objects().stream().mapToInt(BerTlv::length).sum())
                    .isEqualTo(objects.octetsTaken());
        }
    }

    @Provide
    Arbitrary<BerTlv> objects() {
        return object(3);
    }

    private static Arbitrary<BerTlv> object(int levels) {
        Arbitrary<LengthForm> forms = Arbitraries.of(LengthForm.class);
        Arbitrary<BerTlv> primitive = Combinators.combine(
                        Arbitraries.of(0x04, 0x84, 0xDF12, 0xDF41, 0x5F8101),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(40),
                        forms)
                .as((tag, value, form) -> BerTlv.of(BerTag.of(tag), value).withLengthForm(form));
        if (levels == 0) {
            return primitive;
        }
        Arbitrary<BerTlv> constructed = Combinators.combine(
                        Arbitraries.of(0x30, 0x6F, 0xFF40, 0x7F21, 0xBF8101),
                        object(levels - 1).list().ofMaxSize(3),
                        forms)
                .as((tag, children, form) -> {
                    BerTlv tlv = BerTlv.of(BerTag.of(tag), children);
                    return form.holds(tlv.valueLength()) ? tlv.withLengthForm(form) : tlv;
                });
        return Arbitraries.oneOf(primitive, constructed);
    }
}
