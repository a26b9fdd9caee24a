// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.rule.Option;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Request;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where and when: systems, offices, open days, hours, and who is served where (S-60 to S-64). */
final class OfficeGates {
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime LAST_APPLICATION = LocalTime.of(17, 15);
    private static final LocalTime STATION_CLOSES = LocalTime.of(20, 0);

    private OfficeGates() {}

    static Optional<Decision> systemRuns(Case c) {
        return c.visit().systemDown()
                ? c.refuse(
                        "The systems of J-LIS are down for maintenance; nothing was changed, please come again", "A-62")
                : Optional.empty();
    }

    static Optional<Decision> isOffice(Case c) {
        c.cite("S-60");
        if (!(c.visit().place() instanceof Office)) {
            return c.directToCounter("This is done at a counter and not through "
                    + c.visit().place().words());
        }
        return c.visit().place() == Office.ELSEWHERE
                ? c.directToCounter("No applications are taken here")
                : Optional.empty();
    }

    static Optional<Decision> isOpen(Case c) {
        Optional<String> closed = c.house().days().whyClosed(c.day());
        if (closed.isPresent()) {
            String rule = closed.get().equals("the turn of the year") ? "§7" : "S-62";
            return c.refuse("The office is closed on " + c.day() + " because it is " + closed.get(), rule);
        }
        c.cite("S-62");
        LocalTime time = c.at().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean station = c.visit().place() == Office.STATION_CENTRE;
        if (station && time.isAfter(LAST_APPLICATION) && !time.isAfter(STATION_CLOSES)) {
            return c.refuse(
                    "The station centre is open until 20:00, but applications end at 17:15; it is " + time, "S-64");
        }
        c.cite("S-63");
        return time.isBefore(OPENS) || time.isAfter(LAST_APPLICATION)
                ? c.refuse("Applications are taken from 08:30 to 17:15; it is " + time)
                : Optional.empty();
    }

    static Optional<Decision> servesApplicant(Case c) {
        if (c.visit().place() == Office.POST_OFFICE) {
            c.cite("A-59");
            boolean renewal = c.visit().request() instanceof Request.RenewCertificates;
            if (!renewal || !c.policies().has(Option.POST_OFFICE_RENEWAL)) {
                return c.directToCounter("Post offices do not do this for the city");
            }
        }
        if (!c.visit().applicant().isProxy()) {
            return Optional.empty();
        }
        c.cite("S-61");
        if (c.visit().place() instanceof Office office && office.takesProxies()) {
            return Optional.empty();
        }
        if (c.visit().applicant() instanceof Applicant.LegalRepresentative) {
            c.cite("§7");
        }
        return c.directToCounter("Service centres take only people who come for themselves");
    }
}
