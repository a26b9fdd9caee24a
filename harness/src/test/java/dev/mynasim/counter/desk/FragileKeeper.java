// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.world.World;

/** A keeper under which the program dies, before or after a certain keeping. */
final class FragileKeeper implements Keeper {
    private int times;
    private int diesAt = Integer.MAX_VALUE;

    /** The death of a program, as far as a test can play it. */
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void dieAt(int time) {
        times = 0;
        diesAt = time;
    }

    void live() {
        diesAt = Integer.MAX_VALUE;
    }

    int times() {
        return times;
    }

    @Override
    public void keep(World world) {
        if (times >= diesAt) {
            throw new Death();
        }
        times++;
    }
}
