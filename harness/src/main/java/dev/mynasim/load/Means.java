// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.measure.IntervalSink;
import dev.mynasim.load.measure.SoakWatch;
import dev.mynasim.timing.Pause;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What a run gets from outside.
 *
 * @param pause measures time, and waits
 * @param clock tells the moments that reports name
 * @param challenges what cards sign
 * @param interval how long a piece of the time line is
 * @param sink is given each piece when it is over
 * @param watch looks at memory; null when nobody does
 */
public record Means(
        Pause pause,
        InstantSource clock,
        Challenges.Source challenges,
        Duration interval,
        IntervalSink sink,
        @Nullable SoakWatch watch) {}
