// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import java.util.ArrayList;
import java.util.List;

/**
 * The providers that may do RSA, the fastest first. They are tried when they are asked for, not before: loading a
 * native library takes some hundred milliseconds.
 */
public final class RsaProviders {
    private final List<RsaLibrary> libraries;

    RsaProviders(List<RsaLibrary> libraries) {
        this.libraries = List.copyOf(libraries);
    }

    /** Amazon Corretto Crypto Provider, then Conscrypt, then the JDK. */
    public static RsaProviders usual() {
        return new RsaProviders(List.of(RsaLibrary.corretto(), RsaLibrary.conscrypt()));
    }

    /** Tries the native libraries one after the other, as far as the first that can be used. */
    public List<RsaTrial> tryNative() {
        List<RsaTrial> trials = new ArrayList<>();
        for (RsaLibrary library : libraries) {
            RsaTrial trial = library.tryIt();
            trials.add(trial);
            if (trial instanceof RsaTrial.Usable) {
                break;
            }
        }
        return trials;
    }

    /** Tries what was chosen; AUTO and JDK can always be used. */
    public RsaTrial choose(RsaChoice choice) {
        return switch (choice) {
            case AUTO -> new RsaTrial.Usable(best(tryNative()));
            case JDK -> new RsaTrial.Usable(RsaProvider.jdk("it was asked for"));
            case CORRETTO, CONSCRYPT ->
                libraries.stream()
                        .filter(library -> library.choice() == choice)
                        .findFirst()
                        .map(RsaLibrary::tryIt)
                        .orElseGet(() -> new RsaTrial.Absent(choice.word() + " is not known here"));
        };
    }

    /** The best of trials: the first that can be used, else the JDK, with the reasons against the others. */
    public static RsaProvider best(List<RsaTrial> trials) {
        List<String> against = new ArrayList<>();
        for (RsaTrial trial : trials) {
            if (trial instanceof RsaTrial.Usable usable) {
                return usable.provider();
            }
            against.add(trial instanceof RsaTrial.Absent absent ? absent.why() : ((RsaTrial.Faulty) trial).why());
        }
        return RsaProvider.jdk(against.isEmpty() ? "there is no other" : String.join(", and ", against));
    }
}
