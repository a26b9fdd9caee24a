// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

/** The least that a JVM can do after its start. */
final class BareStart {
    private BareStart() {}

    /** Says something. */
    public static void main(String[] arguments) {
        System.out.println("started");
    }
}
