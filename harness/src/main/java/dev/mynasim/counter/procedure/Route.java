// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Request;

/** On which way a request comes to the counter. */
enum Route {
    /** The person stands there. */
    SELF,
    /** The legal representative stands there. */
    REPRESENTATIVE,
    /** A household member with the notification of a move and a power of attorney, for an issue only (S-76). */
    POWER_OF_ATTORNEY,
    /** Anybody else: inquiry and second visit (S-33). */
    AGENT;

    static Route of(Case c) {
        Applicant applicant = c.visit().applicant();
        if (applicant instanceof Applicant.Self) {
            return SELF;
        }
        if (applicant instanceof Applicant.LegalRepresentative) {
            return REPRESENTATIVE;
        }
        boolean issue = c.visit().request() instanceof Request.IssueCertificates
                || c.visit().request() instanceof Request.IssueSignAfterChange;
        boolean household =
                applicant instanceof Applicant.HouseholdMember && c.documents().has(Paper.MOVE_NOTICE);
        return issue && household ? POWER_OF_ATTORNEY : AGENT;
    }

    Prompt.Typist typist() {
        return this == SELF || this == REPRESENTATIVE ? Prompt.Typist.PERSON : Prompt.Typist.CLERK;
    }

    Prompt.Otherwise otherwise() {
        return this == POWER_OF_ATTORNEY ? Prompt.Otherwise.INQUIRY : Prompt.Otherwise.STOP;
    }
}
