// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** What a check found. */
public sealed interface Finding {
    /** What it is, in words, without a full stop. */
    String what();

    /**
     * As it should be.
     *
     * @param what what is there
     */
    record Right(String what) implements Finding {}

    /**
     * Not as it should be.
     *
     * @param what what is not there
     * @param remedy what mends it
     */
    record Missing(String what, Remedy remedy) implements Finding {}

    /**
     * Cannot be told from here.
     *
     * @param what why not
     * @param remedy what to do if it turns out to be missing
     */
    record Unknown(String what, Remedy remedy) implements Finding {}
}
