// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** One thing that a way of connecting may need. */
public interface Check {
    /** What is looked at, in one to three words. */
    String name();

    /** Looks; changes nothing. */
    Finding examine(Machine machine);
}
