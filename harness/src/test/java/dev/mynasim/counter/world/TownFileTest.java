// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.counter.Counter;
import dev.mynasim.counter.record.CardKind;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.Move;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.Stay;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.fault.YamlSchema;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.Municipality;
import dev.mynasim.pki.RevocationReason;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town is in its file as it was, or not at all. */
class TownFileTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-09-01T10:00");
    private static final Municipality TAKASAKI = new Municipality("Gunma-ken", "Takasaki-shi", "10202");

    @TempDir
    Path folder;

    private final World world = Worlds.empty(NOW, Policies.DEFAULTS);

    private static Person person(Stay stay) {
        return new Person(
                Holder.withoutSubstitutes("高崎　あき", '2', LocalDate.parse("1985-11-14"), "群馬県高崎市高松町３５－１"),
                TAKASAKI,
                null,
                stay,
                false,
                true,
                null);
    }

    private World loaded(Path file) throws TownFile.TownFileException {
        return TownFile.load(file, world.clock(), Policies.DEFAULTS, world.ca());
    }

    private void fill() {
        CardRecord card = new CardRecord(
                CardKind.MY_NUMBER,
                LocalDate.parse("2021-11-01"),
                LocalDate.parse("2021-12-01"),
                LocalDate.parse("2031-11-14"),
                CardState.SUSPENDED,
                Set.of(PinKind.JUKI, PinKind.SIGN),
                true,
                false);
        Plans plans = new Plans(
                new Reservation(PinKind.SIGN, NOW, NOW.plusDays(1)),
                new Plans.NextState(CardState.ABOLISHED, LocalDate.parse("2026-10-01")),
                Set.of(CertificateKind.AUTH));
        Resident full = new Resident(
                "a",
                person(new Stay.Until(LocalDate.parse("2029-09-30"), true)),
                card,
                2,
                new BigInteger("116391937"),
                new BigInteger("117440513"),
                new Move(LocalDate.parse("2026-08-31"), null),
                plans);
        world.put(full);
        world.put(Resident.withoutCard("b", person(new Stay.Japanese())));
        world.put(Resident.withoutCard("c", person(new Stay.Unlimited())));
        world.send(new Letter("b", Letter.Kind.INQUIRY, "群馬県高崎市高松町３５－１", LocalDate.parse("2026-09-01")));
        CertificateId id = new CertificateId(CertificateKind.SIGN, BigInteger.TEN);
        world.put(new Pending(
                7,
                Pending.Stage.WRITING,
                Instant.parse("2026-09-01T01:00:00Z"),
                List.of(new Pending.Fresh(CertificateKind.SIGN, 12, LocalDate.parse("2031-11-14"))),
                List.of(
                        new CaOrder.Revoke(id, RevocationReason.SUPERSEDED, Instant.parse("2026-09-01T01:00:00Z")),
                        new CaOrder.LiftHold(id)),
                full,
                List.of(),
                new CardMark("D392F000260100000001", 1, "0".repeat(64))));
    }

    @Test
    void aTownComesBackAsItWas() throws Exception {
        fill();
        Path file = folder.resolve("town.json");
        TownFile.save(world, file);
        World back = loaded(file);
        assertThat(back.residents()).isEqualTo(world.residents());
        assertThat(back.letters()).isEqualTo(world.letters());
        assertThat(back.pending()).isEqualTo(world.pending());
        assertThat(back.nextProcedure()).isEqualTo(8);
        TownFile.save(back, file);
        assertThat(loaded(file).residents()).isEqualTo(world.residents());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(new YamlSchema(Counter.class, "schema/town-1.schema.json").errors(Files.readString(file)))
                .isEmpty();
    }

    @Test
    void aTownThatIsNotThereIsEmpty() throws Exception {
        assertThat(loaded(folder.resolve("none.json")).residents()).isEmpty();
    }

    @Test
    void aDamagedTownIsRefusedAndStays() throws Exception {
        fill();
        Path file = folder.resolve("town.json");
        TownFile.save(world, file);
        String whole = Files.readString(file);
        for (String damaged : List.of(
                whole.substring(0, whole.length() / 2),
                whole.replace("mynasim-town-1", "mynasim-town-9"),
                whole.replaceFirst("\"letters\"", "\"postcards\""),
                whole.replace("\"sex\" : \"2\"", "\"sex\" : \"7\""),
                whole.replace("SUSPENDED", "SLEEPING"),
                whole + "{}",
                "")) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> loaded(file))
                    .isInstanceOf(TownFile.TownFileException.class)
                    .hasMessageContaining("town.json");
            assertThat(Files.readString(file)).isEqualTo(damaged);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TownFile.save(world, folder.resolve("none/town.json")))
                .isInstanceOf(TownFile.TownFileException.class)
                .hasMessageContaining("make it first");
    }

    @Test
    void whatIsDueHappensWhenTheClockIsMoved() {
        fill();
        world.turnTo(LocalDateTime.parse("2026-09-30T23:59"));
        assertThat(world.resident("a").card()).extracting(CardRecord::state).isEqualTo(CardState.SUSPENDED);
        world.turnTo(LocalDateTime.parse("2026-10-01T00:00"));
        assertThat(world.resident("a").card()).extracting(CardRecord::state).isEqualTo(CardState.ABOLISHED);
        assertThat(world.resident("a").plans().next()).isNull();
        assertThatThrownBy(() -> world.turnTo(NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> world.resident("z")).hasMessageContaining("a, b, c");
    }
}
