// SPDX-License-Identifier: Apache-2.0
/**
 * What a service does that relies on cards: verify documents, logins, chains and revocation, and say why it refuses.
 */
@NullMarked
package dev.mynasim.relying;

import org.jspecify.annotations.NullMarked;
