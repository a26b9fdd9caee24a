// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.CommandApdu.Malformed;
import dev.mynasim.apdu.CommandApdu.Parsed;
import dev.mynasim.apdu.CommandApdu.WellFormed;
import java.util.Arrays;
import javax.smartcardio.CommandAPDU;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Our command APDU against one that we did not write, {@code javax.smartcardio.CommandAPDU}. Every intended difference
 * is one of the named cases in {@link CommandApduDifferencesTest}; what these properties see has to be the same.
 */
class CommandApduDifferentialTest {
    @Property(tries = 2000)
    void acceptsExactlyWhatTheJdkAcceptsAndReadsTheSame(@ForAll("nearlyCommands") byte[] octets) {
        @Nullable CommandAPDU theirs = theirs(octets);
        Parsed ours = CommandApdu.parse(octets);
        if (ours instanceof Malformed malformed) {
            assertThat(theirs).as(malformed.explanation()).isNull();
            return;
        }
        assertThat(theirs).isNotNull();
        assertSame(((WellFormed) ours).command(), theirs);
    }

    @Property(tries = 1000)
    void acceptsExactlyWhatTheJdkAcceptsOfAnyOctets(@ForAll @Size(max = 24) byte[] octets) {
        assertThat(CommandApdu.parse(octets) instanceof WellFormed).isEqualTo(theirs(octets) != null);
    }

    @Property(tries = 1000)
    void buildsTheSameOctetsAsTheJdk(
            @ForAll @IntRange(max = 255) int cla,
            @ForAll @IntRange(max = 255) int ins,
            @ForAll @IntRange(max = 255) int p1,
            @ForAll @IntRange(max = 255) int p2,
            @ForAll("lengthsOfData") int nc,
            @ForAll("ne") int ne) {
        byte[] data = new byte[nc];
        Arrays.fill(data, (byte) 0x5A);
        CommandApdu ours = CommandApdu.of(cla, ins, p1, p2).withData(data);
        if (ne != 0) {
            ours = ours.withNe(ne);
        }
        CommandAPDU theirs = new CommandAPDU(cla, ins, p1, p2, data, ne);
        assertThat(ours.octets()).isEqualTo(theirs.getBytes());
        assertSame(ours, theirs);
    }

    @Property(tries = 500)
    void theOrderOfBuildingMakesNoDifference(
            @ForAll("lengthsOfData") int nc, @ForAll @IntRange(min = 1, max = 65_536) int ne) {
        byte[] data = new byte[nc];
        CommandApdu header = CommandApdu.of(0, 0xB0, 0, 0);
        CommandApdu whole = header.withData(data).withNe(ne);
        assertThat(header.withNe(ne).withData(data)).isEqualTo(whole);
        assertThat(whole.extended().withNe(ne)).isEqualTo(whole);
        assertThat(whole.withoutLe()).isEqualTo(header.withData(data));
        assertThat(whole.withData(new byte[0])).isEqualTo(header.withNe(ne));
        assertThat(CommandApdu.parse(whole.extended().octets())).isEqualTo(new WellFormed(whole.extended()));
        assertSame(whole.extended(), new CommandAPDU(whole.extended().octets()));
    }

    private static void assertSame(CommandApdu ours, @Nullable CommandAPDU theirs) {
        assertThat(theirs).isNotNull();
        if (theirs == null) {
            return;
        }
        assertThat(ours.cla()).isEqualTo(theirs.getCLA());
        assertThat(ours.ins()).isEqualTo(theirs.getINS());
        assertThat(ours.p1()).isEqualTo(theirs.getP1());
        assertThat(ours.p2()).isEqualTo(theirs.getP2());
        assertThat(ours.nc()).isEqualTo(theirs.getNc());
        assertThat(ours.ne()).isEqualTo(theirs.getNe());
        assertThat(ours.data()).isEqualTo(theirs.getData());
        assertThat(ours.octets()).isEqualTo(theirs.getBytes());
    }

    private static @Nullable CommandAPDU theirs(byte[] octets) {
        try {
            return new CommandAPDU(octets);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<Integer> lengthsOfData() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, 254, 255, 256, 257, 65_534, 65_535),
                Arbitraries.integers().between(0, 700));
    }

    @Provide
    Arbitrary<Integer> ne() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, 254, 255, 256, 257, 65_535, 65_536),
                Arbitraries.integers().between(0, 65_536));
    }

    /** Commands of every case with a length that is right, or wrong by a little. */
    @Provide
    Arbitrary<byte[]> nearlyCommands() {
        Arbitrary<Boolean> extended = Arbitraries.of(true, false);
        Arbitrary<Integer> lc = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 2, 254, 255), Arbitraries.integers().between(0, 300));
        Arbitrary<Integer> behind = Arbitraries.integers().between(-3, 4);
        Arbitrary<Byte> fill = Arbitraries.bytes();
        return Combinators.combine(extended, lc, behind, fill).as(CommandApduDifferentialTest::nearlyCommand);
    }

    private static byte[] nearlyCommand(boolean extended, int lc, int behind, byte fill) {
        int lengthField = extended ? 3 : 1;
        byte[] octets = new byte[Math.max(0, 4 + lengthField + lc + behind)];
        Arrays.fill(octets, fill);
        if (octets.length > 4 + lengthField) {
            octets[4] = extended ? 0 : (byte) lc;
        }
        if (extended && octets.length > 6) {
            octets[5] = (byte) (lc >> 8);
            octets[6] = (byte) lc;
        }
        return octets;
    }

    @Property(tries = 200)
    void refusesTheNumbersThatTheJdkRefuses(@ForAll @IntRange(min = 65_537, max = 200_000) int tooMany) {
        CommandApdu header = CommandApdu.of(0, 0, 0, 0);
        assertThatThrownBy(() -> new CommandAPDU(0, 0, 0, 0, tooMany)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> header.withNe(tooMany)).isInstanceOf(IllegalArgumentException.class);
        byte[] data = new byte[tooMany];
        assertThatThrownBy(() -> new CommandAPDU(0, 0, 0, 0, data)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> header.withData(data)).isInstanceOf(IllegalArgumentException.class);
    }
}
