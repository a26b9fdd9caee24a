// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.Failure;
import dev.mynasim.load.LoadResult;
import dev.mynasim.load.PhaseResult;
import dev.mynasim.load.measure.LatencyFigures;
import dev.mynasim.load.measure.Outlier;
import dev.mynasim.load.measure.SoakFigures;
import dev.mynasim.page.Html;
import dev.mynasim.page.HtmlTemplate;
import dev.mynasim.page.Page;
import dev.mynasim.page.Plot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run for people: one HTML file with plots, which needs nothing from anywhere. */
public final class LoadPage {
    private static final int MOST_ROWS = 100;

    private LoadPage() {}

    /**
     * The file.
     *
     * @param settings how the run was made
     * @param result what came of it
     * @param thresholds what it was held against
     */
    public static String of(LoadSettings settings, LoadResult result, List<Threshold.Outcome> thresholds) {
        boolean good = result.isRight()
                && result.end() == LoadResult.End.COMPLETED
                && thresholds.stream().noneMatch(Threshold.Outcome::fails);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("good", good);
        values.put("end", result.ending());
        values.put("facts", facts(settings, result));
        values.put("phases", result.phases().stream().map(LoadPage::phase).toList());
        values.put("plots", plots(result));
        values.put("rule", CardsJson.rule());
        values.put(
                "outliers",
                result.outliers().stream()
                        .limit(MOST_ROWS)
                        .map(LoadPage::outlier)
                        .toList());
        values.put("memory", memory(result));
        values.put(
                "failures",
                result.failures().stream()
                        .limit(MOST_ROWS)
                        .map(Failure::sentence)
                        .toList());
        values.put("thresholds", thresholds.stream().map(LoadPage::threshold).toList());
        Html body = HtmlTemplate.beside(LoadPage.class, "load.mustache").fill(values);
        return new Page("MynaSim load: " + settings.plan().scenario().name(), "", body).html();
    }

    private static List<Map<String, String>> facts(LoadSettings settings, LoadResult result) {
        List<Map<String, String>> facts = new ArrayList<>();
        fact(facts, "Began", result.began().toString());
        fact(facts, "Readers", String.join(", ", settings.readers()));
        fact(facts, "Cards", String.valueOf(settings.cards()));
        fact(facts, "At a time", "up to " + settings.plan().threads());
        fact(
                facts,
                "Scenario",
                settings.plan().scenario().name() + ": "
                        + settings.plan().scenario().purpose());
        fact(facts, "Seed", String.valueOf(settings.plan().seed()));
        if (!settings.signer().isEmpty()) {
            fact(facts, "Signatures by", settings.signer());
        }
        settings.disturbance().forEach(words -> fact(facts, "On purpose", words));
        fact(facts, "Java", settings.environment().java());
        fact(
                facts,
                "Machine",
                settings.environment().system() + ", processors: "
                        + settings.environment().processors());
        return facts;
    }

    private static void fact(List<Map<String, String>> facts, String name, String value) {
        facts.add(Map.of("name", name, "value", value));
    }

    private static Map<String, Object> phase(PhaseResult phase) {
        LatencyFigures latency = phase.figures().latency();
        return Map.of(
                "name", phase.phase().name(),
                "operations", phase.figures().operations(),
                "errors", phase.figures().errors(),
                "unserved", phase.figures().unserved(),
                "rate", String.format(Locale.ROOT, "%.1f", phase.perSecond()),
                "p50", words(latency.p50()),
                "p90", words(latency.p90()),
                "p99", words(latency.p99()),
                "p999", words(latency.p999()),
                "max", words(latency.max()));
    }

    private static List<Html> plots(LoadResult result) {
        return LoadPlots.of(result).stream().map(Plot::html).collect(Collectors.toList());
    }

    private static Map<String, Object> outlier(Outlier outlier) {
        return Map.of(
                "card", outlier.card().card(),
                "operation", outlier.card().operation(),
                "median", words(Math.round(outlier.card().medianNanos())),
                "usual", words(Math.round(outlier.usualNanos())));
    }

    private static List<Map<String, Object>> memory(LoadResult result) {
        SoakFigures soak = result.soak();
        return soak == null
                ? List.of()
                : List.of(Map.of(
                        "conclusive", soak.isConclusive(),
                        "leaks", soak.leaks(),
                        "slope", String.format(Locale.ROOT, "%.1f", soak.octetsPerOperation()),
                        "rule", MemoryJson.rule()));
    }

    private static Map<String, Object> threshold(Threshold.Outcome outcome) {
        return Map.of("words", outcome.sentence(), "fails", outcome.fails());
    }

    private static String words(long nanos) {
        return Micros.words(Micros.of(nanos));
    }
}
