// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.web;

import org.jspecify.annotations.NullMarked;
