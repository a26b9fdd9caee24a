// SPDX-License-Identifier: Apache-2.0
/** Sample services that rely on cards: a tax office, a portal, a kiosk; and their verification over HTTP. */
@NullMarked
package dev.mynasim.service;

import org.jspecify.annotations.NullMarked;
