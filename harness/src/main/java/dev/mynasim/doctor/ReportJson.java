// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report for programs; {@code schema/doctor-1.schema.json} beside this class says what is in it. */
public final class ReportJson {
    private ReportJson() {}

    /** The report as an object. */
    public static ObjectNode of(Report report) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("format", 1);
        json.put("system", report.system().title());
        json.put("usable", report.usable());
        for (Report.WayReport way : report.ways()) {
            ObjectNode of = json.withArray("ways").addObject();
            of.put("way", way.way().word());
            of.put("usable", way.usable());
            for (Report.Result result : way.results()) {
                write(result, report.system(), of.withArray("checks").addObject());
            }
        }
        return json;
    }

    private static void write(Report.Result result, OperatingSystem system, ObjectNode into) {
        into.put("check", result.check());
        into.put("required", result.required());
        Finding finding = result.finding();
        if (finding instanceof Finding.Missing missing) {
            into.put("status", "missing");
            into.put("what", finding.what());
            into.put("remedy", missing.remedy().on(system));
        } else if (finding instanceof Finding.Unknown unknown) {
            into.put("status", "unknown");
            into.put("what", finding.what());
            into.put("remedy", unknown.remedy().on(system));
        } else {
            into.put("status", "right");
            into.put("what", finding.what());
        }
    }
}
