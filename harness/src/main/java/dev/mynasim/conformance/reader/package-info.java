// SPDX-License-Identifier: Apache-2.0
/**
 * What a reader and the software between it and a program have to do, as far as it can be seen above the driver, as
 * cases over the reader's interface. The card carries the two test applications of reader-certification.md; what asks
 * for a hand at the card does not apply where nobody has one.
 */
@NullMarked
package dev.mynasim.conformance.reader;

import org.jspecify.annotations.NullMarked;
