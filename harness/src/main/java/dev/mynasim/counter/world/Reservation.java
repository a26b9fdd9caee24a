// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.counter.record.PinKind;
import java.time.LocalDateTime;

/**
 * A reset at a kiosk that was reserved in the app.
 *
 * @param forgotten the PIN
 * @param reservedAt when
 * @param until the last moment at a kiosk
 */
public record Reservation(PinKind forgotten, LocalDateTime reservedAt, LocalDateTime until) {}
