// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Notation;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.desk.Job;
import dev.mynasim.counter.desk.Outcome;
import dev.mynasim.counter.file.VisitReader;
import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.visit.Visit;
import dev.mynasim.counter.world.Reservation;
import dev.mynasim.pki.Holder;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visit in a story: decided by the rules, performed at the desk, compared with what was expected. */
final class VisitStep {
    private final Scene scene;
    private final House house;
    private final StoryLog log;
    private final Map<String, CardProbe> talks = new HashMap<>();

    VisitStep(Scene scene, House house, StoryLog log) {
        this.scene = scene;
        this.house = house;
        this.log = log;
    }

    /** The talk with somebody's card; a visit ends it. */
    CardProbe probe(String who, Scene.Actor actor) throws LinkException, CardAnswerException {
        CardProbe talk = talks.get(who);
        if (talk == null) {
            talk = CardProbe.of(actor);
            talks.put(who, talk);
        }
        return talk;
    }

    void run(String who, Fields step) throws SettingsException {
        talks.remove(who);
        Fields fields = step.get("visit").asFields();
        Visit visit =
                withReservation(who, VisitReader.read(fields, scene.world().dossier(who)));
        scene.world().turnTo(visit.at());
        // What was due by now has happened.
        visit = new Visit(
                scene.world().dossier(who),
                visit.request(),
                visit.applicant(),
                visit.documents(),
                visit.place(),
                visit.at(),
                visit.systemDown());
        Counter counter = fields.has("policies") || fields.has("options")
                ? Counter.in(house.with(VisitReader.policies(fields)))
                : Counter.in(house);
        Typist typist = Typist.of(scene.actor(who), step);
        Decision decision = counter.decide(visit);
        Optional<Scene.Actor> actor = visitBrings(fields) ? scene.actor(who) : Optional.empty();
        Breakdown breakdown = Breakdown.of(step, scene, actor);
        breakdown.begin();
        Outcome outcome = perform(who, decision, changed(who, step), actor, typist);
        if (outcome instanceof Outcome.WrongPin wrong) {
            decision = counter.afterWrongPin(visit, wrong.prompt(), wrong.triesLeft());
            Outcome sent = perform(who, decision, null, actor, typist);
            outcome = sent instanceof Outcome.Done ? outcome : sent;
        }
        breakdown.end();
        tell(who, visit.request(), decision, outcome, typist);
        if (outcome instanceof Outcome.Done) {
            typist.remember();
        }
        Node is = step.find("is");
        if (is != null) {
            new Expectation(log).check(is.asFields(), decision, outcome, typist.asked());
        } else {
            boolean asTold = step.has("fails") != outcome instanceof Outcome.Done;
            log.check(step.place(), "outcome", asTold, step.has("fails") ? "a failure" : "done", outcome.sentence());
        }
    }

    private static boolean visitBrings(Fields visit) throws SettingsException {
        for (Node paper : visit.list("without")) {
            if (paper.asScalar().text().equals(Paper.CARD.name())) {
                return false;
            }
        }
        return true;
    }

    private Outcome perform(
            String who, Decision decision, @Nullable Person changed, Optional<Scene.Actor> actor, Typist typist) {
        return scene.desk().perform(new Job(who, decision, changed, actor.map(Scene.Actor::onDesk), typist));
    }

    // At a kiosk the reservation is found by the card.
    private Visit withReservation(String who, Visit visit) {
        if (!(visit.request() instanceof Request.KioskReset reset) || reset.reservedAt() != null) {
            return visit;
        }
        Reservation reservation = scene.world().resident(who).plans().reservation();
        if (reservation == null || reservation.forgotten() != reset.forgotten()) {
            return visit;
        }
        return new Visit(
                visit.dossier(),
                new Request.KioskReset(reset.forgotten(), reservation.reservedAt()),
                visit.applicant(),
                visit.documents(),
                visit.place(),
                visit.at(),
                visit.systemDown());
    }

    private @Nullable Person changed(String who, Fields step) throws SettingsException {
        Scalar address = step.maybe("address");
        Scalar name = step.maybe("name");
        if (address == null && name == null) {
            return null;
        }
        Person person = scene.world().resident(who).person();
        Holder old = person.holder();
        return person.with(Holder.withoutSubstitutes(
                name == null ? old.name() : name.words(),
                old.sex(),
                old.birthDate(),
                address == null ? old.address() : address.words()));
    }

    private void tell(String who, Request request, Decision decision, Outcome outcome, Typist typist) {
        log.at(scene.world().clock().inJapan(), who, Telling.request(request));
        log.detail(Telling.decision(decision));
        log.detail("rules: " + Telling.rules(decision));
        List<Effect> effects = Telling.effects(decision);
        if (!typist.asked().isEmpty()) {
            log.detail("typed: " + String.join(", ", typist.asked()));
        }
        if (!effects.isEmpty()) {
            log.detail("effects: "
                    + String.join(", ", effects.stream().map(Notation::of).toList()));
        }
        if (!(outcome instanceof Outcome.Done)) {
            log.detail("it came to: " + outcome.sentence());
        }
    }

    /** Types what a step says, or else the right PINs. */
    static final class Typist implements dev.mynasim.counter.desk.PinPad {
        private final Optional<Scene.Actor> actor;
        private final Map<String, String> said;
        private final Map<PinKind, String> set = new HashMap<>();
        private final List<String> asked = new java.util.ArrayList<>();

        private Typist(Optional<Scene.Actor> actor, Map<String, String> said) {
            this.actor = actor;
            this.said = said;
        }

        static Typist of(Optional<Scene.Actor> actor, Fields step) throws SettingsException {
            Map<String, String> said = new HashMap<>();
            Node types = step.find("types");
            if (types != null) {
                Fields fields = types.asFields();
                String[] names = java.util.stream.Stream.of(PinKind.values())
                        .flatMap(kind -> java.util.stream.Stream.of("" + kind, "new-" + kind, "again-" + kind))
                        .toArray(String[]::new);
                fields.only(names);
                for (String name : fields.values().keySet()) {
                    said.put(name, PinText.of(fields.scalar(name)));
                }
            }
            return new Typist(actor, said);
        }

        List<String> asked() {
            return List.copyOf(asked);
        }

        void remember() {
            actor.ifPresent(person -> set.forEach(person::remembers));
        }

        @Override
        public Optional<dev.mynasim.counter.desk.Pin> ask(Prompt prompt, int time) {
            if (time == 1) {
                asked.add(prompt.notation());
            }
            String typed = prompt.act() == Prompt.Act.VERIFY ? known(prompt.pin()) : fresh(prompt.pin(), time);
            return typed.equals("nothing") ? Optional.empty() : Optional.of(dev.mynasim.counter.desk.Pin.of(typed));
        }

        private String known(PinKind kind) {
            String word = said.getOrDefault(kind.name(), "right");
            return switch (word) {
                case "right" -> actor.map(person -> person.pin(kind)).orElse("");
                case "wrong" -> CardProbe.wrong(kind);
                default -> word;
            };
        }

        private String fresh(PinKind kind, int time) {
            String first = said.getOrDefault("new-" + kind, usualNew(kind));
            set.put(kind, first);
            return time == 1 ? first : said.getOrDefault("again-" + kind, first);
        }

        private static String usualNew(PinKind kind) {
            return switch (kind) {
                case SIGN -> "NEW456";
                case AUTH -> "7777";
                case JUKI -> "8888";
                case INPUT -> "9999";
            };
        }
    }
}
