// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A move to another municipality that is not finished.
 *
 * @param plannedMoveOut the planned day as notified at the old address; null when that was not done
 * @param notifiedInOn when the move-in was notified; null before. From then on continued use (継続利用) is waited for
 */
public record Move(
        @Nullable LocalDate plannedMoveOut, @Nullable LocalDate notifiedInOn) {}
