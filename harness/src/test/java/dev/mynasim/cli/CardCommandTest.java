// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.Library;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mynasim personas}, {@code profiles}, {@code card new} and {@code card show}, as a person meets them. */
class CardCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-15T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path card = Path.of("");

    @BeforeEach
    void nameTheCard() {
        card = folder.resolve("taro.card");
    }

    @Test
    void personasAndProfilesSayWhatTheyAreFor() {
        assertThat(run("personas")).isEqualTo(ExitCode.OK);
        assertThat(out.toString().lines()).hasSize(Library.PERSONAS.size()).allMatch(line -> line.endsWith("."));
        assertThat(run("profiles")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("phone-iphone").contains("moved ");
    }

    @Test
    void aNewCardIsShownInWordsWithoutItsPins() {
        assertThat(run(
                        "card",
                        "new",
                        "--persona",
                        "adult",
                        "--profile",
                        "plastic-contactless",
                        "--out",
                        card.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(run("card", "show", card.toString())).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("高崎　花子, born 1985-08-14")
                .contains("ATR       3B888001000005E0B381A1007F")
                .contains("0018  auth PIN, 3 of 3 tries left")
                .contains("001B  sign password, 5 of 5 tries left")
                .contains("0001  certificate number 68e7781")
                .contains("to 2031-08-14 23:59:59 JST, read after PIN 001B")
                .contains("0012  PIN of unknown purpose, blocked (0 of 3 tries left)")
                .contains("0002  1024 octets, read after PIN 0011 or 0015")
                .doesNotContain("ABC123")
                .doesNotContain("value");
    }

    @Test
    void pinsAreShownWhenAskedFor() {
        run("card", "new", "--out", card.toString());
        run("card", "show", "--show-secrets", card.toString());
        assertThat(out.toString()).contains("value ABC123").contains("value 1234");
    }

    @Test
    void thePersonasUsualProfileIsTaken() throws Exception {
        run("card", "new", "--persona", "child", "--out", card.toString());
        assertThat(CardFiles.load(card).about().profile()).isEqualTo("child");
    }

    @Test
    void theSameDayGivesTheSameFile() throws Exception {
        Path other = folder.resolve("other.card");
        run("card", "new", "--persona", "fifteen", "--out", card.toString());
        run("card", "new", "--persona", "fifteen", "--out", other.toString(), "--at", "2027-01-15T00:00:00Z");
        assertThat(card).hasSameTextualContentAs(other);
    }

    @Test
    void aFileIsReplacedOnlyByForce() throws Exception {
        Files.writeString(card, "mine");
        assertThat(run("card", "new", "--out", card.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("is there already; --force replaces it")
                .hasLineCount(1);
        assertThat(card).hasContent("mine");
        assertThat(run("card", "new", "--force", "--out", card.toString())).isEqualTo(ExitCode.OK);
        assertThat(run("card", "show", card.toString())).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "card new --out x.card --persona nobody, there is no persona",
        "card new --out x.card --profile nothing, there is no card profile",
        "card new --out x.card --number 100000, a card's number is 0 to 99999",
        "card new --out missing-folder/x.card, the folder of the card file",
        "card new, --out",
        "card, say which: card new or card show",
        "card show missing.card, is not there",
    })
    void wrongUseIsOneSentence(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aChangedCardIsRefused() throws Exception {
        run("card", "new", "--out", card.toString());
        Files.writeString(card, Files.readString(card).replace("\"triesLeft\" : 3", "\"triesLeft\" : 2"));
        assertThat(run("card", "show", card.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("it was changed or cut off");
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK, arguments);
    }
}
