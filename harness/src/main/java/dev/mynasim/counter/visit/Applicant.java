// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

/** Who acts. */
public sealed interface Applicant {
    /** The person (本人). */
    record Self() implements Applicant {}

    /** The legal representative (法定代理人) of somebody under 15 or of a ward. */
    record LegalRepresentative() implements Applicant {}

    /** An agent (任意代理人) of another household. */
    record Agent() implements Applicant {}

    /** A member of the same household (同一世帯員). */
    record HouseholdMember() implements Applicant {}

    /**
     * A curator or assistant (保佐人・補助人).
     *
     * @param powersCoverCards whether the list of powers names the matter
     */
    record Curator(boolean powersCoverCards) implements Applicant {}

    /** Whether it is somebody else than the person. */
    default boolean isProxy() {
        return !(this instanceof Self);
    }
}
