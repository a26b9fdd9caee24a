// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultPlanFile;
import dev.mynasim.fault.FaultyIcc;
import dev.mynasim.fault.InjectedFault;
import dev.mynasim.timing.Pause;
import dev.mynasim.timing.TimedIcc;
import dev.mynasim.timing.TimingFile;
import dev.mynasim.timing.TimingProfile;
import dev.mynasim.timing.yaml.SettingsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what goes wrong with a card and how long it takes. */
final class FaultOptions {
    /** Where the times of a profile with distributions are drawn from: the same in every run. */
    private static final long TIMING_SEED = 0;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "Let go wrong what this plan says, such as examples/faults/slow-card.yaml.")
    private @Nullable Path faults;

    @Option(
            names = "--timing",
            paramLabel = "NAME|FILE",
            defaultValue = "none",
            description = "Take as long as this profile says: none, contact, contactless-106k or a file of your own"
                    + " (default: ${DEFAULT-VALUE}).")
    private String timing = "none";

    /**
     * What was chosen.
     *
     * @param plan what goes wrong; null when nothing is to
     * @param profile how long things take
     */
    record Chosen(@Nullable FaultPlan plan, TimingProfile profile) {
        /** The card with the time it takes and, on top, what goes wrong. Itself when there is neither. */
        Icc round(Icc card, Pause pause, Consumer<? super InjectedFault> listener) {
            Icc timed = profile.isNone() ? card : new TimedIcc(card, profile, pause, new Random(TIMING_SEED));
            return plan == null ? timed : new FaultyIcc(timed, plan, pause, listener);
        }

        /** Whether a card waits on purpose, or may. */
        boolean waits() {
            return plan != null || !profile.isNone();
        }

        /** Tells whoever looks at the terminal that this card is not to be trusted. */
        void announce(Console console) {
            words().forEach(console::line);
        }

        /** What was chosen, a sentence each. */
        List<String> words() {
            List<String> words = new ArrayList<>();
            if (plan != null) {
                words.add("Faults on purpose: %s. %s".formatted(plan.name(), plan.purpose()));
            }
            if (!profile.isNone()) {
                words.add("Timing: %s. %s".formatted(profile.name(), profile.purpose()));
            }
            return words;
        }
    }

    Chosen choose() throws UsageException {
        try {
            return new Chosen(faults == null ? null : FaultPlanFile.read(faults), TimingFile.find(timing));
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
