// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.CommandApdu.Malformed;
import dev.mynasim.apdu.CommandApdu.WellFormed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What the vectors do not say of a command APDU. */
class CommandApduTest {
    private static final CommandApdu VERIFY =
            CommandApdu.of(0, 0x20, 0, 0x80).withData("2468".getBytes(StandardCharsets.US_ASCII));

    @Test
    void thePinIsNotInTheText() {
        assertThat(VERIFY).hasToString("CommandApdu[00200080 case 3S, Nc 4, no Le]");
        assertThat(VERIFY.withNe(256)).hasToString("CommandApdu[00200080 case 4S, Nc 4, Ne 256]");
        assertThat(new WellFormed(VERIFY).toString()).doesNotContain("32343638").doesNotContain("2468");
    }

    @Test
    void aMalformedVerifyDoesNotTellItsPinEither() {
        byte[] withoutLc = {0, 0x20, 0, (byte) 0x80, '2', '4', '6', '8'};
        assertThat(CommandApdu.parse(withoutLc)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.explanation())
                    .isEqualTo("a command of 8 octets is malformed: fewer octets follow than Lc announces");
            assertThat(malformed.toString()).doesNotContain("50").doesNotContain("32");
        });
    }

    @Test
    void whatGoesInAndComesOutIsCopied() {
        byte[] in = VERIFY.octets();
        CommandApdu command = ((WellFormed) CommandApdu.parse(in)).command();
        Arrays.fill(in, (byte) 0xFF);
        Arrays.fill(command.octets(), (byte) 0xFF);
        Arrays.fill(command.data(), (byte) 0xFF);
        assertThat(command).isEqualTo(VERIFY).hasSameHashCodeAs(VERIFY);
        byte[] data = {1, 2, 3};
        CommandApdu built = CommandApdu.of(0, 0, 0, 0).withData(data);
        data[0] = 9;
        assertThat(built.data()).containsExactly(1, 2, 3);
    }

    @Test
    void theDataOffsetIsInsideTheCommand() {
        assertThat(VERIFY.dataOffset()).isEqualTo(5);
        assertThat(VERIFY.extended().dataOffset()).isEqualTo(7);
        assertThat(CommandApdu.of(0, 0, 0, 0).dataOffset()).isEqualTo(4);
        assertThat(CommandApdu.of(0, 0, 0, 0).withNe(1).extended().dataOffset()).isEqualTo(7);
        assertThat(VERIFY.octet(5)).isEqualTo((byte) '2');
        assertThatThrownBy(() -> VERIFY.octet(9)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aHeaderHasNoExtendedForm() {
        CommandApdu header = CommandApdu.of(0, 0x20, 0, 0x80);
        assertThat(header.extended()).isEqualTo(header);
        assertThat(header.classByte()).isSameAs(ClassByte.of(0));
    }

    @Test
    void theLimitOfTheWireCanBeAskedFor() {
        CommandApdu longest =
                CommandApdu.of(0, 0, 0, 0).withData(new byte[65_535]).withNe(65_536);
        assertThat(longest.length()).isEqualTo(Limits.MAX_COMMAND_OCTETS);
        assertThat(CommandApdu.parse(longest.octets())).isEqualTo(new WellFormed(longest));
        assertThat(CommandApdu.parse(longest.octets(), Limits.DEFAULTS))
                .isEqualTo(new Malformed(CommandApdu.Reason.OVER_LIMIT, 65_544));
        byte[] fits = CommandApdu.of(0, 0, 0, 0).withData(new byte[65_528]).octets();
        assertThat(fits).hasSize(65_535);
        assertThat(CommandApdu.parse(fits, Limits.DEFAULTS)).isInstanceOf(WellFormed.class);
    }

    @Property(tries = 1000)
    void hostileOctetsNeverThrowAndWhatIsAcceptedIsKept(@ForAll @Size(max = 600) byte[] octets) {
        if (CommandApdu.parse(octets) instanceof WellFormed wellFormed) {
            assertThat(wellFormed.command().octets()).isEqualTo(octets);
            assertThat(wellFormed.command().data()).hasSize(wellFormed.command().nc());
        } else {
            assertThat(((Malformed) CommandApdu.parse(octets)).explanation()).contains(" " + octets.length + " octet");
        }
    }
}
