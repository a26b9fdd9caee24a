/**
 * What is spoken to a card: command and response APDUs, class bytes and status words (ISO/IEC 7816-3 clause 12, ISO/IEC
 * 7816-4 clause 5). Values that cannot be wrong; what a stranger sent is parsed into a sealed result, never into an
 * exception.
 */
@NullMarked
package dev.mynasim.apdu;

import org.jspecify.annotations.NullMarked;
