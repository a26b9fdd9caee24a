// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.load.PhaseResult;

/** Growth for programs; {@code schema/growth-1.schema.json} beside this class says what is in it. */
public final class GrowthJson {
    private static final double MILLION = 1e6;

    private GrowthJson() {}

    /** The report as an object. */
    public static ObjectNode of(Growth growth) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("format", 1);
        json.put("report", "growth");
        json.put("began", growth.began().toString());
        json.put("reader", growth.reader());
        json.put("signer", growth.signer());
        json.put("threads", growth.threads());
        growth.environment().write(json.putObject("environment"));
        ArrayNode steps = json.putArray("steps");
        growth.steps().forEach(step -> step(step, steps.addObject()));
        return json;
    }

    private static void step(GrowthStep step, ObjectNode into) {
        into.put("cards", step.cards());
        if (!step.leftOut().isEmpty()) {
            into.put("leftOut", step.leftOut());
            return;
        }
        into.put("makeMillis", Math.round(step.makeNanos() / MILLION));
        into.put("heapOctets", Math.max(0, step.heapOctets()));
        into.put("octetsPerCard", Math.round(step.octetsPerCard()));
        ArrayNode phases = into.putArray("phases");
        for (PhaseResult phase : step.phases()) {
            ObjectNode of = phases.addObject();
            of.put("scenario", phase.phase().name())
                    .put("operations", phase.figures().operations())
                    .put("seconds", Math.round(phase.seconds() * MILLION) / MILLION)
                    .put("perSecond", Math.round(phase.perSecond() * 10) / 10.0);
            Micros.write(phase.figures().latency(), of.putObject("latency"));
        }
    }
}
