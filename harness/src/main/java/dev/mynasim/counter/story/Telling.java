// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.rule.Mark;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.counter.visit.Request;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Requests and decisions in words. */
public final class Telling {
    private Telling() {}

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

    /** The decision, why, and what it costs. */
    public static String decision(Decision decision) {
        String fee =
                decision instanceof Decision.Accepted accepted && accepted.fee().yen() > 0
                        ? " (" + accepted.fee().yen() + " yen)"
                        : "";
        return word(decision) + fee + ": " + decision.reason();
    }

    /** The ids of the rules; those that are not confirmed with their mark. */
    public static String rules(Decision decision) {
        return decision.rules().stream().map(Telling::rule).collect(Collectors.joining(" "));
    }

    private static String rule(Rule rule) {
        return rule.mark() == Mark.CONFIRMED
                ? rule.id()
                : rule.id() + "[" + rule.mark().name().toLowerCase(Locale.ROOT) + "]";
    }

    /** What happens. */
    public static List<Effect> effects(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            return accepted.effects();
        }
        if (decision instanceof Decision.WaitForReply waits) {
            return List.of(waits.letter());
        }
        return decision instanceof Decision.Rejected rejected ? rejected.effects() : List.of();
    }

    /** A request, such as {@code asks: renew certificates [AUTH, SIGN]}. */
    public static String request(Request request) {
        String text = request.toString();
        int details = text.indexOf('[');
        String words =
                text.substring(0, details).replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return "asks: " + words + (text.length() > details + 2 ? " " + text.substring(details) : "");
    }
}
