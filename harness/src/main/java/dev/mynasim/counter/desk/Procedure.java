// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.runtime.IssuerPort;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.world.Pending;
import dev.mynasim.counter.world.World;
import dev.mynasim.pki.CertificateApplication;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.TestKeys;
import java.security.PublicKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One procedure from the last PIN to the last register: issue, write the card, tell the CA, record. */
final class Procedure {
    private final World world;
    private final CaLine line;
    private final Keeper keeper;
    private final Settling settling;

    Procedure(World world, CaLine line, Keeper keeper, Settling settling) {
        this.world = world;
        this.line = line;
        this.keeper = keeper;
        this.settling = settling;
    }

    /**
     * Does all of it, or takes back what was done of it, or leaves a record of it for later.
     *
     * @param prompts the PINs; null when none was asked
     */
    Outcome carryOut(Job job, List<Effect> effects, List<CardEffect> onCard, @Nullable Prompts prompts) {
        Map<PinKind, Pin> fresh = prompts == null ? Map.of() : prompts.fresh();
        Pending pending = Plan.of(world, job, effects);
        note(pending);
        try {
            CardOnDesk card = onCard.isEmpty() ? null : job.card().orElseThrow();
            if (card != null) {
                new CardTerminal(card.icc()).checkPresence();
            }
            Map<CertificateKind, IssuedCertificate> issued = issue(pending);
            if (card != null) {
                pending = writeCard(pending, card, onCard, issued, fresh, prompts);
            }
            pending = pending.written();
            note(pending);
            return new Outcome.Done("done", settling.finish(pending));
        } catch (LineDownException | CardWriter.CardWriteException | CardAnswerException | LinkException e) {
            return broken(pending, job.card(), String.valueOf(e.getMessage()));
        }
    }

    private void note(Pending pending) {
        world.put(pending);
        keeper.keep(world);
    }

    private Map<CertificateKind, IssuedCertificate> issue(Pending pending) throws LineDownException {
        Map<CertificateKind, IssuedCertificate> issued = new EnumMap<>(CertificateKind.class);
        Person person = pending.after().person();
        for (Pending.Fresh fresh : pending.fresh()) {
            PublicKey key = TestKeys.cardPair(fresh.pair()).getPublic();
            CertificateApplication application = fresh.kind() == CertificateKind.SIGN
                    ? new CertificateApplication.Sign(
                            person.holder(), person.municipality(), key, fresh.lastDay(), Device.CARD)
                    : new CertificateApplication.Auth(person.municipality(), key, fresh.lastDay(), Device.CARD);
            issued.put(fresh.kind(), line.issue(application));
        }
        return issued;
    }

    private Pending writeCard(
            Pending pending,
            CardOnDesk card,
            List<CardEffect> effects,
            Map<CertificateKind, IssuedCertificate> issued,
            Map<PinKind, Pin> fresh,
            @Nullable Prompts prompts)
            throws LinkException, CardAnswerException, CardWriter.CardWriteException {
        CardTerminal terminal = new CardTerminal(card.icc());
        if (changesByCommand(effects)) {
            for (CardEffect effect : effects) {
                change(terminal, ((CardEffect.ChangePin) effect).pin(), prompts, fresh);
            }
            return pending;
        }
        IssuerPort issuer = card.issuer().orElseThrow();
        Map<CertificateKind, Integer> pairs = new EnumMap<>(CertificateKind.class);
        pending.fresh().forEach(one -> pairs.put(one.kind(), one.pair()));
        List<CardWrite> writes = CardChanges.of(effects, issuer, pending.after(), pairs, issued, fresh);
        terminal.checkPresence();
        Pending writing = pending.writing(CardWriter.mark(issuer, writes).orElse(null));
        note(writing);
        CardWriter.write(issuer, writes);
        return writing;
    }

    /** Whether the card's own commands do all of it. */
    static boolean changesByCommand(List<CardEffect> effects) {
        return effects.stream()
                .allMatch(effect -> effect instanceof CardEffect.ChangePin change
                        && PinPlace.of(change.pin()).size() == 1);
    }

    private static void change(CardTerminal terminal, PinKind kind, @Nullable Prompts prompts, Map<PinKind, Pin> fresh)
            throws LinkException, CardAnswerException {
        Pin old = prompts == null ? null : prompts.verified().get(kind);
        Pin changed = fresh.get(kind);
        if (old == null || changed == null) {
            throw new IllegalStateException("a change of the " + kind + " PIN needs the old one and a new one");
        }
        try {
            if (!(terminal.change(kind, old, changed) instanceof PinOutcome.Verified)) {
                throw new CardAnswerException("the " + kind + " PIN was right and is wrong now");
            }
        } catch (LinkException e) {
            throw new LinkException(
                    e.getMessage() + "; whether the " + kind + " PIN was changed is not known: try the new one first",
                    e);
        }
    }

    private Outcome broken(Pending pending, Optional<CardOnDesk> card, String why) {
        Pending latest = world.pending(pending.after().key()).orElse(pending);
        try {
            return switch (settling.settle(latest, card)) {
                case FINISHED ->
                    new Outcome.Done(
                            "done, though not at the first attempt: " + why,
                            world.resident(pending.after().key()));
                case TAKEN_BACK ->
                    new Outcome.Broken(
                            false,
                            "it did not work: " + why
                                    + "; certificates and registers are as they were, try again later");
                case LEFT -> new Outcome.Broken(true, "it was interrupted: " + why + "; come again with the card");
            };
        } catch (LineDownException e) {
            return new Outcome.Broken(
                    true, "it was interrupted: " + why + "; it is settled when the CA can be reached again");
        }
    }
}
