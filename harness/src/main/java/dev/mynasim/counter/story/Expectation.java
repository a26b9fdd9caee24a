// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Notation;
import dev.mynasim.counter.desk.Outcome;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.ArrayList;
import java.util.List;

/** Compares what was decided and done with what a story expects; what it does not mention does not matter. */
final class Expectation {
    private final StoryLog log;

    Expectation(StoryLog log) {
        this.log = log;
    }

    void check(Fields is, Decision decision, Outcome outcome, List<String> asked) throws SettingsException {
        is.only("decision", "outcome", "rules", "fee", "prompts", "effects", "reason", "to", "advice");
        text(is, "decision", Telling.word(decision));
        if (is.has("outcome")) {
            text(is, "outcome", word(outcome));
        } else {
            boolean done = outcome instanceof Outcome.Done
                    || (outcome instanceof Outcome.WrongPin && !(decision instanceof Decision.Accepted));
            log.check(is.place(), "outcome", done, "what was decided is done", outcome.sentence());
        }
        Scalar reason = is.maybe("reason");
        if (reason != null) {
            log.check(
                    reason.place(),
                    "reason",
                    decision.reason().contains(reason.text()),
                    "\"" + reason.text() + "\"",
                    "\"" + decision.reason() + "\"");
        }
        Scalar fee = is.maybe("fee");
        if (fee != null) {
            String found = decision instanceof Decision.Accepted accepted
                    ? String.valueOf(accepted.fee().yen())
                    : "none";
            log.check(fee.place(), "fee", fee.text().equals(found), fee.text(), found);
        }
        contained(is, "rules", decision.rules().stream().map(Rule::id).toList());
        contained(
                is,
                "effects",
                Telling.effects(decision).stream().map(Notation::of).toList());
        if (decision instanceof Decision.Accepted accepted) {
            contained(is, "advice", accepted.advice().stream().map(Enum::name).toList());
        }
        if (decision instanceof Decision.Directed directed) {
            contained(
                    is,
                    "to",
                    directed.to().stream()
                            .map(place -> ((Enum<?>) place).name())
                            .toList());
        }
        if (is.has("prompts")) {
            List<String> expected = texts(is, "prompts");
            log.check(is.place(), "prompts", expected.equals(asked), expected.toString(), asked.toString());
        }
    }

    private static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            return "done";
        }
        if (outcome instanceof Outcome.WrongPin) {
            return "wrong-pin";
        }
        if (outcome instanceof Outcome.Broken broken) {
            return broken.left() ? "left" : "taken-back";
        }
        return "stopped";
    }

    private void text(Fields is, String field, String found) throws SettingsException {
        Scalar expected = is.scalar(field);
        log.check(expected.place(), field, expected.text().equals(found), expected.text(), found);
    }

    private void contained(Fields is, String field, List<String> found) throws SettingsException {
        for (String expected : texts(is, field)) {
            log.check(is.place(), field, found.contains(expected), expected, found.toString());
        }
    }

    private static List<String> texts(Fields is, String field) throws SettingsException {
        List<String> texts = new ArrayList<>();
        for (Node node : is.list(field)) {
            texts.add(node.asScalar().text());
        }
        return texts;
    }
}
