// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.scripts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mynasim.vectors.Verdict;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case: what is done with a card from its power-up on, and what comes of the last command.
 *
 * @param id names the case for ever: the suite's name, a hyphen, four digits
 * @param comment what it is about
 * @param source where the expected answers come from: section of a facts sheet with its mark, or clause of a standard
 * @param flags names that the file explains
 * @param requirements what it examines, such as {@code CP-4.1-03}; may be missing in the file, and is then empty
 * @param verdict of the last command in {@code steps}: it is carried out, refused, or the sources do not settle it;
 *     then the first pattern is the answer that the sheet takes, and the others are right too
 * @param reason why it is refused; null exactly when the verdict is not {@link Verdict#INVALID}
 * @param card the card where it is another than the file's, or null
 * @param needs applications and abilities that the card must have, as client traces name them
 * @param settings answers that the script relies on where the sources disagree, in the words of a card profile; what is
 *     not named may be any
 * @param effect what it does to the card
 * @param steps what is done; the first step that does not hold ends the script as failed
 * @param restore what is done afterwards, whether the steps held or not, to bring the card back; mostly empty
 */
public record CardScript(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String comment,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Set<String> flags,
        @Nullable List<String> requirements,
        @JsonProperty(required = true) Verdict verdict,
        @Nullable String reason,
        ClientTrace.@Nullable Card card,
        @Nullable Set<String> needs,
        @Nullable Map<String, String> settings,
        @JsonProperty(required = true) Effect effect,
        @JsonProperty(required = true) List<Step> steps,
        @Nullable List<Step> restore) {
    /**
     * Copies the lists, and checks what a schema cannot.
     *
     * @throws IllegalArgumentException when the verdict is not what the last command says
     */
    public CardScript {
        flags = Set.copyOf(flags);
        requirements = List.copyOf(Objects.requireNonNullElse(requirements, List.of()));
        needs = Set.copyOf(Objects.requireNonNullElse(needs, Set.of()));
        settings = Map.copyOf(Objects.requireNonNullElse(settings, Map.of()));
        steps = List.copyOf(steps);
        restore = List.copyOf(Objects.requireNonNullElse(restore, List.of()));
        if ((verdict == Verdict.INVALID) != (reason != null)) {
            throw new IllegalArgumentException(id + ": a refused command has a reason, and no other has one");
        }
        boolean open = steps.stream()
                .filter(Step.Send.class::isInstance)
                .reduce((former, last) -> last)
                .map(step -> ((Step.Send) step).expect().alternatives() > 1)
                .orElse(false);
        if ((verdict == Verdict.ACCEPTABLE) != open) {
            throw new IllegalArgumentException(
                    id + ": the last command has several right answers exactly when the verdict is acceptable");
        }
    }

    /** What it examines; empty when nobody has said it yet. */
    @Override
    public List<String> requirements() {
        return Objects.requireNonNull(requirements);
    }

    /** What the card must have. */
    @Override
    public Set<String> needs() {
        return Objects.requireNonNull(needs);
    }

    /** The answers that the script relies on. */
    @Override
    public Map<String, String> settings() {
        return Objects.requireNonNull(settings);
    }

    /** What brings the card back. */
    @Override
    public List<Step> restore() {
        return Objects.requireNonNull(restore);
    }

    /** Identifier and comment, so that a test shows which script it ran. */
    @Override
    public String toString() {
        return id + " " + comment;
    }
}
