// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.card.rsa.LazyRsa;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.rsa.RsaSource;
import dev.mynasim.doctor.RsaSigner;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code --rsa}: who makes signatures, and what is said of it. Conscrypt is not on the class path of these tests. */
class RsaOptionsTest {
    private final StringWriter out = new StringWriter();

    @Command
    private static final class Line {
        @Mixin
        private RsaOptions rsa = new RsaOptions();
    }

    @Test
    void nothingIsSaidOrLoadedWhenNobodyAsked() throws UsageException {
        assertThat(choose()).isInstanceOf(LazyRsa.class);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theJdkWhenItIsAskedFor() throws UsageException {
        assertThat(choose("--rsa", "jdk"))
                .isInstanceOfSatisfying(RsaProvider.class, provider -> assertThat(provider.name())
                        .isEqualTo("the JDK"));
        assertThat(out.toString().strip()).isEqualTo("Signatures are made by the JDK, for it was asked for.");
    }

    @Test
    void autoIsWhatTheDoctorSays() throws UsageException {
        RsaSigner signer = RsaOptions.signer();
        RsaSource source = choose("--rsa", "auto");
        assertThat(source.current().name()).isEqualTo(signer.name());
        assertThat(signer.faulty()).isEmpty();
        assertThat(out.toString().strip())
                .isEqualTo("Signatures are made by " + signer.name() + ", for " + signer.why() + ".");
    }

    @Test
    void whatIsNotThereIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> choose("--rsa", "conscrypt"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--rsa conscrypt cannot be used: Conscrypt is not on the class path; use --rsa auto or"
                        + " --rsa jdk");
    }

    private RsaSource choose(String... arguments) throws UsageException {
        Line line = new Line();
        new CommandLine(line).parseArgs(arguments);
        return line.rsa.choose(new Console(new PrintWriter(out), new PrintWriter(out)));
    }
}
