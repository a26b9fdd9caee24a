// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.apdu.icc.NotSentException;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.Effect;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.RequirementId;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Trial;
import dev.mynasim.conformance.Verdict;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.CardException;

/**
 * A case of a reader.
 *
 * @param id its name
 * @param suite where it belongs
 * @param title what it is about
 * @param source where the right answer comes from
 * @param requirements what it examines
 * @param effect what it does to the card
 * @param wish the card that it needs
 * @param needs what else it needs
 * @param body what it does
 */
record ReaderCase(
        CaseId id,
        String suite,
        String title,
        String source,
        Set<RequirementId> requirements,
        Effect effect,
        CardWish wish,
        Needs needs,
        Body body)
        implements TestCase {
    /** What a case does. */
    interface Body {
        Verdict run(Bench bench) throws CardException, Mismatch, InterruptedException;
    }

    /** Copies the requirements. */
    ReaderCase {
        requirements = Set.copyOf(requirements);
    }

    @Override
    public Optional<String> obstacle(Placed placed, Environment environment) {
        return needs.missing(wish, placed, environment);
    }

    /** A reader that fails where it should carry a command is at fault; so the case fails, whatever was the cause. */
    @Override
    public Verdict run(Trial trial) throws InterruptedException {
        Bench bench = new Bench(trial);
        Verdict verdict;
        try {
            verdict = body.run(bench);
        } catch (Mismatch e) {
            verdict = e.verdict();
        } catch (CardException | IllegalStateException | IllegalArgumentException e) {
            if (e.getCause() instanceof NotSentException held) {
                return new Verdict.NotApplicable(String.valueOf(held.getMessage()));
            }
            verdict = new Verdict.Failed("the reader failed", "an answer", Reasons.of(e));
        }
        return tidied(bench, verdict);
    }

    private static Verdict tidied(Bench bench, Verdict verdict) {
        try {
            bench.tidy();
            return verdict;
        } catch (CardException | IllegalStateException e) {
            return verdict.isFailure() || verdict instanceof Verdict.Tolerated
                    ? verdict
                    : new Verdict.Failed("the reader cannot be used afterwards", "a card", Reasons.of(e));
        }
    }
}
