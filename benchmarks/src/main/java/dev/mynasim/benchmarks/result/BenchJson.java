// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A report for programs; its schema is {@code schema/bench-1.schema.json} beside this class. */
public final class BenchJson {
    private static final int VERSION = 1;

    private BenchJson() {}

    /** The report as text. */
    public static String text(BenchReport report) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("format", "mynasim-bench");
        root.put("version", VERSION);
        root.put("start", report.start().toString());
        root.put("seconds", report.length().toMillis() / 1e3);
        root.put("plan", report.plan());
        root.put("only", report.only());
        machine(root.putObject("machine"), report.machine());
        ArrayNode measured = root.putArray("measured");
        for (Measured one : report.results().all()) {
            ObjectNode node = measured.addObject();
            node.put("id", one.id());
            figure(node.putObject("figure"), one.figure());
            node.put("better", one.figure().unit().moreIsBetter() ? "more" : "less");
            node.put("baseline", one.baseline());
            ratio(node, report.results().ratio(one).orElse(null));
        }
        ArrayNode goals = root.putArray("goals");
        report.attempts().forEach(attempt -> goal(goals.addObject(), attempt));
        ArrayNode notes = root.putArray("notes");
        report.notes().forEach(notes::add);
        return root.toPrettyString() + "\n";
    }

    private static void machine(ObjectNode node, Machine machine) {
        node.put("processor", machine.processor());
        node.put("processors", machine.processors());
        number(node, "loadBefore", machine.loadBefore());
        number(node, "loadAfter", machine.loadAfter());
        node.put("system", machine.system());
        node.put("jdk", machine.jdk());
        ArrayNode flags = node.putArray("flags");
        machine.flags().forEach(flags::add);
        node.put("openssl", machine.openssl());
        ArrayNode providers = node.putArray("rsaProviders");
        machine.rsaProviders().forEach(providers::add);
    }

    private static void goal(ObjectNode node, Attempt attempt) {
        Goal goal = attempt.goal();
        node.put("what", goal.what());
        node.put("against", goal.against());
        node.put("reach", goal.reach());
        node.put("subject", goal.subject());
        node.put("baseline", goal.baseline());
        figure(node, "figure", attempt.figure());
        figure(node, "baselineFigure", attempt.against());
        ratio(node, attempt.ratio());
        node.put("reached", attempt.reached().word());
        node.put("note", attempt.note());
    }

    private static void figure(ObjectNode node, String field, @Nullable Figure figure) {
        if (figure == null) {
            node.putNull(field);
        } else {
            figure(node.putObject(field), figure);
        }
    }

    private static void figure(ObjectNode node, Figure figure) {
        node.put("value", figure.value());
        number(node, "error", figure.error());
        node.put("samples", figure.samples());
        node.put("unit", figure.unit().symbol());
    }

    private static void ratio(ObjectNode node, @Nullable Ratio ratio) {
        if (ratio == null) {
            node.putNull("ratio");
        } else {
            ObjectNode quotient = node.putObject("ratio");
            quotient.put("value", ratio.value());
            number(quotient, "error", ratio.error());
        }
    }

    private static void number(ObjectNode node, String field, double value) {
        if (Double.isNaN(value)) {
            node.putNull(field);
        } else {
            node.put(field, value);
        }
    }
}
