// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.desk.Desk;
import dev.mynasim.counter.desk.FragileLine;
import dev.mynasim.counter.desk.Outcome;
import dev.mynasim.counter.desk.Pin;
import dev.mynasim.counter.desk.Reception;
import dev.mynasim.counter.desk.RegisterLine;
import dev.mynasim.counter.desk.ScriptedPinPad;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Documents;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.world.CertificatesOnCard;
import dev.mynasim.counter.world.TownFile;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRegisterFile;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.CertificateRecord;
import dev.mynasim.pki.CertificateStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counter on files that ends in the middle: the files that it leaves are enough to put everything right. */
class TownHallTest {
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T10:00");

    @TempDir
    Path folder;

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @return whether the program died */
    private static boolean issueAgain(TownHall hall, Path ca, int dieAt, int lineDownAt) throws Exception {
        Counter counter = Counter.standard();
        FragileLine line = new FragileLine(new RegisterLine(hall.world().ca(), () -> save(hall, ca)));
        line.downAt(lineDownAt, false);
        int[] kept = new int[1];
        Desk desk = new Desk(hall.world(), counter, line, world -> {
            if (kept[0] == dieAt) {
                throw new Death();
            }
            kept[0]++;
            saveTown(hall, ca);
        });
        Reception reception = new Reception(hall.world(), counter, desk);
        Reception.Caller caller = new Reception.Caller(
                hall.resident(),
                new Request.IssueCertificates(EnumSet.allOf(CertificateKind.class), Request.CardReplacement.NONE),
                new Applicant.Self(),
                Documents.of(Paper.CARD, Paper.APPLICATION_FORM),
                Office.MAIN5,
                false,
                null,
                Optional.of(hall.card()),
                new ScriptedPinPad(
                        Stream.of("3456", "1234", "ABC123").map(Pin::of).toList()));
        try {
            Outcome unused = reception.perform(caller, reception.decide(caller)).outcome();
            return false;
        } catch (Death death) {
            return true;
        }
    }

    private static void save(TownHall hall, Path ca) {
        try {
            CaRegisterFile.save(hall.world().ca(), ca);
        } catch (dev.mynasim.pki.RegisterFileException e) {
            throw new AssertionError(e);
        }
    }

    private static void saveTown(TownHall hall, Path ca) {
        try {
            TownFile.save(hall.world(), TownFile.beside(ca));
        } catch (TownFile.TownFileException e) {
            throw new AssertionError(e);
        }
    }

    private boolean oneDeath(int dieAt, int lineDownAt) throws Exception {
        Path card = folder.resolve("taro-" + dieAt + "-" + lineDownAt + ".card");
        Path here = Files.createDirectory(folder.resolve("town-" + dieAt + "-" + lineDownAt));
        Path ca = here.resolve("ca.json");
        CardFiles.save(
                CardFile.make(
                        Library.persona("adult"),
                        Library.profile("plastic-contact"),
                        new Issuing(Instant.parse("2026-09-01T00:00:00Z"), 0)),
                card,
                false);
        List<CertificateId> old = CertificatesOnCard.of(KeptCard.look(card).image());
        boolean died;
        try (TownHall hall = TownHall.open(card, ca, TUESDAY)) {
            died = issueAgain(hall, ca, dieAt, lineDownAt);
        }
        try (TownHall later = TownHall.open(card, ca, TUESDAY.plusHours(1))) {
            assertThat(later.desk(Counter.standard()).settle(later.resident(), Optional.of(later.card())))
                    .isTrue();
            assertThat(later.world().pending()).isEmpty();
        }
        List<CertificateId> now = CertificatesOnCard.of(KeptCard.look(card).image());
        String when = "died at record " + dieAt + ", line down at call " + lineDownAt;
        assertThat(now.equals(old) || now.stream().noneMatch(old::contains))
                .as(when)
                .isTrue();
        CaRegister register = CaRegisterFile.load(ca, InstantSource.system());
        for (CertificateRecord record : register.records()) {
            CertificateStatus status = register.statusAt(record.id(), Instant.parse("2026-11-30T00:00:00Z"));
            if (now.contains(record.id())) {
                assertThat(status).as(when).isInstanceOf(CertificateStatus.Good.class);
            } else {
                assertThat(status).as(when).isInstanceOf(CertificateStatus.Revoked.class);
            }
        }
        return died;
    }

    @Test
    void theFilesAreEnoughWhereverTheProgramDies() throws Exception {
        int deaths = 0;
        while (oneDeath(deaths, Integer.MAX_VALUE)) {
            deaths++;
        }
        assertThat(deaths).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theFilesAreEnoughWhereverTheLineGoesDown() throws Exception {
        for (int call = 0; call < 7; call++) {
            assertThat(oneDeath(Integer.MAX_VALUE, call)).isFalse();
        }
    }
}
