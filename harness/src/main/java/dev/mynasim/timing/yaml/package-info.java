// SPDX-License-Identifier: Apache-2.0
/**
 * Settings files in YAML, read strictly: each mistake is told with its file, its line, its field and what is allowed.
 */
@NullMarked
package dev.mynasim.timing.yaml;

import org.jspecify.annotations.NullMarked;
