// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.Stay;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.Municipality;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A world for a card of which nothing is known: one invented holder, and a CA that has issued nothing. */
public final class StandIn {
    /** The holder's key. */
    public static final String KEY = "holder";

    private StandIn() {}

    /** Such a world. */
    public static World world(LocalDateTime at) {
        World world = Worlds.empty(at, Policies.DEFAULTS);
        Municipality somewhere = new Municipality("Gunma-ken", "Takasaki-shi", "10202");
        world.put(Resident.withoutCard(
                KEY,
                new Person(
                        Holder.withoutSubstitutes("試験　太郎", '9', LocalDate.EPOCH, "群馬県高崎市"),
                        somewhere,
                        null,
                        new Stay.Japanese(),
                        false,
                        false,
                        null)));
        return world;
    }
}
