// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the baseline of a benchmark: a method of the same class, run right before or after it with the same parameters.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Against {
    /** The baseline's name. */
    String value();
}
