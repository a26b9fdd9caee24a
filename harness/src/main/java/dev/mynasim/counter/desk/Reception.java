// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.Counter;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Documents;
import dev.mynasim.counter.visit.Place;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.visit.Visit;
import dev.mynasim.counter.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Receives people: has their request decided by the rules and then performed. */
public final class Reception {
    private final World world;
    private final Counter counter;
    private final Desk desk;

    /** A reception of a world. */
    public Reception(World world, Counter counter, Desk desk) {
        this.world = world;
        this.counter = counter;
        this.desk = desk;
    }

    /**
     * Somebody with a request.
     *
     * @param resident whom it is about: the key in the world
     * @param request what is asked for
     * @param applicant who asks
     * @param documents what is presented
     * @param place where
     * @param systemDown whether J-LIS is down for maintenance
     * @param changed the person with the data that the request brings; null when it brings none
     * @param card the card, if it is there
     * @param pad where PINs are typed
     */
    public record Caller(
            String resident,
            Request request,
            Applicant applicant,
            Documents documents,
            Place place,
            boolean systemDown,
            @Nullable Person changed,
            Optional<CardOnDesk> card,
            PinPad pad) {}

    /**
     * What was decided, and what came of it.
     *
     * @param decision the last word; after a wrong PIN another than the first
     * @param outcome what came of the first decision
     */
    public record Handled(Decision decision, Outcome outcome) {}

    /** Decides. Changes nothing. */
    public Decision decide(Caller caller) {
        return counter.decide(visit(caller));
    }

    /** Performs what {@link #decide} said, at the same moment. */
    public Handled perform(Caller caller, Decision decision) {
        Outcome outcome = desk.perform(job(caller, decision));
        if (outcome instanceof Outcome.WrongPin wrong) {
            Decision then = counter.afterWrongPin(visit(caller), wrong.prompt(), wrong.triesLeft());
            Outcome sent = desk.perform(job(caller, then));
            return new Handled(then, sent instanceof Outcome.Done ? outcome : sent);
        }
        return new Handled(decision, outcome);
    }

    private Visit visit(Caller caller) {
        return new Visit(
                world.dossier(caller.resident()),
                caller.request(),
                caller.applicant(),
                caller.documents(),
                caller.place(),
                world.clock().inJapan(),
                caller.systemDown());
    }

    private static Job job(Caller caller, Decision decision) {
        return new Job(caller.resident(), decision, caller.changed(), caller.card(), caller.pad());
    }
}
