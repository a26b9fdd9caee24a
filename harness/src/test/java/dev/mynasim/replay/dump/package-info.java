// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.replay.dump;

import org.jspecify.annotations.NullMarked;
