// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.record.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is to be performed.
 *
 * @param resident whose: the key in the world
 * @param decision what was decided
 * @param changed the person with the data that the request brings, such as a new address; null when it brings none
 * @param card the card, if it is there
 * @param pad where PINs are typed
 */
public record Job(
        String resident, Decision decision, @Nullable Person changed, Optional<CardOnDesk> card, PinPad pad) {}
