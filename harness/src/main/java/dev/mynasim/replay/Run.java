// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.vectors.clients.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the steps that hold, and remembers the first that does not. */
final class Run {
    private final String id;
    private final Values values;
    private final CardTalk talk;
    private final StepRunner runner;
    private int held;
    private @Nullable String failure;
    private Outcome.@Nullable Mismatch mismatch;

    Run(String id, Icc card, Values values) {
        this.id = id;
        this.values = values;
        talk = new CardTalk(card);
        runner = new StepRunner(talk, values);
    }

    /** Does steps until one does not hold. */
    void steps(List<Step> steps, String kind) throws LinkException {
        for (int i = 0; i < steps.size(); i++) {
            try {
                runner.run(steps.get(i));
            } catch (StepFailure e) {
                if (failure == null) {
                    failure = "%s, %s %d: %s".formatted(id, kind, i + 1, e.getMessage());
                    mismatch = e.mismatch();
                }
                return;
            }
            held++;
        }
    }

    Outcome outcome() {
        return new Outcome(id, held, talk.commands(), values.kept(), runner.tolerated(), failure, mismatch);
    }
}
