// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Only the command that is named is made ready; nobody can tell. */
class OneCommandTest {
    @Test
    void eachCommandAloneSaysWhatItSaysAmongAll() {
        Set<String> names = all(new StringWriter()).getSubcommands().keySet();
        assertThat(names).contains("run", "demo", "card", "counter").hasSizeGreaterThanOrEqualTo(12);
        for (String name : names) {
            for (String argument : new String[] {"--help", "--no-such-option", "--version"}) {
                StringWriter among = new StringWriter();
                StringWriter alone = new StringWriter();
                int expected = all(among).execute(name, argument);
                assertThat(Main.run(console(alone), Clock.systemUTC(), name, argument))
                        .as(name)
                        .isEqualTo(expected);
                assertThat(alone.toString()).isEqualTo(among.toString());
                // A command has no version of its own; bench says whatever it is given that it is elsewhere.
                boolean silent = argument.equals("--version") && !name.equals("bench");
                assertThat(alone.toString().isEmpty()).as(name).isEqualTo(silent);
            }
        }
    }

    @Test
    void helpNamesEveryCommandAndWhatIsNoCommandIsSaid() {
        StringWriter said = new StringWriter();
        assertThat(Main.run(console(said), Clock.systemUTC(), "--help")).isZero();
        assertThat(said.toString())
                .contains(all(new StringWriter()).getSubcommands().keySet());
        StringWriter wrong = new StringWriter();
        assertThat(Main.run(console(wrong), Clock.systemUTC(), "rum")).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.toString()).contains("rum");
    }

    private static CommandLine all(StringWriter to) {
        return Main.commandLine(console(to), Clock.systemUTC());
    }

    private static Console console(StringWriter to) {
        PrintWriter writer = new PrintWriter(to);
        return new Console(writer, writer);
    }
}
