// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

/**
 * A fault that acted.
 *
 * @param plan the name of the plan
 * @param fault the name of the fault
 * @param what what it did
 */
public record InjectedFault(String plan, String fault, String what) {
    /** For traces and terminals. */
    public String sentence() {
        return "injected \"" + fault + "\": " + what;
    }
}
