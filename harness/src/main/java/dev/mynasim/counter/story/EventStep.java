// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.Counter;
import dev.mynasim.counter.decision.Happening;
import dev.mynasim.counter.decision.Notation;
import dev.mynasim.counter.desk.Founding;
import dev.mynasim.counter.desk.Outcome;
import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.counter.world.Plans;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens in a story without anybody asking at a counter. */
final class EventStep {
    private static final Map<String, RegisterEvent> EVENTS =
            Arrays.stream(RegisterEvent.values()).collect(Collectors.toMap(Enum::name, event -> event));

    private final Scene scene;
    private final Counter counter;
    private final StoryLog log;

    EventStep(Scene scene, House house, StoryLog log) {
        this.scene = scene;
        this.counter = Counter.in(house);
        this.log = log;
    }

    /** A death, a correction of the register, a deadline that passed. */
    void happens(String who, Fields step) throws SettingsException {
        Fields fields = step.get("event").asFields().only("name", "on", "kinds", "stay", "pending");
        RegisterEvent event = fields.scalar("name").choice(EVENTS);
        LocalDateTime on = Moments.of(fields.scalar("on"));
        scene.world().turnTo(on);
        Set<CertificateKind> meant = EnumSet.noneOf(CertificateKind.class);
        for (Node kind : fields.list("kinds")) {
            meant.add(kind.asScalar().choice(Map.of("SIGN", CertificateKind.SIGN, "AUTH", CertificateKind.AUTH)));
        }
        Happening happening = counter.happened(event, scene.world().dossier(who), meant, on);
        Outcome outcome = scene.desk().happen(who, happening.effects(), changed(who, event, on));
        log.at(
                on,
                who,
                "it happens: " + event.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        log.detail("rules: " + happening.rules().stream().map(Rule::id).collect(Collectors.joining(" ")));
        if (!happening.effects().isEmpty()) {
            log.detail(
                    "effects: " + happening.effects().stream().map(Notation::of).collect(Collectors.joining(", ")));
        }
        log.check(step.place(), "outcome", outcome instanceof Outcome.Done, "done", outcome.sentence());
    }

    private @Nullable Person changed(String who, RegisterEvent event, LocalDateTime on) {
        if (event != RegisterEvent.DEATH) {
            return null;
        }
        return scene.world().resident(who).person().died(on.toLocalDate());
    }

    /** The card that was ordered is there; the person has chosen PINs for it as for the first. */
    void arrives(String who, Fields step) throws SettingsException {
        Fields fields = step.get("arrives").asFields().only("received", "made", "on");
        LocalDateTime on = Moments.of(fields.scalar("on"));
        scene.world().turnTo(on);
        Resident before = scene.world().resident(who);
        if (before.plans().ordered() == null) {
            throw step.place().problem("no card is ordered for " + who);
        }
        Resident resident = before.withNextCard(new Founding(scene.world(), counter)
                        .newCard(
                                before.person(),
                                Moments.day(fields.scalar("received")),
                                Moments.day(fields.scalar("made"))))
                .with(before.plans().withOrdered(null).with((Plans.NextState) null));
        scene.world().put(resident);
        scene.giveCard(resident, Start.USUAL_PINS);
        log.at(on, who, "a new card is there, number " + (resident.cardNumber() + 1));
    }
}
