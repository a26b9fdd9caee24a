// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.pki.CaRegister;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented town: its clock, its people, the letters that were sent, the CA's register and the procedures that are
 * not finished. Not safe for several threads.
 */
public final class World {
    private final VirtualClock clock;
    private final Policies policies;
    private final CaRegister ca;
    private final Map<String, Resident> residents = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Map<Integer, Pending> pending = new LinkedHashMap<>();
    private int procedures;

    /**
     * A town without people.
     *
     * @param clock its clock, which is the CA's too
     * @param policies how the sources' conflicts are decided here
     * @param ca the CA's register
     */
    public World(VirtualClock clock, Policies policies, CaRegister ca) {
        this.clock = clock;
        this.policies = policies;
        this.ca = ca;
    }

    /** The clock. */
    public VirtualClock clock() {
        return clock;
    }

    /** How the sources' conflicts are decided here. */
    public Policies policies() {
        return policies;
    }

    /** The CA's register. */
    public CaRegister ca() {
        return ca;
    }

    /** Everybody, in the order of their coming. */
    public List<Resident> residents() {
        return List.copyOf(residents.values());
    }

    /**
     * Somebody.
     *
     * @throws IllegalArgumentException when nobody is called so
     */
    public Resident resident(String key) {
        Resident found = residents.get(key);
        if (found == null) {
            throw new IllegalArgumentException(
                    "nobody here is called \"" + key + "\"; there are " + String.join(", ", residents.keySet()));
        }
        return found;
    }

    /** Puts somebody in the place of who had the same key, if anybody. */
    public void put(Resident resident) {
        residents.put(resident.key(), resident);
    }

    /** What the registers know of somebody, certificates included. */
    public Dossier dossier(String key) {
        return Dossiers.of(resident(key), ca);
    }

    /** All letters, oldest first. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** Sends a letter. */
    public void send(Letter letter) {
        letters.add(letter);
    }

    /**
     * Moves the clock; what was to happen by then has happened.
     *
     * @throws IllegalArgumentException when the moment lies behind
     */
    public void turnTo(LocalDateTime moment) {
        clock.moveTo(moment);
        for (Resident resident : residents()) {
            Plans.NextState next = resident.plans().next();
            if (next != null && resident.card() != null && !next.from().isAfter(moment.toLocalDate())) {
                put(resident.with(resident.card().with(next.state()))
                        .with(resident.plans().with((Plans.NextState) null)));
            }
        }
    }

    /** How many procedures there were. */
    public int procedures() {
        return procedures;
    }

    /** Numbers go on behind these. */
    void startAt(int earlier) {
        procedures = Math.max(procedures, earlier);
    }

    /** The number of the next procedure. */
    public int nextProcedure() {
        procedures++;
        return procedures;
    }

    /** Notes how far a procedure came. */
    public void put(Pending unfinished) {
        procedures = Math.max(procedures, unfinished.number());
        pending.put(unfinished.number(), unfinished);
    }

    /** Forgets a procedure, which is finished or taken back. */
    public void forget(Pending finished) {
        pending.remove(finished.number());
    }

    /** The procedures that are not finished, oldest first. */
    public List<Pending> pending() {
        return List.copyOf(pending.values());
    }

    /** The unfinished procedure of somebody; there is at most one. */
    public Optional<Pending> pending(String key) {
        return pending.values().stream()
                .filter(unfinished -> unfinished.after().key().equals(key))
                .findFirst();
    }
}
