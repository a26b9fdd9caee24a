// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.world.World;

/** Keeps the world where it outlives the program, as a whole, after each change that a procedure must not lose. */
@FunctionalInterface
public interface Keeper {
    /** Of a world that ends with the program. */
    Keeper NOWHERE = world -> {};

    /** Keeps it; when the call returns, it is kept. */
    void keep(World world);
}
