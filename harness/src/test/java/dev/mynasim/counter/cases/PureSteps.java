// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.Counter;
import dev.mynasim.counter.decision.CardTerm;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Happening;
import dev.mynasim.counter.decision.Notation;
import dev.mynasim.counter.decision.PinVerdict;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.file.VisitReader;
import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.counter.validity.Birthdays;
import dev.mynasim.counter.validity.CertificateTerms;
import dev.mynasim.counter.validity.RenewalWindows;
import dev.mynasim.counter.validity.Term;
import dev.mynasim.counter.visit.Visit;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the steps that need neither card nor CA, and collects the rules on which the answers rested. */
public final class PureSteps {
    private static final House HOUSE = House.bundled(Policies.DEFAULTS);

    private final Map<String, Dossier> dossiers = CaseFile.dossiers();
    private final Set<String> cited = new HashSet<>();
    private final List<String> outcomes = new ArrayList<>();

    /** The rules of all answers so far. */
    public Set<String> cited() {
        return Set.copyOf(cited);
    }

    /** What came out, a word or a day for each step. */
    public List<String> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Runs a step. */
    public void run(Fields step) throws SettingsException {
        if (step.has("visit")) {
            visit(step.only("visit", "is", "refused", "triesLeft"));
        } else if (step.has("event")) {
            event(step.only("event", "is", "rules"));
        } else if (step.has("pin")) {
            pin(step.only("pin", "policies", "allowed", "stored", "rules"));
        } else if (step.has("certificate")) {
            certificate(step.only("certificate", "expiry", "renewal", "notAfter"));
        } else if (step.has("window")) {
            window(step.only("window", "from"));
        } else if (step.has("card")) {
            card(step.only("card", "expiry", "rules"));
        } else if (step.has("mail")) {
            mail(step.only("mail", "is"));
        } else {
            attains(step.only("attains", "day"));
        }
    }

    private void visit(Fields step) throws SettingsException {
        Fields fields = step.get("visit").asFields();
        Visit visit = VisitReader.read(fields, dossiers);
        Counter counter = counter(fields);
        Decision decision = counter.decide(visit);
        note(decision.rules());
        Scalar refused = step.maybe("refused");
        if (refused != null) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            Prompt prompt = ((Decision.Accepted) decision)
                    .prompts().stream()
                            .filter(candidate -> candidate.pin().name().equals(refused.text()))
                            .findFirst()
                            .orElseThrow();
            decision = counter.afterWrongPin(
                    visit, prompt, step.scalar("triesLeft").whole(0, 5));
            note(decision.rules());
        }
        assertThat(counter.decide(visit)).as("the same question").isEqualTo(counter.decide(visit));
        Expected.check(step.get("is").asFields(), decision);
        outcomes.add(Expected.word(decision));
    }

    private void event(Fields step) throws SettingsException {
        Fields fields = step.get("event").asFields().only("dossier", "name", "on", "kinds", "options");
        Set<CertificateKind> meant = EnumSet.noneOf(CertificateKind.class);
        for (Node kind : fields.list("kinds")) {
            meant.add(CertificateKind.valueOf(kind.asScalar().words()));
        }
        Happening happening = counter(fields)
                .happened(
                        RegisterEvent.valueOf(fields.scalar("name").words()),
                        fields.scalar("dossier").choice(dossiers),
                        meant,
                        LocalDateTime.parse(fields.scalar("on").words()));
        note(happening.rules());
        assertThat(Expected.ids(happening.rules())).containsAll(Expected.texts(step, "rules"));
        happened(step.get("is").asFields().only("effects", "ordered", "only", "no"), happening);
    }

    private void happened(Fields is, Happening happening) throws SettingsException {
        List<String> effects = happening.effects().stream().map(Notation::of).toList();
        Expected.effects(is, effects);
        outcomes.add(effects.isEmpty() ? "nothing" : String.join(" ", effects));
    }

    private void pin(Fields step) throws SettingsException {
        Map<PinKind, String> typed = new EnumMap<>(PinKind.class);
        for (Map.Entry<String, Node> pin : step.get("pin").asFields().values().entrySet()) {
            typed.put(PinKind.valueOf(pin.getKey()), pin.getValue().asScalar().words());
        }
        Counter counter = counter(step);
        PinVerdict verdict = counter.check(typed);
        note(verdict.rules());
        assertThat(verdict.allowed())
                .as(verdict.reason())
                .isEqualTo(step.scalar("allowed").truth());
        assertThat(Expected.ids(verdict.rules())).containsAll(Expected.texts(step, "rules"));
        typed.values().forEach(value -> assertThat(verdict.reason()).doesNotContain(value));
        outcomes.add(verdict.allowed() ? "allowed" : "not allowed");
        Scalar stored = step.maybe("stored");
        if (stored != null) {
            typed.forEach((pin, value) -> assertThat(counter.toSet(pin, value)).isEqualTo(stored.text()));
        }
    }

    private void certificate(Fields step) throws SettingsException {
        Fields fields = step.get("certificate")
                .asFields()
                .only("kind", "born", "card", "on", "old", "auth", "abroad", "policies");
        CertificateTerms terms = new CertificateTerms(
                date(fields, "born"),
                date(fields, "card"),
                fields.has("abroad") && fields.scalar("abroad").truth(),
                VisitReader.policies(fields));
        LocalDate day = date(fields, "on");
        Term term = fields.scalar("kind").words().equals("AUTH")
                ? terms.auth(day, maybeDate(fields, "old"))
                : terms.sign(day, maybeDate(fields, "old"), maybeDate(fields, "auth"));
        assertThat(term.expiry()).isEqualTo(step.scalar("expiry").words());
        outcomes.add(term.expiry().toString());
        if (step.has("renewal")) {
            assertThat(term.renewal()).isEqualTo(step.scalar("renewal").truth());
        }
        if (step.has("notAfter")) {
            assertThat(term.notAfter()).isEqualTo(step.scalar("notAfter").words());
        }
    }

    private void window(Fields step) throws SettingsException {
        Fields fields = step.get("window").asFields().only("expiry", "abroad", "policies");
        boolean abroad = fields.has("abroad") && fields.scalar("abroad").truth();
        LocalDate start = RenewalWindows.start(date(fields, "expiry"), abroad, VisitReader.policies(fields));
        assertThat(start).isEqualTo(step.scalar("from").words());
        outcomes.add("from " + start);
    }

    private void card(Fields step) throws SettingsException {
        Fields fields = step.get("card").asFields().only("born", "received", "made", "stay");
        CardTerm term = Counter.in(HOUSE)
                .cardTerm(
                        date(fields, "born"),
                        date(fields, "received"),
                        date(fields, "made"),
                        maybeDate(fields, "stay"));
        note(term.rules());
        assertThat(term.expiry()).isEqualTo(step.scalar("expiry").words());
        outcomes.add(term.expiry().toString());
        assertThat(Expected.ids(term.rules())).containsAll(Expected.texts(step, "rules"));
    }

    private void mail(Fields step) throws SettingsException {
        Fields fields = step.get("mail").asFields().only("dossier", "on");
        Happening happening = Counter.in(HOUSE)
                .mailOn(date(fields, "on"), fields.scalar("dossier").choice(dossiers));
        note(happening.rules());
        happened(step.get("is").asFields().only("only"), happening);
    }

    private void attains(Fields step) throws SettingsException {
        Fields fields = step.get("attains").asFields().only("born", "age");
        LocalDate day =
                Birthdays.attains(date(fields, "born"), fields.scalar("age").whole(0, 150));
        assertThat(day).isEqualTo(step.scalar("day").words());
        outcomes.add("from " + day);
        assertThat(Birthdays.isUnder(date(fields, "born"), fields.scalar("age").whole(0, 150), day.minusDays(1)))
                .isTrue();
    }

    private static Counter counter(Fields choices) throws SettingsException {
        return Counter.in(HOUSE.with(VisitReader.policies(choices)));
    }

    private void note(List<Rule> rules) {
        cited.addAll(Expected.ids(rules));
    }

    private static LocalDate date(Fields fields, String name) throws SettingsException {
        return LocalDate.parse(fields.scalar(name).words());
    }

    private static @Nullable LocalDate maybeDate(Fields fields, String name) throws SettingsException {
        return fields.has(name) ? date(fields, name) : null;
    }
}
