// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.counter.calendar.CalendarRangeException;
import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.world.Letter;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays stories. The same story always tells the same. */
public final class StoryRunner {
    private static final Map<String, CertificateKind> KINDS =
            Map.of("SIGN", CertificateKind.SIGN, "AUTH", CertificateKind.AUTH);

    private final House house;

    /** @param house the rules' data; each story brings its own policies */
    public StoryRunner(House house) {
        this.house = house;
    }

    /**
     * Plays a story to its end, or to a step that cannot be read.
     *
     * @throws SettingsException when a step cannot be used
     */
    public StoryLog play(Story story) throws SettingsException {
        return play(story, null);
    }

    /**
     * Plays a story and keeps what it leaves behind: {@code ca.json}, {@code ca.json.town} and a card file for each
     * person.
     *
     * @param folder where; null: nowhere
     * @throws SettingsException when a step cannot be used, or the folder is not there or not empty
     */
    public StoryLog play(Story story, @Nullable Path folder) throws SettingsException {
        StoryLog log = new StoryLog();
        try {
            Play play = new Play(story, house, log);
            for (Fields step : story.steps()) {
                play.step(step);
            }
            if (folder != null) {
                SceneFolder.save(play.scene, folder);
            }
            return log;
        } catch (IllegalArgumentException e) {
            throw new SettingsException("the story " + story.name() + " cannot begin: " + e.getMessage());
        }
    }

    private static final class Play {
        private final Story story;
        private final Scene scene;
        private final VisitStep visits;
        private final EventStep events;
        private final StoryLog log;

        Play(Story story, House house, StoryLog log) {
            this.story = story;
            this.log = log;
            House own = house.with(story.policies());
            scene = Prologue.of(story, dev.mynasim.counter.Counter.in(own));
            if (story.begins() != null) {
                scene.world().turnTo(story.begins());
            }
            visits = new VisitStep(scene, own, log);
            events = new EventStep(scene, own, log);
        }

        void step(Fields step) throws SettingsException {
            String who = who(step);
            try {
                switch (StepForm.of(step)) {
                    case VISIT -> visits.run(who, step);
                    case EVENT -> events.happens(who, step);
                    case ARRIVES -> events.arrives(who, step);
                    case PROBE -> probe(who, step);
                    case STATUS, CRL -> status(who, step);
                    case RELYING -> relying(who, step);
                    case LETTERS -> letters(who, step);
                    case REGISTER -> register(who, step);
                    case WAIT -> moveTo(step.scalar("wait"));
                }
            } catch (IllegalArgumentException | CalendarRangeException e) {
                throw step.place().problem(String.valueOf(e.getMessage()));
            } catch (LinkException | CardAnswerException e) {
                log.check(step.place(), who + "'s card", false, "an answer", String.valueOf(e.getMessage()));
            }
        }

        private String who(Fields step) throws SettingsException {
            Scalar who = step.maybe("who");
            if (who == null) {
                return story.people().keySet().iterator().next();
            }
            if (!story.people().containsKey(who.text())) {
                throw who.place()
                        .problem("nobody in this story is called \"" + who.text() + "\"; there are "
                                + String.join(", ", story.people().keySet()));
            }
            return who.text();
        }

        private void moveTo(Scalar on) throws SettingsException {
            scene.world().turnTo(Moments.of(on));
        }

        private void probe(String who, Fields step) throws SettingsException, LinkException, CardAnswerException {
            Scene.Actor actor = actor(who);
            String question = step.scalar("probe").words();
            String expected = text(step.scalar("answer"));
            Scalar times = step.maybe("times");
            for (int i = times == null ? 1 : times.whole(1, 20); i > 0; i--) {
                String answer = visits.probe(who, actor).answer(question, expected);
                boolean right = expected.equals("any") || expected.equals(answer);
                // A PIN that is written out in the story is not repeated in the log.
                String shown = question.replaceAll("'[^']*'", "'...'");
                log.detail("card: " + shown + " = " + answer);
                log.check(step.place(), shown, right, expected, answer);
            }
        }

        private void status(String who, Fields step) throws SettingsException {
            Scalar on = step.maybe("on");
            if (on != null) {
                moveTo(on);
            }
            boolean list = step.has("crl");
            CertificateKind kind = step.scalar(list ? "crl" : "status").choice(KINDS);
            Scalar old = step.maybe("old");
            Optional<CertificateId> id = old != null && old.truth()
                    ? Optional.ofNullable(actor(who).first().get(kind))
                    : scene.world().resident(who).number(kind).map(number -> new CertificateId(kind, number));
            if (id.isEmpty()) {
                throw step.place().problem(who + " has no " + kind + " certificate to ask the CA about");
            }
            String found = list
                    ? CaProbe.listed(
                            scene.world().ca(), id.get(), scene.world().clock().instant())
                    : CaProbe.status(scene.world().ca(), id.get());
            String expected = text(step.scalar("answer"));
            String what = (list ? "CRL" : "OCSP") + " of " + who + "'s " + (old == null ? "" : "old ") + kind;
            log.at(scene.world().clock().inJapan(), who, what + ": " + found);
            log.check(step.place(), what, CaProbe.fits(expected, found), expected, found);
        }

        private void relying(String who, Fields step) throws SettingsException, LinkException, CardAnswerException {
            Scalar on = step.maybe("on");
            if (on != null) {
                moveTo(on);
            }
            CertificateKind kind = step.scalar("relying").choice(KINDS);
            String found = new RelyingService(scene.world()).answer(kind, CardProbe.of(actor(who)));
            String expected = text(step.scalar("answer"));
            log.at(
                    scene.world().clock().inJapan(),
                    who,
                    (kind == CertificateKind.SIGN ? "signs a document" : "logs in") + "; the service says: " + found);
            log.check(step.place(), "the service about " + kind, expected.equals(found), expected, found);
        }

        private void letters(String who, Fields step) throws SettingsException {
            int expected = step.scalar("letters").whole(0, 100);
            long found = scene.world().letters().stream()
                    .filter(letter -> letter.to().equals(who) && letter.kind() == Letter.Kind.INQUIRY)
                    .count();
            log.check(
                    step.place(),
                    "letters to " + who,
                    expected == found,
                    String.valueOf(expected),
                    String.valueOf(found));
        }

        private void register(String who, Fields step) throws SettingsException {
            Fields expected = step.get("register").asFields().only("card", "until", "abroad", "pending");
            Resident resident = scene.world().resident(who);
            CardRecord card = resident.card();
            checkText(expected, "card", card == null ? "none" : card.state().name());
            checkText(expected, "until", card == null ? "none" : card.expiry().toString());
            checkText(expected, "abroad", String.valueOf(resident.person().abroad()));
            checkText(
                    expected,
                    "pending",
                    String.valueOf(scene.world().pending(who).isPresent()));
        }

        private void checkText(Fields expected, String field, String found) throws SettingsException {
            Scalar scalar = expected.maybe(field);
            if (scalar != null) {
                log.check(scalar.place(), "register, " + field, scalar.text().equals(found), scalar.text(), found);
            }
        }

        private Scene.Actor actor(String who) {
            return scene.actor(who).orElseThrow(() -> new IllegalArgumentException(who + " has no card to ask"));
        }

        // YAML takes 9000 and 256 for numbers.
        private static String text(Scalar scalar) {
            return scalar.text();
        }
    }
}
