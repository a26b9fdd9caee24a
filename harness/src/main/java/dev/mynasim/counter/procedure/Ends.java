// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.CaEffect;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Happening;
import dev.mynasim.counter.decision.RegisterEffect;
import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.Ending;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.record.RevocationReason;
import dev.mynasim.counter.rule.Option;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies the table of section 4: the revocations that follow from an event. */
public final class Ends {
    private static final Set<RegisterEvent> REGISTER_CHANGES =
            Set.of(RegisterEvent.MOVE_WITHIN_CITY, RegisterEvent.MOVE_IN, RegisterEvent.DATA_CHANGE);
    private static final Set<RegisterEvent> END_THE_CARD =
            Set.of(RegisterEvent.DEATH, RegisterEvent.DESTROYED, RegisterEvent.LAPSE, RegisterEvent.MOVE_ABROAD);

    private Ends() {}

    /**
     * What an event leads to, the card's state included.
     *
     * @param meant the certificates that are meant, where the event is about some of them
     * @param at from when on
     */
    public static Happening happening(
            House house, RegisterEvent event, Dossier dossier, Set<CertificateKind> meant, LocalDateTime at) {
        List<Effect> effects = new ArrayList<>();
        if (dossier.card() != null && END_THE_CARD.contains(event)) {
            effects.add(new RegisterEffect.SetCardState(CardState.ABOLISHED, at.toLocalDate()));
        }
        if (dossier.card() != null && event == RegisterEvent.LOSS) {
            effects.add(new RegisterEffect.SetCardState(CardState.SUSPENDED, at.toLocalDate()));
        }
        List<String> rules = new ArrayList<>(house.endings().of(event).rules());
        if (REGISTER_CHANGES.contains(event) && house.policies().has(Option.REVOCATION_NEXT_DAY)) {
            rules.add(Option.REVOCATION_NEXT_DAY.rule());
        }
        effects.addAll(revocations(house, event, dossier, meant, at));
        return new Happening(effects, house.book().rules(rules));
    }

    /** The revocations and holds alone. What is revoked stays so; what is on hold can still be revoked. */
    static List<Effect> revocations(
            House house, RegisterEvent event, Dossier dossier, Set<CertificateKind> meant, LocalDateTime at) {
        LocalDateTime from =
                REGISTER_CHANGES.contains(event) && house.policies().has(Option.REVOCATION_NEXT_DAY)
                        ? at.toLocalDate().plusDays(1).atStartOfDay()
                        : at;
        Ending ending = house.endings().of(event);
        List<Effect> effects = new ArrayList<>();
        for (CertificateKind kind : CertificateKind.values()) {
            Ending.Fate fate = kind == CertificateKind.SIGN ? ending.sign() : ending.auth();
            boolean ends = fate == Ending.Fate.REVOKED
                    || fate == Ending.Fate.HOLD
                    || (fate == Ending.Fate.IF_MEANT && meant.contains(kind));
            Optional<CertificateRecord> certificate = dossier.certificate(kind);
            if (ends && certificate.isPresent() && canEnd(certificate.get(), fate, from)) {
                effects.add(effect(kind, ending, from));
            }
        }
        return effects;
    }

    private static boolean canEnd(CertificateRecord certificate, Ending.Fate fate, LocalDateTime from) {
        if (certificate.isExpired(from.toLocalDate())) {
            return false;
        }
        return certificate.revocation() == null
                || certificate.revocation().at().isAfter(from)
                || (fate != Ending.Fate.HOLD && certificate.revocation().reason() == RevocationReason.CERTIFICATE_HOLD);
    }

    private static Effect effect(CertificateKind kind, Ending ending, LocalDateTime from) {
        RevocationReason reason = ending.reason();
        if (reason == null) {
            throw new IllegalStateException("nothing ends by " + ending.event());
        }
        return reason == RevocationReason.CERTIFICATE_HOLD
                ? new CaEffect.Hold(kind, from)
                : new CaEffect.Revoke(kind, reason, from);
    }
}
