// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.cases.CaseFile;
import dev.mynasim.counter.cases.Expected;
import dev.mynasim.counter.decision.CaEffect;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Notation;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Chain;
import dev.mynasim.counter.visit.Documents;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Place;
import dev.mynasim.counter.visit.Remote;
import dev.mynasim.counter.visit.Reply;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.visit.Visit;
import dev.mynasim.pki.CertificateKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What no decision may ever do, on any visit: the rules in words, looked at from outside. */
class CounterPropertiesTest {
    private static final int QUESTIONS = 3000;
    private static final House HOUSE = House.bundled(Policies.DEFAULTS);
    private static final List<Dossier> DOSSIERS =
            List.copyOf(CaseFile.dossiers().values());
    private static final List<Policy> CHOICES = Policies.all().toList();
    private static final Set<CertificateKind> BOTH = EnumSet.allOf(CertificateKind.class);
    private static final LocalDateTime START = LocalDateTime.of(2021, 1, 4, 0, 0);

    private record Question(Visit visit, Policies policies) {}

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.randomValue(CounterPropertiesTest::question);
    }

    private static Question question(Random random) {
        LocalDateTime at = START.plusMinutes(random.nextInt(8 * 366 * 24 * 60));
        if (random.nextInt(4) > 0) {
            at = at.toLocalDate().atTime(9 + random.nextInt(8), 0);
        }
        Visit visit = new Visit(
                pick(random, DOSSIERS),
                pick(random, requests(at)),
                pick(
                        random,
                        List.of(
                                new Applicant.Self(),
                                new Applicant.Self(),
                                new Applicant.LegalRepresentative(),
                                new Applicant.Agent(),
                                new Applicant.HouseholdMember(),
                                new Applicant.Curator(true))),
                documents(random, at.toLocalDate()),
                random.nextInt(3) > 0 ? Office.MAIN5 : pick(random, places()),
                at,
                random.nextInt(20) == 0);
        Policies policies = Policies.DEFAULTS.with(pick(random, CHOICES)).with(pick(random, CHOICES));
        return new Question(visit, policies);
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(Office.values()));
        places.addAll(List.of(Chain.values()));
        places.addAll(List.of(Remote.values()));
        return places;
    }

    private static List<Request> requests(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        List<Request> requests = new ArrayList<>(List.of(
                new Request.IssueSignAfterChange(),
                new Request.UpdateCardFace(),
                new Request.ContinueUse(),
                new Request.ReserveReset(PinKind.SIGN, true),
                new Request.KioskReset(PinKind.AUTH, at.minusHours(5)),
                new Request.ApplyForCard(BOTH),
                new Request.NotifyMoveOut(day.plusDays(9)),
                new Request.NotifyMoveIn(day.minusDays(9)),
                new Request.NotifyMoveWithinCity(),
                new Request.NotifyMoveAbroad(day.plusDays(9), true),
                new Request.NotifyMoveAbroad(day.plusDays(9), false),
                new Request.ExtendStay(day.plusYears(2)),
                new Request.ExtendSpecially(),
                new Request.ReportLoss(),
                new Request.ReportFound(),
                new Request.ReturnCard()));
        for (Set<CertificateKind> kinds : List.of(BOTH, Set.of(CertificateKind.SIGN), Set.of(CertificateKind.AUTH))) {
            requests.add(new Request.IssueCertificates(kinds, Request.CardReplacement.NONE));
            requests.add(new Request.IssueCertificates(kinds, Request.CardReplacement.LOST_OR_OWN_FAULT));
            requests.add(new Request.RenewCertificates(kinds));
            requests.add(new Request.RevokeCertificates(kinds, Request.RevocationCause.NOT_NEEDED));
        }
        for (PinKind pin : PinKind.values()) {
            requests.add(new Request.ChangePin(pin));
            requests.add(new Request.ResetPins(Set.of(pin), Request.ResetAct.INITIALISE));
        }
        return requests;
    }

    private static Documents documents(Random random, LocalDate day) {
        EnumSet<Paper> papers = EnumSet.allOf(Paper.class);
        if (random.nextInt(3) == 0) {
            papers.remove(pick(random, List.of(Paper.values())));
        }
        EnumSet<PinKind> known = EnumSet.allOf(PinKind.class);
        if (random.nextInt(3) == 0) {
            known.remove(pick(random, List.of(PinKind.values())));
        }
        return new Documents(
                papers,
                known,
                random.nextBoolean() ? day.minusMonths(1) : null,
                random.nextBoolean() ? new Documents.PowerOfAttorney(random.nextBoolean()) : null,
                random.nextBoolean() ? Reply.complete() : null);
    }

    private static CardRecord card(Visit visit) {
        return Objects.requireNonNull(visit.dossier().card(), "a card");
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Effect> effects(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            return accepted.effects();
        }
        return decision instanceof Decision.Rejected rejected ? rejected.effects() : List.of();
    }

    @Property(tries = QUESTIONS)
    void theSameQuestionHasTheSameAnswer(@ForAll("questions") Question question) {
        Counter counter = Counter.in(HOUSE.with(question.policies()));
        Decision decision = counter.decide(question.visit());
        assertThat(counter.decide(question.visit())).hasToString(decision.toString());
        assertThat(decision.reason()).isNotBlank();
        Statistics.label("all four decisions occur")
                .collect(Expected.word(decision))
                .coverage(share -> {
                    share.check("accepted").percentage(percent -> percent > 5);
                    share.check("waits").percentage(percent -> percent > 0.3);
                    share.check("rejected").percentage(percent -> percent > 20);
                    share.check("directed").percentage(percent -> percent > 5);
                });
        assertThat(decision.rules()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Property(tries = QUESTIONS)
    void onlyWhatIsAcceptedTouchesACard(@ForAll("questions") Question question) {
        Decision decision = Counter.in(HOUSE.with(question.policies())).decide(question.visit());
        if (!(decision instanceof Decision.Accepted)) {
            assertThat(effects(decision)).noneMatch(CardEffect.class::isInstance);
            assertThat(effects(decision)).noneMatch(CaEffect.Issue.class::isInstance);
        }
    }

    @Property(tries = QUESTIONS)
    void certificatesAreWrittenAtAnOpenOfficeToAUsableCardOfSomebodyWhoMayHaveThem(
            @ForAll("questions") Question question) {
        Visit visit = question.visit();
        List<Effect> effects =
                effects(Counter.in(HOUSE.with(question.policies())).decide(visit));
        Statistics.label("certificates are issued")
                .collect(effects.stream().anyMatch(CaEffect.Issue.class::isInstance))
                .coverage(share -> share.check(true).percentage(percent -> percent > 0.2));
        for (Effect effect : effects) {
            if (effect instanceof CaEffect.Issue issue) {
                assertThat(visit.place()).isInstanceOf(Office.class);
                assertThat(visit.at().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(visit.at().toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(17, 15, 59));
                assertThat(visit.systemDown()).isFalse();
                assertThat(issue.expiry()).isBetween(visit.day(), card(visit).expiry());
                LocalDate born = visit.dossier().person().birthDate();
                assertThat(issue.kind() == CertificateKind.AUTH || !visit.day().isBefore(born.plusYears(15)))
                        .isTrue();
            }
        }
    }

    @Property(tries = QUESTIONS)
    void whatIsWrittenHasAKeyBeforeItAndAPinThatIsRightOrSet(@ForAll("questions") Question question) {
        Decision decision = Counter.in(HOUSE.with(question.policies())).decide(question.visit());
        if (!(decision instanceof Decision.Accepted accepted)) {
            return;
        }
        List<String> words = accepted.effects().stream().map(Notation::of).toList();
        for (CertificateKind kind : CertificateKind.values()) {
            if (words.contains("write(" + kind + ")")) {
                assertThat(words.indexOf("key(" + kind + ")")).isBetween(0, words.indexOf("write(" + kind + ")"));
                boolean typed = accepted.prompts().stream().anyMatch(prompt -> prompt.pin() == PinKind.of(kind));
                assertThat(typed || card(question.visit()).pins().equals(Set.of(PinKind.INPUT)))
                        .as("only a face-authentication card has no PIN")
                        .isTrue();
            }
        }
        assertThat(accepted.effects())
                .filteredOn(CardEffect.InitialisePin.class::isInstance)
                .allSatisfy(effect -> assertThat(accepted.prompts())
                        .anyMatch(prompt -> prompt.act() == Prompt.Act.SET
                                && prompt.pin() == ((CardEffect.InitialisePin) effect).pin()));
    }

    @Property(tries = QUESTIONS)
    void onlyACertificateThatIsThereIsRevokedAndOnlyOnce(@ForAll("questions") Question question) {
        List<Effect> effects =
                effects(Counter.in(HOUSE.with(question.policies())).decide(question.visit()));
        List<CertificateKind> ended = effects.stream()
                .filter(effect -> effect instanceof CaEffect.Revoke || effect instanceof CaEffect.Hold)
                .map(effect -> ((CaEffect) effect).kind())
                .toList();
        assertThat(ended).doesNotHaveDuplicates();
        for (CertificateKind kind : ended) {
            Optional<CertificateRecord> certificate = question.visit().dossier().certificate(kind);
            assertThat(certificate).isPresent();
        }
    }

    @Property(tries = QUESTIONS)
    void nobodyUnder15OrWardActsAlone(@ForAll("questions") Question question) {
        Visit visit = question.visit();
        Decision decision = Counter.in(HOUSE.with(question.policies())).decide(visit);
        boolean protectedPerson = visit.dossier().person().ward()
                || visit.day().isBefore(visit.dossier().person().birthDate().plusYears(15));
        boolean certificates = effects(decision).stream()
                .anyMatch(effect -> effect instanceof CaEffect.Issue || effect instanceof CardEffect.InitialisePin);
        if (protectedPerson && certificates) {
            assertThat(visit.applicant()).isInstanceOf(Applicant.LegalRepresentative.class);
        }
    }

    @Property(tries = QUESTIONS)
    void whoWaitsHasOneLetterAndNothingElse(@ForAll("questions") Question question) {
        Decision decision = Counter.in(HOUSE.with(question.policies())).decide(question.visit());
        if (decision instanceof Decision.WaitForReply waits) {
            assertThat(waits.letter().address())
                    .isEqualTo(question.visit().dossier().person().holder().address());
            assertThat(question.visit().applicant()).isNotInstanceOf(Applicant.Self.class);
        }
    }
}
