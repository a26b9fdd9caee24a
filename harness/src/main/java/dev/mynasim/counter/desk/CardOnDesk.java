// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.runtime.IssuerPort;
import java.util.Optional;

/**
 * A card at the counter.
 *
 * @param icc the card in its reader
 * @param issuer the issuer's door to it; none for a card that is not ours, where PINs can be changed and checked and no
 *     more
 */
public record CardOnDesk(Icc icc, Optional<IssuerPort> issuer) {}
