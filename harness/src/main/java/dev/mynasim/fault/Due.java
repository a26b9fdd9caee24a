// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import java.util.random.RandomGenerator;

/**
 * A fault that is to act now.
 *
 * @param fault the fault
 * @param random what it draws from
 */
record Due(Fault fault, RandomGenerator random) {
    Action action() {
        return fault.then();
    }
}
