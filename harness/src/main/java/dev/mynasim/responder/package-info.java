// SPDX-License-Identifier: Apache-2.0
/** Gives out what the test CA knows of its certificates: revocation lists and OCSP answers over HTTP. */
@NullMarked
package dev.mynasim.responder;

import org.jspecify.annotations.NullMarked;
