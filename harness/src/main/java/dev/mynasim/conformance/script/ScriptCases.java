// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.script;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.Effect;
import dev.mynasim.conformance.RequirementId;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.ClientTraces;
import dev.mynasim.vectors.clients.Flow;
import dev.mynasim.vectors.scripts.CardScript;
import dev.mynasim.vectors.scripts.CardScripts;
import dev.mynasim.vectors.scripts.ScriptSuite;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vectors as cases. */
public final class ScriptCases {
    /** The suite of the client traces. */
    public static final String CLIENTS = "client-traces";

    /** The flag of scripts whose octets were worked out with a persona's test keys. */
    private static final String TEST_KEYS = "TEST_KEYS";

    /** Suites that look at what lies in the files of a persona. */
    private static final Set<String> PERSONAL = Set.of("card-other", "card-kinds");

    private ScriptCases() {}

    /** All card scripts and all flows of client traces. */
    public static List<TestCase> all() {
        return Stream.concat(
                        CardScripts.all().stream().flatMap(ScriptCases::of),
                        ClientTraces.readAll().stream().flatMap(ScriptCases::of))
                .toList();
    }

    private static Stream<TestCase> of(ScriptSuite suite) {
        return suite.vectors().stream().map(script -> of(suite, script));
    }

    private static TestCase of(ScriptSuite suite, CardScript script) {
        ClientTrace.Card card = suite.cardFor(script);
        return new ScriptCase(
                new CaseId(script.id()),
                suite.suite(),
                script.comment(),
                script.source(),
                script.requirements().stream().map(RequirementId::new).collect(Collectors.toUnmodifiableSet()),
                Effect.valueOf(script.effect().name()),
                new CardWish(card.persona(), card.profile(), script.settings()),
                script.needs(),
                script.flags().contains(TEST_KEYS) || PERSONAL.contains(suite.suite()),
                script.steps(),
                script.restore());
    }

    private static Stream<TestCase> of(ClientTrace trace) {
        int row = ClientTraces.CLIENTS.indexOf(trace.client()) + 1;
        return trace.flows().stream().map(flow -> of(trace, row, flow));
    }

    private static TestCase of(ClientTrace trace, int row, Flow flow) {
        return new ScriptCase(
                new CaseId(flow.id().toLowerCase(Locale.ROOT)),
                CLIENTS,
                trace.name() + ": " + flow.comment(),
                Objects.requireNonNullElse(flow.source(), trace.source()),
                FlowRequirements.of(row, flow.id()),
                flow.spoils() != null
                        ? Effect.BLOCKS
                        : UsedCodes.anyWrong(flow.steps()) ? Effect.SPENDS_TRIES : Effect.NONE,
                new CardWish(trace.card().persona(), trace.card().profile(), settings(flow.settings())),
                flow.needs(),
                false,
                flow.steps(),
                List.of());
    }

    private static Map<String, String> settings(Flow.@Nullable Settings settings) {
        Map<String, String> named = new TreeMap<>();
        if (settings != null) {
            put(named, "reselection", settings.reselection());
            put(named, "blockedPin", settings.blockedPin());
            put(named, "retryQueryWithLe", settings.retryQueryWithLe());
        }
        return named;
    }

    private static void put(Map<String, String> named, String name, @Nullable String value) {
        if (value != null) {
            named.put(name, value);
        }
    }
}
