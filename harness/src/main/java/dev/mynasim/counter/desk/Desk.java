// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.world.Pending;
import dev.mynasim.counter.world.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Performs what the counter has decided. Whatever fails on the way (the line to the CA, the card, the power, a PIN, the
 * program itself), the old certificates can be used or the new ones are complete, and nothing is half-written on the
 * card: PINs are asked first; the CA issues; the card is written in one transaction; only then are old certificates
 * revoked and the registers changed. A record of each step is kept before it, so that anybody can finish it or take it
 * back (counter-procedures.md A-62, T-127).
 */
public final class Desk {
    private final World world;
    private final Settling settling;
    private final Counter counter;
    private final CaLine line;
    private final Keeper keeper;

    /**
     * A desk.
     *
     * @param world where it stands
     * @param counter says which new PINs may be set
     * @param line to the world's CA
     * @param keeper keeps the world
     */
    public Desk(World world, Counter counter, CaLine line, Keeper keeper) {
        this.world = world;
        this.counter = counter;
        this.line = line;
        this.keeper = keeper;
        settling = new Settling(world, line, keeper);
    }

    /**
     * Performs a decision. An unfinished procedure of the same person is settled first.
     *
     * @return what came of it; a refusal that changes nothing is done at once
     */
    public Outcome perform(Job job) {
        if (!settle(job.resident(), job.card())) {
            return new Outcome.Broken(
                    true, "an earlier procedure of " + job.resident() + " is not finished and cannot be settled now");
        }
        Decision decision = job.decision();
        if (decision instanceof Decision.Accepted accepted) {
            return accepted(job, accepted);
        }
        List<Effect> effects = List.of();
        if (decision instanceof Decision.WaitForReply wait) {
            effects = List.of(wait.letter());
        } else if (decision instanceof Decision.Rejected rejected) {
            effects = rejected.effects();
        }
        return effects.isEmpty()
                ? new Outcome.Done(decision.reason(), world.resident(job.resident()))
                : new Procedure(world, line, keeper, settling).carryOut(job, effects, List.of(), null);
    }

    /**
     * Records what nobody applied for, such as a death.
     *
     * @param changed the person afterwards; null when nothing of the person changed
     */
    public Outcome happen(String resident, List<Effect> effects, @Nullable Person changed) {
        Decision nothing = new Decision.Rejected("it happened", List.of(), effects);
        Job job = new Job(resident, nothing, changed, Optional.empty(), (prompt, time) -> Optional.empty());
        if (!settle(resident, Optional.empty())) {
            return new Outcome.Broken(true, "an earlier procedure of " + resident + " cannot be settled now");
        }
        return new Procedure(world, line, keeper, settling).carryOut(job, effects, List.of(), null);
    }

    /**
     * Finishes what is unfinished of somebody, or takes it back.
     *
     * @param card the person's card, if it is there; some things cannot be settled without it
     * @return whether nothing is left
     */
    public boolean settle(String resident, Optional<CardOnDesk> card) {
        Optional<Pending> unfinished = world.pending(resident);
        if (unfinished.isEmpty()) {
            return true;
        }
        try {
            return settling.settle(unfinished.get(), card) != Settling.Result.LEFT;
        } catch (LineDownException e) {
            return false;
        }
    }

    private Outcome accepted(Job job, Decision.Accepted accepted) {
        List<CardEffect> onCard = Plan.cardEffects(accepted.effects());
        boolean needsCard =
                !onCard.isEmpty() || accepted.prompts().stream().anyMatch(prompt -> prompt.act() == Prompt.Act.VERIFY);
        CardTerminal terminal = null;
        try {
            if (needsCard) {
                Optional<Outcome> hindrance = hindrance(job, onCard);
                if (hindrance.isPresent()) {
                    return hindrance.get();
                }
                CardOnDesk card = job.card().orElseThrow();
                card.icc().powerUp();
                terminal = new CardTerminal(card.icc());
            }
            Prompts prompts = new Prompts(job.pad(), counter, terminal);
            Optional<Outcome> stop = prompts.ask(accepted.prompts());
            if (stop.isPresent()) {
                return stop.get();
            }
            return new Procedure(world, line, keeper, settling).carryOut(job, accepted.effects(), onCard, prompts);
        } catch (LinkException e) {
            return new Outcome.Broken(false, "the card is gone: " + e.getMessage() + "; nothing has changed");
        } catch (CardAnswerException e) {
            return new Outcome.Stopped(Outcome.Why.CARD_REFUSES, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Outcome> hindrance(Job job, List<CardEffect> onCard) {
        if (job.card().isEmpty()) {
            return Optional.of(new Outcome.Stopped(Outcome.Why.NO_CARD, "this needs the card"));
        }
        // A PIN that stands twice on the card is changed in both places or in none, which only the issuer's door can
        // do.
        boolean byCommand = Procedure.changesByCommand(onCard);
        if (!byCommand && job.card().get().issuer().isEmpty()) {
            return Optional.of(new Outcome.Stopped(
                    Outcome.Why.NO_ISSUER_PORT,
                    "this card is in a reader of others, where nobody can write it as an issuer does;"
                            + " there a PIN can be changed and the card can be checked, and no more"));
        }
        return Optional.empty();
    }
}
