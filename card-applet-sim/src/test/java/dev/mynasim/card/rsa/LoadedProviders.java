// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import java.util.ArrayList;
import java.util.List;

/** The providers that load on this machine, the JDK first; on Linux x86_64 all three do, or the tests fail. */
public final class LoadedProviders {
    private LoadedProviders() {}

    public static List<RsaProvider> all() {
        List<RsaProvider> loaded = new ArrayList<>(List.of(RsaProvider.jdk()));
        boolean mustLoad = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        for (RsaChoice choice : List.of(RsaChoice.CORRETTO, RsaChoice.CONSCRYPT)) {
            RsaTrial trial = RsaProviders.usual().choose(choice);
            if (trial instanceof RsaTrial.Usable usable) {
                loaded.add(usable.provider());
            } else if (mustLoad || trial instanceof RsaTrial.Faulty) {
                throw new AssertionError(trial.toString());
            }
        }
        return loaded;
    }
}
