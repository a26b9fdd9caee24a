// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a comparison needs of a report that was written before.
 *
 * @param conditions what was measured, in a line for each thing that may differ
 * @param phases what came out
 */
public record Measured(List<String> conditions, List<Phase> phases) {
    private static final long LARGEST = 64L << 20;

    /** Takes copies of the lists. */
    public Measured {
        conditions = List.copyOf(conditions);
        phases = List.copyOf(phases);
    }

    /**
     * A phase.
     *
     * @param name what it is called
     * @param figures throughput, p50 and p99
     */
    public record Phase(String name, List<Figure> figures) {
        /** Takes a copy of the list. */
        public Phase {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure.
     *
     * @param name what it is
     * @param value of the whole phase
     * @param intervals the same for each piece of the time line
     */
    public record Figure(String name, double value, List<Double> intervals) {
        /** Takes a copy of the list. */
        public Figure {
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException when it is not there or is no report of a load run: says so
     */
    public static Measured read(Path file) {
        JsonNode json;
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(file + " is larger than " + LARGEST + " octets");
            }
            json = new ObjectMapper().readTree(file.toFile());
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("the report " + file + " is not there", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the report " + file + " cannot be read as JSON", e);
        }
        if (json.path("format").asInt() != 1 || !json.path("report").asText().equals("load")) {
            throw new IllegalArgumentException(file + " is no report of a load run in format 1; give a load.json");
        }
        return of(json);
    }

    private static Measured of(JsonNode json) {
        JsonNode settings = json.path("settings");
        List<String> conditions = new ArrayList<>();
        conditions.add("readers " + settings.path("readers"));
        conditions.add("cards " + settings.path("cards"));
        conditions.add("threads " + settings.path("threads"));
        conditions.add("scenario " + settings.path("scenario").path("operations"));
        conditions.add("phases " + settings.path("phases"));
        conditions.add("signatures by " + settings.path("signer"));
        conditions.add("on purpose " + settings.path("disturbance"));
        conditions.add("environment " + json.path("environment"));
        List<Phase> phases = new ArrayList<>();
        for (JsonNode phase : json.path("phases")) {
            phases.add(new Phase(
                    phase.path("phase").asText(),
                    List.of(
                            figure("throughput", phase.path("perSecond"), phase, each -> number(each, "perSecond")),
                            figure("p50", phase.path("latency").path("p50"), phase, each -> number(each, "p50")),
                            figure("p99", phase.path("latency").path("p99"), phase, each -> number(each, "p99")))));
        }
        return new Measured(conditions, phases);
    }

    private static Figure figure(String name, JsonNode whole, JsonNode phase, ToDoubleFunction<JsonNode> each) {
        List<Double> intervals = new ArrayList<>();
        double usual = phase.path("timeline").path(0).path("seconds").asDouble();
        for (JsonNode interval : phase.path("timeline")) {
            // The last piece is seldom a whole one.
            if (interval.path("seconds").asDouble() >= usual) {
                intervals.add(each.applyAsDouble(interval));
            }
        }
        return new Figure(name, whole.asDouble(), intervals);
    }

    private static double number(JsonNode interval, String field) {
        return interval.path(field).asDouble();
    }
}
