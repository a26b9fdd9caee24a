// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.service;

import org.jspecify.annotations.NullMarked;
