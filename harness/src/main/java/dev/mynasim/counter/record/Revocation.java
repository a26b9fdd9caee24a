// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import java.time.LocalDateTime;

/**
 * That a certificate is revoked or on hold.
 *
 * @param reason why; {@link RevocationReason#CERTIFICATE_HOLD} is a hold
 * @param at from when on, in Japan
 */
public record Revocation(RevocationReason reason, LocalDateTime at) {}
