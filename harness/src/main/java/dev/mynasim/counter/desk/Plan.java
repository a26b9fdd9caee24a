// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.calendar.Japan;
import dev.mynasim.counter.decision.CaEffect;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.world.CaOrder;
import dev.mynasim.counter.world.Pending;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.counter.world.World;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.RevocationReason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the effects of a decision into a procedure that has begun. */
final class Plan {
    private Plan() {}

    static Pending of(World world, Job job, List<Effect> effects) {
        Resident before = world.resident(job.resident());
        LocalDateTime now = world.clock().inJapan();
        return new Pending(
                world.nextProcedure(),
                Pending.Stage.BEGUN,
                world.clock().instant(),
                fresh(world, effects),
                orders(before, effects),
                Registers.after(before, effects, job.changed(), now),
                Registers.letters(before.key(), effects, now),
                null);
    }

    private static List<Pending.Fresh> fresh(World world, List<Effect> effects) {
        List<Pending.Fresh> fresh = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Effect effect : effects) {
            if (effect instanceof CaEffect.Issue issue) {
                int pair = KeyPool.choose(world.ca(), world.clock().instant(), taken);
                taken.add(pair);
                fresh.add(new Pending.Fresh(issue.kind(), pair, issue.expiry()));
            }
        }
        return fresh;
    }

    private static List<CaOrder> orders(Resident before, List<Effect> effects) {
        List<CaOrder> orders = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof CaEffect.Revoke revoke) {
                RevocationReason reason = RevocationReason.of(revoke.reason().code());
                id(before, revoke.kind())
                        .ifPresent(id -> orders.add(new CaOrder.Revoke(id, reason, instant(revoke.at()))));
            } else if (effect instanceof CaEffect.Hold hold) {
                id(before, hold.kind())
                        .ifPresent(id -> orders.add(
                                new CaOrder.Revoke(id, RevocationReason.CERTIFICATE_HOLD, instant(hold.at()))));
            } else if (effect instanceof CaEffect.LiftHold lift) {
                id(before, lift.kind()).ifPresent(id -> orders.add(new CaOrder.LiftHold(id)));
            }
        }
        return orders;
    }

    private static Optional<CertificateId> id(Resident before, CertificateKind kind) {
        return before.number(kind).map(number -> new CertificateId(kind, number));
    }

    private static Instant instant(LocalDateTime moment) {
        return moment.atZone(Japan.ZONE).toInstant();
    }

    static List<CardEffect> cardEffects(List<Effect> effects) {
        return effects.stream()
                .filter(CardEffect.class::isInstance)
                .map(CardEffect.class::cast)
                .toList();
    }
}
