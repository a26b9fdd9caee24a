// SPDX-License-Identifier: Apache-2.0
/**
 * Writes the suite of certificates. It has an encoder of its own and knows nothing but the JDK and the published test
 * keys, so that what the card's side and the service's side do with certificates is judged by strangers' octets.
 */
package dev.mynasim.vectors.make.x509;
