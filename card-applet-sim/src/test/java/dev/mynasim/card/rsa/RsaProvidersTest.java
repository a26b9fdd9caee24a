// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which provider is chosen, and what is said of the others. */
class RsaProvidersTest {
    private static final RsaLibrary RIGHT = library(RsaChoice.CONSCRYPT, "Right", RsaProvidersTest::theJdksOwn);

    @Test
    void theFirstThatCanBeUsedIsUsedAndTheRestIsNotLoaded() {
        AtomicInteger loads = new AtomicInteger();
        RsaLibrary second = library(RsaChoice.CORRETTO, "Second", () -> {
            loads.incrementAndGet();
            return theJdksOwn();
        });
        RsaProvider best = RsaProviders.best(new RsaProviders(List.of(RIGHT, second)).tryNative());
        assertThat(best.name()).startsWith("SunJCE ");
        assertThat(best.why()).isEqualTo("its native library loads here and passes its self-test");
        assertThat(loads).hasValue(0);
    }

    @Test
    void oneThatGivesAWrongSignatureIsNotUsed() {
        RsaProviders providers = new RsaProviders(List.of(library(RsaChoice.CORRETTO, "Liar", WrongRsa::thatLies)));
        assertThat(providers.choose(RsaChoice.CORRETTO))
                .isEqualTo(new RsaTrial.Faulty("Liar gives a wrong signature in its self-test"));
        assertThat(providers.choose(RsaChoice.AUTO)).isInstanceOfSatisfying(RsaTrial.Usable.class, usable -> {
            assertThat(usable.provider().name()).isEqualTo("the JDK");
            assertThat(usable.provider().why()).isEqualTo("Liar gives a wrong signature in its self-test");
        });
    }

    @Test
    void oneThatFailsIsNotUsedAndTheNextIs() {
        RsaLibrary failing = library(RsaChoice.CORRETTO, "Broken", WrongRsa::thatFails);
        List<RsaTrial> trials = new RsaProviders(List.of(failing, RIGHT)).tryNative();
        assertThat(trials).hasSize(2);
        assertThat(trials.get(0)).isInstanceOfSatisfying(RsaTrial.Faulty.class, faulty -> assertThat(faulty.why())
                .startsWith("Broken fails its self-test")
                .contains("the library is broken"));
        assertThat(RsaProviders.best(trials).name()).startsWith("SunJCE ");
    }

    @Test
    void whatIsNotThereOrDoesNotLoadIsAbsent() {
        RsaLibrary missing = library(RsaChoice.CORRETTO, "Missing", () -> {
            throw new ClassNotFoundException("x");
        });
        RsaLibrary foreign = library(RsaChoice.CONSCRYPT, "Foreign", () -> {
            throw new UnsatisfiedLinkError("wrong ELF class");
        });
        RsaLibrary empty = library(RsaChoice.CONSCRYPT, "Empty", () -> new Provider("Empty", "1", "nothing") {
            private static final long serialVersionUID = 1L;
        });
        List<RsaTrial> trials = new RsaProviders(List.of(missing, foreign, empty)).tryNative();
        assertThat(trials)
                .containsExactly(
                        new RsaTrial.Absent("Missing is not on the class path"),
                        new RsaTrial.Absent(
                                "Foreign does not load here (java.lang.UnsatisfiedLinkError: wrong ELF class)"),
                        new RsaTrial.Absent("Empty does not load here (it offers no RSA)"));
        assertThat(RsaProviders.best(trials).why())
                .startsWith("Missing is not on the class path, and Foreign does not load here")
                .endsWith("(it offers no RSA)");
        assertThat(RsaProviders.best(List.of()).why()).isEqualTo("there is no other");
    }

    @Test
    void loadingBesideHappensOnceAndTheJdkWorksUntilThen() {
        List<Runnable> tasks = new ArrayList<>();
        LazyRsa lazy = new LazyRsa(new RsaProviders(List.of(RIGHT)), tasks::add);
        assertThat(tasks).isEmpty();
        assertThat(lazy.current().name()).isEqualTo("the JDK");
        assertThat(lazy.current()).isSameAs(lazy.current());
        assertThat(tasks).hasSize(1);
        tasks.get(0).run();
        assertThat(lazy.current().name()).startsWith("SunJCE ");
        assertThat(lazy.current()).isSameAs(lazy.current());
        assertThat(tasks).hasSize(1);
    }

    @Test
    void nothingIsRegisteredInTheJvm() {
        Provider[] before = Security.getProviders();
        assertThat(RsaProviders.usual().choose(RsaChoice.CORRETTO)).isInstanceOf(RsaTrial.class);
        assertThat(RsaProviders.usual().choose(RsaChoice.CONSCRYPT)).isInstanceOf(RsaTrial.class);
        assertThat(Security.getProviders()).containsExactly(before);
    }

    @Test
    void wordsOfChoices() {
        assertThat(RsaChoice.of("auto")).contains(RsaChoice.AUTO);
        assertThat(RsaChoice.of("jdk")).contains(RsaChoice.JDK);
        assertThat(RsaChoice.of("corretto")).contains(RsaChoice.CORRETTO);
        assertThat(RsaChoice.of("conscrypt")).contains(RsaChoice.CONSCRYPT);
        assertThat(RsaChoice.of("JDK")).isEmpty();
        assertThat(RsaChoice.of("")).isEmpty();
    }

    private static Provider theJdksOwn() {
        return Security.getProvider("SunJCE");
    }

    private static RsaLibrary library(RsaChoice choice, String name, RsaLibrary.Loader loader) {
        return new RsaLibrary(choice, name, loader);
    }
}
