// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Notation;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.ArrayList;
import java.util.List;

/** Compares a decision with the field {@code is} of a step. */
public final class Expected {
    private Expected() {}

    /** The decision is as expected; what is not mentioned does not matter. */
    public static void check(Fields is, Decision decision) throws SettingsException {
        is.only("decision", "rules", "fee", "prompts", "effects", "ordered", "only", "no", "advice", "to", "reason");
        assertThat(word(decision))
                .as(decision.reason())
                .isEqualTo(is.scalar("decision").words());
        assertThat(ids(decision.rules())).as("rules").containsAll(texts(is, "rules"));
        Scalar reason = is.maybe("reason");
        if (reason != null) {
            assertThat(decision.reason()).contains(reason.words());
        }
        effects(is, effects(decision).stream().map(Notation::of).toList());
        if (decision instanceof Decision.Accepted accepted) {
            accepted(is, accepted);
        } else {
            assertThat(is.has("fee") || is.has("prompts") || is.has("advice"))
                    .as("only what is accepted has fee, prompts and advice")
                    .isFalse();
        }
        if (is.has("to")) {
            assertThat(decision).isInstanceOfSatisfying(Decision.Directed.class, directed -> assertThat(directed.to())
                    .extracting(place -> ((Enum<?>) place).name())
                    .isEqualTo(unchecked(is, "to")));
        }
    }

    /** Effects are as expected. */
    public static void effects(Fields is, List<String> effects) throws SettingsException {
        assertThat(effects).as("effects").containsAll(texts(is, "effects"));
        if (is.has("ordered")) {
            assertThat(effects).as("order of effects").containsSubsequence(texts(is, "ordered"));
        }
        if (is.has("only")) {
            assertThat(effects).as("all effects").isEqualTo(texts(is, "only"));
        }
        for (String prefix : texts(is, "no")) {
            assertThat(effects).as("no effect " + prefix).noneMatch(effect -> effect.startsWith(prefix));
        }
    }

    private static void accepted(Fields is, Decision.Accepted accepted) throws SettingsException {
        Scalar fee = is.maybe("fee");
        if (fee != null) {
            assertThat(accepted.fee().yen()).as("fee").isEqualTo(fee.whole(0, 10_000));
        }
        if (is.has("prompts")) {
            assertThat(accepted.prompts().stream().map(Prompt::notation))
                    .as("prompts")
                    .isEqualTo(texts(is, "prompts"));
        }
        assertThat(accepted.advice().stream().map(Enum::name)).as("advice").containsAll(texts(is, "advice"));
    }

    /** The word that files have for a decision. */
    public static String word(Decision decision) {
        if (decision instanceof Decision.Accepted) {
            return "accepted";
        }
        if (decision instanceof Decision.WaitForReply) {
            return "waits";
        }
        return decision instanceof Decision.Directed ? "directed" : "rejected";
    }

    private static List<Effect> effects(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            return accepted.effects();
        }
        if (decision instanceof Decision.WaitForReply waits) {
            return List.of(waits.letter());
        }
        return decision instanceof Decision.Rejected rejected ? rejected.effects() : List.of();
    }

    /** The ids of rules. */
    public static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }

    /** A list of texts. */
    public static List<String> texts(Fields fields, String name) throws SettingsException {
        List<String> texts = new ArrayList<>();
        for (Node node : fields.list(name)) {
            texts.add(node.asScalar().words());
        }
        return texts;
    }

    private static List<String> unchecked(Fields fields, String name) {
        try {
            return texts(fields, name);
        } catch (SettingsException e) {
            throw new AssertionError(e);
        }
    }
}
