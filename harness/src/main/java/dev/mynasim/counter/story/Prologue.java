// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.Counter;
import dev.mynasim.counter.calendar.Japan;
import dev.mynasim.counter.decision.CaEffect;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.desk.Job;
import dev.mynasim.counter.desk.Outcome;
import dev.mynasim.counter.desk.Pin;
import dev.mynasim.counter.record.CardKind;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.Revocation;
import dev.mynasim.counter.world.Plans;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.counter.world.World;
import dev.mynasim.counter.world.Worlds;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.RevocationReason;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings a world to where a story begins: cards are made, their certificates issued and revoked, in order of time. */
final class Prologue {
    private final Scene scene;
    private final Map<String, Start> people;

    private record Happened(LocalDateTime at, Runnable what) {}

    private Prologue(Scene scene, Map<String, Start> people) {
        this.scene = scene;
        this.people = people;
    }

    /** The scene of a story. */
    static Scene of(Story story, Counter counter) {
        List<LocalDateTime> moments = new ArrayList<>();
        for (Start start : story.people().values()) {
            for (CertificateKind kind : CertificateKind.values()) {
                start.dossier()
                        .certificate(kind)
                        .map(CertificateRecord::issuedAt)
                        .ifPresent(moments::add);
            }
        }
        LocalDateTime begin =
                moments.stream().min(Comparator.naturalOrder()).orElse(LocalDateTime.of(2010, 1, 1, 0, 0));
        World world = Worlds.empty(begin, story.policies());
        Scene scene = new Scene(world, counter);
        new Prologue(scene, story.people()).play();
        return scene;
    }

    private void play() {
        List<Happened> all = new ArrayList<>();
        people.forEach((key, start) -> collect(key, start, all));
        all.sort(Comparator.comparing(Happened::at));
        for (Happened happened : all) {
            scene.world().turnTo(happened.at());
            happened.what().run();
        }
        people.forEach(this::finish);
    }

    private void collect(String key, Start start, List<Happened> all) {
        Dossier dossier = start.dossier();
        CardRecord card = dossier.card();
        Resident resident = Resident.withoutCard(key, dossier.person());
        if (card == null || card.kind() == CardKind.JUKI) {
            scene.world().put(resident.with(card));
            return;
        }
        Resident holder = resident.with(fresh(card));
        scene.world().put(holder);
        scene.giveCard(holder, start.pins());
        for (CertificateKind kind : List.of(CertificateKind.AUTH, CertificateKind.SIGN)) {
            dossier.certificate(kind).ifPresent(certificate -> {
                all.add(new Happened(certificate.issuedAt(), () -> issue(key, start, certificate)));
                Revocation revocation = certificate.revocation();
                if (revocation != null) {
                    all.add(new Happened(revocation.at(), () -> revoke(key, kind, revocation)));
                }
            });
        }
    }

    private static CardRecord fresh(CardRecord card) {
        Set<PinKind> pins = EnumSet.of(PinKind.JUKI, PinKind.INPUT);
        return new CardRecord(
                card.kind(),
                card.receivedOn(),
                card.madeOn(),
                card.expiry(),
                CardState.IN_USE,
                pins,
                card.noteFieldFull(),
                card.specialExtensionUsed());
    }

    private void issue(String key, Start start, CertificateRecord certificate) {
        CertificateKind kind = certificate.kind();
        PinKind pin = PinKind.of(kind);
        List<Effect> effects = List.of(
                new CardEffect.ReplaceKey(kind),
                new CaEffect.Issue(kind, certificate.expiry(), certificate.activeFrom(), false),
                new CardEffect.WriteCertificate(kind),
                new CardEffect.InitialisePin(pin));
        Decision handOver = new Decision.Accepted(
                "The card is handed over",
                List.of(),
                List.of(Prompt.set(pin, Prompt.Typist.CLERK)),
                Fee.FREE,
                effects,
                Set.of());
        Scene.Actor actor = scene.actor(key).orElseThrow();
        Outcome outcome = scene.desk()
                .perform(new Job(
                        key,
                        handOver,
                        null,
                        Optional.of(actor.onDesk()),
                        (prompt, time) -> Optional.of(Pin.of(start.pins().getOrDefault(prompt.pin(), "")))));
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalArgumentException("the certificates of " + key + " cannot be issued on "
                    + certificate.issuedAt() + ": " + outcome.sentence());
        }
    }

    private void revoke(String key, CertificateKind kind, Revocation revocation) {
        CertificateId id =
                new CertificateId(kind, scene.world().resident(key).number(kind).orElseThrow());
        scene.world()
                .ca()
                .revoke(
                        id,
                        RevocationReason.of(revocation.reason().code()),
                        revocation.at().atZone(Japan.ZONE).toInstant());
    }

    // The register is as the dossier says; the certificates' numbers are the CA's.
    private void finish(String key, Start start) {
        Resident now = scene.world().resident(key);
        Resident resident = new Resident(
                key,
                start.dossier().person(),
                start.dossier().card(),
                now.cardNumber(),
                now.sign(),
                now.auth(),
                start.dossier().move(),
                Plans.NONE);
        scene.world().put(resident);
        scene.actor(key).ifPresent(actor -> {
            for (CertificateKind kind : CertificateKind.values()) {
                resident.number(kind).ifPresent(number -> actor.first().put(kind, new CertificateId(kind, number)));
            }
            CardProbe.remember(actor);
        });
    }
}
