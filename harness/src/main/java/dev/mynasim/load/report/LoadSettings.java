// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.LoadPlan;
import java.util.List;

/**
 * How a run was made, for its report.
 *
 * @param readers the readers as they were named
 * @param cards how many cards there were
 * @param plan what was done
 * @param soak whether somebody watched the memory
 * @param signer who made the signatures of cards in this program; empty for others
 * @param disturbance what was made to go wrong or to take its time on purpose; empty for nothing
 * @param environment where it ran
 */
public record LoadSettings(
        List<String> readers,
        int cards,
        LoadPlan plan,
        boolean soak,
        String signer,
        List<String> disturbance,
        Environment environment) {
    /** Takes copies of the lists. */
    public LoadSettings {
        readers = List.copyOf(readers);
        disturbance = List.copyOf(disturbance);
    }
}
