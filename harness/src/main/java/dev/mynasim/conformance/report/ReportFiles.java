// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a report: their names, and how they are made from what it holds. */
public final class ReportFiles {
    /** What the report holds. */
    public static final String JSON = "report.json";
    /** For CI servers. */
    public static final String JUNIT = "junit.xml";
    /** For people. */
    public static final String HTML = "report.html";
    /** For a README. */
    public static final String BADGE = "badge.svg";
    /** The digests of the others. */
    public static final String SUMS = "SHA256SUMS";
    /** The seal over the digests, 64 octets; not in every report. */
    public static final String SEAL = "SHA256SUMS.sig";

    /** The files that every report has. */
    static final List<String> ALWAYS = List.of(JSON, JUNIT, HTML, BADGE, SUMS);

    /** All names that a report may have. */
    static final Set<String> NAMES = Set.of(JSON, JUNIT, HTML, BADGE, SUMS, SEAL);

    private ReportFiles() {}

    /** The octets of all files but the list of digests and the seal, by name. The same data gives the same octets. */
    static Map<String, byte[]> of(ReportData data) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(JSON, ReportJson.write(data));
        files.put(JUNIT, JunitXml.write(data));
        files.put(HTML, ReportPage.write(data));
        files.put(BADGE, ReportBadge.write(data));
        return files;
    }
}
