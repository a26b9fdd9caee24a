// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.rsa.LazyRsa;
import dev.mynasim.card.rsa.RsaChoice;
import dev.mynasim.card.rsa.RsaProviders;
import dev.mynasim.card.rsa.RsaSource;
import dev.mynasim.card.rsa.RsaTrial;
import dev.mynasim.doctor.RsaSigner;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says who makes the cards' signatures. */
final class RsaOptions {
    @Option(
            names = "--rsa",
            paramLabel = "WHO",
            defaultValue = "${sys:mynasim.rsa}",
            converter = ChoiceConverter.class,
            description = "Who makes signatures: jdk, corretto, conscrypt, or auto for the fastest that works here, and"
                    + " say who it is. Without this option as with auto, but loaded at the first signature (JVM"
                    + " property: mynasim.rsa).")
    private @Nullable RsaChoice choice;

    /** What was chosen, loaded and told; when nothing was, the best, loaded when it is needed. */
    RsaSource choose(Console console) throws UsageException {
        RsaChoice asked = choice;
        return asked == null
                ? new LazyRsa(RsaProviders.usual(), RsaOptions::beside)
                : load(RsaProviders.usual(), asked, console);
    }

    /** The same, and when nothing was chosen the best, loaded now: for who measures, nobody else comes in between. */
    RsaSource chooseAtOnce(Console console) throws UsageException {
        return load(RsaProviders.usual(), choice == null ? RsaChoice.AUTO : choice, console);
    }

    private static RsaSource load(RsaProviders providers, RsaChoice asked, Console console) throws UsageException {
        RsaTrial trial = providers.choose(asked);
        if (trial instanceof RsaTrial.Usable usable) {
            console.line("Signatures are made by " + usable.provider().name() + ", for "
                    + usable.provider().why() + ".");
            return usable.provider();
        }
        String why = trial instanceof RsaTrial.Absent absent ? absent.why() : ((RsaTrial.Faulty) trial).why();
        throw new UsageException("--rsa " + asked.word() + " cannot be used: " + why + "; use --rsa auto or --rsa jdk");
    }

    /** Who it is when nothing was chosen. */
    static RsaSigner signer() {
        List<RsaTrial> trials = RsaProviders.usual().tryNative();
        var best = RsaProviders.best(trials);
        return new RsaSigner(
                best.name(),
                best.why(),
                trials.stream()
                        .filter(RsaTrial.Faulty.class::isInstance)
                        .map(trial -> ((RsaTrial.Faulty) trial).why())
                        .toList());
    }

    private static void beside(Runnable loading) {
        Thread thread = new Thread(loading, "rsa-loading");
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads a choice's word. */
    static final class ChoiceConverter implements ITypeConverter<RsaChoice> {
        @Override
        public RsaChoice convert(String word) {
            return RsaChoice.of(word)
                    .orElseThrow(() ->
                            new TypeConversionException("\"" + word + "\" is not jdk, corretto, conscrypt or auto"));
        }
    }
}
