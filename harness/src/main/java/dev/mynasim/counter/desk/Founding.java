// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.Counter;
import dev.mynasim.counter.decision.CaEffect;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.record.CardKind;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.validity.Activation;
import dev.mynasim.counter.validity.CertificateTerms;
import dev.mynasim.counter.validity.Term;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.counter.world.World;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was before a story begins: cards that were made and handed over with certificates. */
public final class Founding {
    private final World world;
    private final Counter counter;

    /** In a world. */
    public Founding(World world, Counter counter) {
        this.world = world;
        this.counter = counter;
    }

    /**
     * The record of a new card; its last day follows from the rules (section 2.5).
     *
     * @param receivedOn when it was applied for
     * @param madeOn when it was made
     */
    public CardRecord newCard(Person person, LocalDate receivedOn, LocalDate madeOn) {
        LocalDate expiry = counter.cardTerm(
                        person.birthDate(),
                        receivedOn,
                        madeOn,
                        person.stay().lastDay().orElse(null))
                .expiry();
        return new CardRecord(
                CardKind.MY_NUMBER,
                receivedOn,
                madeOn,
                expiry,
                CardState.IN_USE,
                Set.of(PinKind.JUKI, PinKind.INPUT),
                false,
                false);
    }

    /** The decision by which a card's first certificates are issued now, auth first; the PINs are typed once. */
    public Decision.Accepted handOver(Resident resident, Set<CertificateKind> kinds) {
        CardRecord card = resident.card();
        if (card == null) {
            throw new IllegalArgumentException(resident.key() + " has no card");
        }
        LocalDateTime now = world.clock().inJapan();
        CertificateTerms terms = new CertificateTerms(resident.person().birthDate(), card.expiry(), world.policies());
        List<Prompt> prompts = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        LocalDate auth = null;
        for (CertificateKind kind : List.of(CertificateKind.AUTH, CertificateKind.SIGN)) {
            if (kinds.contains(kind)) {
                Term term = term(terms, kind, now.toLocalDate(), auth);
                auth = kind == CertificateKind.AUTH ? term.expiry() : auth;
                prompts.add(Prompt.set(PinKind.of(kind), Prompt.Typist.CLERK));
                effects.add(new CardEffect.ReplaceKey(kind));
                effects.add(new CaEffect.Issue(kind, term.expiry(), Activation.of(kind, now, world.policies()), false));
                effects.add(new CardEffect.WriteCertificate(kind));
                effects.add(new CardEffect.InitialisePin(PinKind.of(kind)));
            }
        }
        return new Decision.Accepted("The card is handed over", List.of(), prompts, Fee.FREE, effects, Set.of());
    }

    private static Term term(CertificateTerms terms, CertificateKind kind, LocalDate day, @Nullable LocalDate auth) {
        return kind == CertificateKind.AUTH ? terms.auth(day, null) : terms.sign(day, null, auth);
    }
}
