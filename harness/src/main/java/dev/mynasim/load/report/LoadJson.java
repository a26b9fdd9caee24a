// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.load.Failure;
import dev.mynasim.load.LoadResult;
import dev.mynasim.load.Pace;
import dev.mynasim.load.Phase;
import dev.mynasim.load.scenario.Operation;
import dev.mynasim.load.scenario.Step;
import java.util.List;
import java.util.Locale;

/** A run for programs; {@code schema/load-1.schema.json} beside this class says what is in it. */
public final class LoadJson {
    private LoadJson() {}

    /**
     * The report as an object.
     *
     * @param settings how the run was made
     * @param result what came of it
     * @param thresholds what it was held against
     */
    public static ObjectNode of(LoadSettings settings, LoadResult result, List<Threshold.Outcome> thresholds) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("format", 1);
        json.put("report", "load");
        json.put("began", result.began().toString());
        json.put("end", word(result.end()));
        json.put("right", result.isRight());
        settings(settings, json.putObject("settings"));
        settings.environment().write(json.putObject("environment"));
        ArrayNode phases = json.putArray("phases");
        result.phases().forEach(phase -> PhaseJson.write(phase, settings.plan().scenario(), phases.addObject()));
        CardsJson.write(result, json);
        if (result.soak() != null) {
            MemoryJson.write(result.soak(), json.putObject("memory"));
        }
        json.put("failureCount", result.failureCount());
        ArrayNode failures = json.putArray("failures");
        result.failures().forEach(failure -> failure(failure, failures.addObject()));
        ArrayNode held = json.putArray("thresholds");
        thresholds.forEach(outcome -> held.addObject()
                .put("failIf", outcome.threshold().text())
                .put("value", outcome.value())
                .put("fails", outcome.fails()));
        return json;
    }

    private static void settings(LoadSettings settings, ObjectNode into) {
        ArrayNode readers = into.putArray("readers");
        settings.readers().forEach(readers::add);
        into.put("cards", settings.cards());
        into.put("threads", settings.plan().threads());
        into.put("seed", settings.plan().seed());
        into.put("keepGoing", settings.plan().keepGoing());
        into.put("soak", settings.soak());
        into.put("signer", settings.signer());
        ArrayNode disturbance = into.putArray("disturbance");
        settings.disturbance().forEach(disturbance::add);
        ObjectNode scenario = into.putObject("scenario");
        scenario.put("name", settings.plan().scenario().name());
        scenario.put("purpose", settings.plan().scenario().purpose());
        ArrayNode operations = scenario.putArray("operations");
        for (Operation operation : settings.plan().scenario().operations()) {
            ObjectNode of = operations.addObject();
            of.put("operation", operation.name()).put("weight", operation.weight());
            ArrayNode steps = of.putArray("steps");
            operation.steps().stream().map(Step::words).forEach(steps::add);
        }
        ArrayNode phases = into.putArray("phases");
        settings.plan().phases().forEach(phase -> phase(phase, phases.addObject()));
    }

    private static void phase(Phase phase, ObjectNode into) {
        into.put("phase", phase.name());
        into.put("measured", phase.measured());
        into.put("cards", phase.cards());
        into.put("seconds", phase.duration().toMillis() / 1_000.0);
        if (phase.pace() instanceof Pace.AtRate rate) {
            into.put("mode", "open")
                    .put("rate", rate.perSecond())
                    .put("arrivals", rate.spacing().name().toLowerCase(Locale.ROOT));
        } else {
            into.put("mode", "closed");
        }
    }

    private static void failure(Failure failure, ObjectNode into) {
        into.put("moment", failure.moment().toString())
                .put("second", Micros.of(failure.nanos()) / 1e6)
                .put("card", failure.card())
                .put("operation", failure.operation())
                .put("kind", failure.wrong().kind().word())
                .put("what", failure.wrong().what());
    }

    private static String word(LoadResult.End end) {
        return end.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
