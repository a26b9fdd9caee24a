// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Advice;
import dev.mynasim.counter.decision.CaEffect;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.RegisterEffect;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.record.Status;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.validity.Activation;
import dev.mynasim.counter.validity.CertificateTerms;
import dev.mynasim.counter.validity.Term;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows when certificates are issued: keys, certificates, terms, activation, the end of the old ones. */
final class Issuing {
    private static final List<CertificateKind> AUTH_FIRST = List.of(CertificateKind.AUTH, CertificateKind.SIGN);

    private final Case c;
    private final Set<CertificateKind> kinds;
    private final List<Effect> effects = new ArrayList<>();

    private Issuing(Case c, Set<CertificateKind> kinds) {
        this.c = c;
        this.kinds = kinds;
    }

    /**
     * The effects, auth before sign (section 3), old certificates revoked when the new ones are on the card.
     *
     * @param newPins the PINs that are set on the way
     */
    static List<Effect> effects(Case c, Set<CertificateKind> kinds, Set<PinKind> newPins) {
        return new Issuing(c, kinds).issue(newPins);
    }

    private List<Effect> issue(Set<PinKind> newPins) {
        c.cite("S-01", "S-13", "§3").cite(c.policies().choice(Policy.ActivationDelay.class));
        if (kinds.size() > 1) {
            c.cite("S-02");
        }
        LocalDate newAuth = null;
        for (CertificateKind kind : AUTH_FIRST) {
            if (kinds.contains(kind)) {
                Term term = term(kind, newAuth);
                newAuth = kind == CertificateKind.AUTH ? term.expiry() : newAuth;
                write(kind, term, newPins.contains(PinKind.of(kind)));
            }
        }
        boolean afterChange = c.visit().request() instanceof Request.IssueSignAfterChange;
        RegisterEvent cause = afterChange ? RegisterEvent.MOVE_WITHIN_CITY : RegisterEvent.RENEWAL;
        effects.addAll(Ends.revocations(c.house(), cause, c.dossier(), kinds, c.at()));
        for (CertificateKind kind : kinds) {
            effects.add(new RegisterEffect.TellPortal(kind));
        }
        return effects;
    }

    private void write(CertificateKind kind, Term term, boolean newPin) {
        c.cite(kind == CertificateKind.SIGN ? "S-03" : "S-06", kind == CertificateKind.SIGN ? "S-05" : "S-07");
        effects.add(new CardEffect.ReplaceKey(kind));
        effects.add(new CaEffect.Issue(kind, term.expiry(), Activation.of(kind, c.at(), c.policies()), term.renewal()));
        effects.add(new CardEffect.WriteCertificate(kind));
        if (newPin) {
            effects.add(new CardEffect.InitialisePin(PinKind.of(kind)));
        }
    }

    private Term term(CertificateKind kind, @Nullable LocalDate newAuth) {
        Person person = c.person();
        CardRecord card = c.card();
        CertificateTerms terms = new CertificateTerms(person.birthDate(), card.expiry(), person.abroad(), c.policies());
        Term term = kind == CertificateKind.AUTH
                ? terms.auth(c.day(), old(kind))
                : terms.sign(c.day(), old(kind), newAuth == null ? livingAuth() : newAuth);
        c.cite(kind == CertificateKind.SIGN ? "S-71" : "S-72");
        term.cap().rules().stream().filter(rule -> !rule.startsWith("S-")).forEach(c::cite);
        if (term.renewal()) {
            c.cite("A-50", "A-51").cite(c.policies().choice(Policy.RenewalWindow.class));
        }
        return term;
    }

    /** The last day of the certificate that is replaced, unless it is revoked or on hold. */
    private @Nullable LocalDate old(CertificateKind kind) {
        return c.dossier()
                .certificate(kind)
                .filter(certificate -> certificate.statusAt(c.at()) != Status.REVOKED)
                .map(CertificateRecord::expiry)
                .orElse(null);
    }

    private @Nullable LocalDate livingAuth() {
        return c.dossier()
                .certificate(CertificateKind.AUTH)
                .filter(certificate -> certificate.lives(c.at()))
                .map(CertificateRecord::expiry)
                .orElse(null);
    }

    /** What the holder is told when certificates were issued. */
    static Set<Advice> advice(Case c, Set<CertificateKind> kinds, Topic topic) {
        EnumSet<Advice> advice = EnumSet.of(Advice.WRITE_EXPIRY_ON_FACE, Advice.PRINTED_COPY);
        c.cite("S-70", "A-61");
        if (kinds.contains(CertificateKind.AUTH) && c.dossier().auth() != null) {
            advice.add(Advice.REGISTER_AGAIN);
            c.cite("A-64");
        }
        return PinAdvice.add(c, topic, advice);
    }
}
