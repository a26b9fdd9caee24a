// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.icc.NotSentException;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Codes;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import dev.mynasim.connect.TriesGuard;
import dev.mynasim.connect.TriesPolicy;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.smartcardio.MynaSimTerminals;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GuardedStandTest {
    private static final TriesPolicy ALL_BUT_TRIES = new TriesPolicy(2, true, true);
    private static final String WRONG = "002000800431323339";
    private static final String RIGHT = "002000800431323334";
    private static final String QUERY = "00200080";

    @Test
    void aTryIsSpentOnlyWhenMoreThanTheReserveIsLeft() throws Exception {
        CardThatMayBeReal real = new CardThatMayBeReal(3, 3);
        Icc card = guarded(real, TriesPolicy.CAREFUL);
        assertThat(send(card, WRONG)).isEqualTo("63C2");
        assertThat(real.reached).containsExactly(QUERY, WRONG);
        assertThatExceptionOfType(TriesGuard.RefusedException.class)
                .isThrownBy(() -> send(card, WRONG))
                .withMessageContaining("2 tries are left, and 2 are kept in reserve");
        assertThatExceptionOfType(NotSentException.class).isThrownBy(() -> send(card, RIGHT));
        assertThat(real.reached).containsExactly(QUERY, WRONG, QUERY, QUERY);
        assertThat(real.tries(0)).isEqualTo(2);
    }

    @Test
    void aRightPinGivesItsTryBack() throws Exception {
        CardThatMayBeReal real = new CardThatMayBeReal(3, 3);
        Icc card = guarded(real, TriesPolicy.CAREFUL);
        for (int i = 0; i < 5; i++) {
            assertThat(send(card, RIGHT)).isEqualTo("9000");
        }
        assertThat(real.tries(0)).isEqualTo(3);
    }

    @Test
    void theLastTryIsNeverSpent() throws Exception {
        CardThatMayBeReal real = new CardThatMayBeReal(1, 1);
        Icc card = guarded(real, new TriesPolicy(1, true, true));
        assertThatExceptionOfType(NotSentException.class).isThrownBy(() -> send(card, RIGHT));
        assertThat(real.tries(0)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TriesPolicy(0, true, true))
                .withMessageContaining("the last one is never spent");
    }

    @Test
    void aCardThatDoesNotTellItsTriesGetsNoPin() {
        CardThatMayBeReal real = new CardThatMayBeReal(3, 3);
        real.tells = false;
        Icc card = guarded(real, ALL_BUT_TRIES);
        assertThatExceptionOfType(NotSentException.class)
                .isThrownBy(() -> send(card, RIGHT))
                .withMessageContaining("does not tell");
        assertThat(real.reached).containsExactly(QUERY);
    }

    @Test
    void noRefusalQuotesThePin() {
        Icc card = guarded(new CardThatMayBeReal(1, 1), TriesPolicy.CAREFUL);
        assertThatExceptionOfType(NotSentException.class)
                .isThrownBy(() -> send(card, RIGHT))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("31323334", "1234"));
    }

    @Test
    void whatIsNotKnownIsSentOnlyWhenAskedFor() throws Exception {
        CardThatMayBeReal real = new CardThatMayBeReal(3, 3);
        assertThatExceptionOfType(NotSentException.class)
                .isThrownBy(() -> send(guarded(real, TriesPolicy.CAREFUL), "80300000"));
        assertThat(real.reached).isEmpty();
        assertThat(send(guarded(real, ALL_BUT_TRIES), "80300000")).isEqualTo("6D00");
        // Hidden, malformed, chained, or counted by nothing that could be asked: never.
        for (String command : List.of(
                "0C2000800431323334",
                "102000800431323334",
                "00200080FF31",
                "002C008000",
                "0082000004" + "01020304",
                "FF00000004" + "00200080")) {
            assertThatExceptionOfType(NotSentException.class)
                    .as(command)
                    .isThrownBy(() -> send(guarded(real, ALL_BUT_TRIES), command));
        }
        assertThat(real.reached).containsExactly("80300000");
    }

    @Test
    void aPinIsChangedOnlyWhenAskedForAndAfterTheQuery() throws Exception {
        CardThatMayBeReal real = new CardThatMayBeReal(3, 3);
        String change = "00240080083132333935363738";
        assertThatExceptionOfType(NotSentException.class)
                .isThrownBy(() -> send(guarded(real, new TriesPolicy(2, true, false)), change));
        Icc card = guarded(real, ALL_BUT_TRIES);
        assertThat(send(card, change)).isEqualTo("63C2");
        assertThatExceptionOfType(NotSentException.class).isThrownBy(() -> send(card, change));
        assertThat(real.reached).containsExactly(QUERY, change, QUERY);
    }

    @Test
    void theReaderOfTheCardIsGuardedToo() throws Exception {
        CardThatMayBeReal real = new CardThatMayBeReal(3, 3);
        try (Stand stand = new GuardedStand(new GivenStand(real), TriesPolicy.CAREFUL);
                Placed placed = stand.place(CardWish.USUAL)) {
            assertThat(placed.isEmulator()).isFalse();
            Card card = placed.terminal().orElseThrow().connect("*");
            assertThat(card.getBasicChannel().transmit(command(WRONG)).getSW()).isEqualTo(0x63C2);
            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(() -> card.getBasicChannel().transmit(command(WRONG)))
                    .withCauseInstanceOf(NotSentException.class);
            assertThatExceptionOfType(CardException.class).isThrownBy(card::openLogicalChannel);
            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(() -> card.transmitControlCommand(0x42000006, new byte[4]));
            assertThat(real.reached).containsExactly(QUERY, WRONG, QUERY);
        }
    }

    @Test
    void anEmulatorIsNotGuarded() throws Exception {
        CardShelf shelf = new CardShelf(InstantSource.system(), 1);
        try (Stand stand = new GuardedStand(new InProcessStand(shelf), TriesPolicy.CAREFUL);
                Placed placed = stand.place(CardWish.USUAL)) {
            assertThat(placed.isEmulator()).isTrue();
            placed.card().powerUp();
            assertThat(send(placed.card(), "00A4040C0AD392F000260100000001")).isEqualTo("9000");
            assertThat(send(placed.card(), "00A4020C020018")).isEqualTo("9000");
            for (int left = 2; left >= 0; left--) {
                assertThat(send(placed.card(), "002000800430303030")).isEqualTo("63C" + left);
            }
        }
    }

    @Property(tries = 2_000)
    void whateverIsSentTheReserveIsKept(
            @ForAll("commands") List<String> commands,
            @ForAll @IntRange(min = 1, max = 3) int reserve,
            @ForAll @IntRange(min = 0, max = 3) int first,
            @ForAll @IntRange(min = 0, max = 10) int second)
            throws Exception {
        CardThatMayBeReal real = new CardThatMayBeReal(first, second);
        Icc card = guarded(real, new TriesPolicy(reserve, true, true));
        int held = 0;
        for (String command : commands) {
            try {
                send(card, command);
            } catch (NotSentException e) {
                held++;
            }
        }
        assertThat(held).isLessThanOrEqualTo(commands.size());
        assertThat(real.lowest(0)).isGreaterThanOrEqualTo(Math.min(first, reserve));
        assertThat(real.lowest(1)).isGreaterThanOrEqualTo(Math.min(second, reserve));
        assertThat(first > 0 && real.lowest(0) == 0).isFalse();
        assertThat(second > 0 && real.lowest(1) == 0).isFalse();
    }

    @Provide
    Arbitrary<List<String>> commands() {
        Arbitrary<String> classes = Arbitraries.of("00", "80", "01", "0C", "04", "10", "FF", "A0", "08");
        Arbitrary<String> instructions =
                Arbitraries.of("20", "21", "24", "25", "2C", "A4", "B0", "C2", "82", "30", "32");
        Arbitrary<String> parameters = Arbitraries.of("0080", "0000", "0180", "0091", "0018");
        Arbitrary<String> bodies = Arbitraries.of(
                "",
                "00",
                "0431323334",
                "0431323339",
                "083132333435363738",
                "043132333400",
                "00000431323334",
                "FF31",
                "0000",
                "02001A",
                "020019",
                "0130");
        return Combinators.combine(classes, instructions, parameters, bodies)
                .as((cla, ins, p, body) -> cla + ins + p + body)
                .list()
                .ofMaxSize(20);
    }

    private static Icc guarded(CardThatMayBeReal real, TriesPolicy policy) {
        return new GuardedCard(real, new TriesGuard(policy));
    }

    private static String send(Icc card, String command) throws LinkException {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(card.transmit(HexFormat.of().parseHex(command)));
    }

    private static CommandAPDU command(String hex) {
        return new CommandAPDU(HexFormat.of().parseHex(hex));
    }

    /** A reader with a card in it of which nobody says that it is an emulator. */
    private record GivenStand(CardThatMayBeReal real) implements Stand {
        @Override
        public Environment environment() {
            return new Environment("pcsc", "given", ExchangeLevel.EVERYTHING, Map.of());
        }

        @Override
        public boolean makesCards() {
            return false;
        }

        @Override
        public Placed place(CardWish wish) {
            MynaSimTerminals terminals = MynaSimTerminals.around("given", new RemovableIcc(real, System::nanoTime));
            CardFacts facts = new CardFacts("", "", Map.of(), Set.of(), Codes.NONE);
            return new PlacedCard(
                    real,
                    facts,
                    false,
                    Optional.of(terminals.terminal()),
                    Optional.empty(),
                    Optional.empty(),
                    terminals::close);
        }

        @Override
        public void close() {}
    }
}
