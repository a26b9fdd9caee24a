// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

/** From when to when (sections 3.4 and 11 step 4). */
final class DateCases {
    private static final String TERM = "section 3.4, CONFIRMED; section 11 step 4, CONFIRMED";
    private static final String FORM = "section 3.4, INFERRED; RFC 5280 section 4.1.2.5";

    private final Cases cases;

    DateCases(Cases cases) {
        this.cases = cases;
    }

    void add() {
        cases.group(3);
        edges();
        terms();
        cases.group(4);
        forms();
    }

    private void edges() {
        for (Place place : new Place[] {Place.SIGN, Place.AUTH}) {
            String kind = place.sign() ? "sign" : "auth";
            edge(kind + ": its first second", place, "2026-09-01T01:15:00Z");
            edge(kind + ": its last second, 23:59:59 in Japan", place, "2031-08-14T14:59:59Z");
            edge(kind + ": the second before its first", place, "2026-09-01T01:14:59Z")
                    .refused("NOT_YET_VALID");
            edge(kind + ": the second behind its last, midnight in Japan", place, "2031-08-14T15:00:00Z")
                    .refused("EXPIRED");
        }
        edge("the end of that day in UTC, which is Japan's next day", Place.SIGN, "2031-08-14T23:59:59Z")
                .refused("EXPIRED");
        edge("years before", Place.SIGN, "1970-01-01T00:00:00Z").refused("NOT_YET_VALID");
        edge("years behind", Place.SIGN, "2049-12-31T23:59:59Z").refused("EXPIRED");
    }

    private Case edge(String comment, Place place, String at) {
        return cases.add(new Case(comment, TERM, place)).at(at).flag("PATH", "BOUNDARY");
    }

    private void terms() {
        cases.sign("the root has ended, the certificate not", "section 11 step 4: all dates, CONFIRMED")
                .with(d -> d.notAfter = Der.utcTime("350814145959Z"))
                .at("2034-08-27T15:00:00Z")
                .refused("EXPIRED")
                .flag("ROOT", "BOUNDARY");
        cases.sign("the last second of the root, the certificate goes on", "section 11 step 4: all dates, CONFIRMED")
                .with(d -> d.notAfter = Der.utcTime("350814145959Z"))
                .at("2034-08-27T14:59:59Z")
                .flag("ROOT", "BOUNDARY");
        cases.sign("the certificate begins before its root", "section 11 step 4: all dates, CONFIRMED")
                .with(d -> d.notBefore = Der.utcTime("240801000000Z"))
                .at("2024-08-28T00:59:59Z")
                .refused("NOT_YET_VALID")
                .flag("ROOT", "BOUNDARY");
        cases.sign("it ends before it begins", "section 3.4, CONFIRMED")
                .with(d -> {
                    d.notBefore = Der.utcTime("310814145959Z");
                    d.notAfter = Der.utcTime("260901011500Z");
                })
                .refused("NOT_YET_VALID")
                .flag("PATH");
        cases.sign("the year 50 of UTCTime is 1950", "section 3.4; RFC 5280 section 4.1.2.5.1")
                .with(d -> d.notAfter = Der.utcTime("500814145959Z"))
                .refused("EXPIRED")
                .flag("PATH", "BOUNDARY");
        cases.sign("the year 49 of UTCTime is 2049", "section 3.4; RFC 5280 section 4.1.2.5.1")
                .with(d -> d.notAfter = Der.utcTime("490814145959Z"))
                .flag("PATH", "BOUNDARY");
    }

    private void forms() {
        form("GeneralizedTime for a year that UTCTime has", Der.generalizedTime("20310814145959Z"))
                .either();
        form("the end that means none, 9999", Der.generalizedTime("99991231235959Z"))
                .either();
        form("GeneralizedTime with a tenth of a second", Der.generalizedTime("20310814145959.5Z"))
                .either();
        form("UTCTime without seconds", Der.utcTime("3108141459Z")).either();
        form("UTCTime in Japan's time", Der.utcTime("310814235959+0900")).either();
        form("UTCTime without a zone", Der.utcTime("310814145959")).refused("MALFORMED");
        form("month 13", Der.utcTime("311314145959Z")).refused("MALFORMED");
        form("not a digit among them", Der.utcTime("ABCDEFGHIJKLZ")).refused("MALFORMED");
        form("a time of no octets", Der.utcTime("")).refused("MALFORMED");
        form("an integer for a time", Der.integer("1")).refused("MALFORMED");
    }

    private Case form(String comment, byte[] notAfter) {
        return cases.sign(comment, FORM).with(d -> d.notAfter = notAfter).flag("ENCODING");
    }
}
