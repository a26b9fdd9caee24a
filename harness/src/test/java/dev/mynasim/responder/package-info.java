// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.responder;

import org.jspecify.annotations.NullMarked;
