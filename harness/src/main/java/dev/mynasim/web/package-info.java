// SPDX-License-Identifier: Apache-2.0
/** A small HTTP server on loopback with limits on everything; what it serves is a function from request to answer. */
@NullMarked
package dev.mynasim.web;

import org.jspecify.annotations.NullMarked;
