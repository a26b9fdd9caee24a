// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

import dev.mynasim.counter.record.Dossier;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One request at one moment.
 *
 * @param dossier what the registers know of the person
 * @param request what is asked for
 * @param applicant who asks
 * @param documents what is presented
 * @param place where
 * @param at when, in Japan
 * @param systemDown whether the systems of J-LIS are down for maintenance
 */
public record Visit(
        Dossier dossier,
        Request request,
        Applicant applicant,
        Documents documents,
        Place place,
        LocalDateTime at,
        boolean systemDown) {
    /** With the systems running. */
    public Visit(
            Dossier dossier, Request request, Applicant applicant, Documents documents, Place place, LocalDateTime at) {
        this(dossier, request, applicant, documents, place, at, false);
    }

    /** The day. */
    public LocalDate day() {
        return at.toLocalDate();
    }
}
