// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.measure.Interval;
import java.time.Duration;

/**
 * How a run stands.
 *
 * @param phase what is done now
 * @param left how long the run still takes
 * @param last what was measured last
 * @param operations how many right operations there were in this phase
 * @param errors how many wrong ones in the run
 */
public record Live(String phase, Duration left, Interval last, long operations, long errors) {}
