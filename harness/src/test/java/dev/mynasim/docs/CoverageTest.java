// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of docs/coverage.md is proved, and no file, command or status word of the sheet is left out. */
class CoverageTest {
    private static final Path ROOT = Path.of(System.getProperty("mynasim.root", ".."));
    private static final List<CoverageRow> ROWS = CoverageRow.all();

    /** The sweeps of card-protocol.md sections 3.1 to 3.5. */
    private static final List<String> FILES = Stream.of(
                    ids("JPKI", "01 02 05 06 08 09 0A 0B 10 16 17 18 19 1A 1B 1C 1E"),
                    ids("TEXT", "01 02 03 04 05 06 07 08 10 11 12 13 14 15 1C 1E"),
                    ids("SURFACE", "01 02 03 04 05 06 11 12 13 1A 1C 1E"),
                    ids("COMMON", "01 02 19 1C 1E"),
                    ids("JUKI", "02 1C"))
            .flatMap(ids -> ids)
            .toList();

    private static final List<String> COMMANDS = List.of(
            "READ BINARY",
            "READ RECORD",
            "VERIFY",
            "retry query",
            "CHANGE REFERENCE DATA",
            "CHANGE KEY",
            "COMPUTE DIGITAL SIGNATURE",
            "INTERNAL AUTHENTICATE",
            "GET CHALLENGE",
            "GET DATA",
            "SET PUBLIC IC KEY",
            "SET SESSION KEY",
            "last-command indicator",
            "EXTERNAL AUTHENTICATE",
            "RESET RETRY COUNTER",
            "UNLOCK KEY",
            "MANAGE ATTRIBUTES",
            "secure messaging");

    /** card-protocol.md section 6. */
    private static final String STATUS_WORDS =
            "9000 9100 61xx 6Cxx 6281 6282 6283 6300 63Cx 6400 6381 6581 66F1 6700 6881 6882"
                    + " 6981 6982 6983 6984 6985 6986 6987 6988 69FC 6A80 6A81 6A82 6A83 6A85 6A87 6A86 6A88 6B00 6D00 6E00 6F00";

    private static final String DATA_OBJECTS = "0042 0045 0066 00F0 00F2 00F3 00F7 00F8 7F21 5F51";

    @TestFactory
    Stream<DynamicTest> eachRowIsProved() {
        return IntStream.range(0, ROWS.size())
                .mapToObj(
                        row -> DynamicTest.dynamicTest(row + " " + ROWS.get(row).item(), () -> prove(ROWS.get(row))));
    }

    @Test
    void nothingOfTheSheetIsLeftOut() {
        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(130);
        assertThat(FILES).allSatisfy(file -> assertThat(ROWS).anyMatch(row -> mentions(row, "EF " + file)));
        assertThat(COMMANDS).allSatisfy(command -> assertThat(ROWS)
                .anyMatch(row -> row.item().contains(command)));
        assertThat(STATUS_WORDS.split(" ")).allSatisfy(word -> assertThat(ROWS)
                .anyMatch(row -> row.item().startsWith("SW ") && row.item().contains(word)));
        assertThat(DATA_OBJECTS.split(" "))
                .allSatisfy(tag -> assertThat(ROWS).anyMatch(row -> row.item().equals("DO " + tag)));
    }

    private static void prove(CoverageRow row) throws Exception {
        assertThat(row.state()).matches("done|setting: [a-zA-Z]+|not: .{10,}");
        if (row.code().isEmpty()) {
            assertThat(row.state()).as("only what is not there needs no proof").startsWith("not: ");
        } else if (row.namesATest()) {
            assertThat(testsNamed(row.code())).as(row.code()).isEqualTo(1);
        } else {
            run(row.code());
        }
    }

    private static void run(String code) throws Exception {
        CardImage adult = Personalization.withTestRoots()
                .personalize(Library.persona("adult"), Library.profile("plastic-contact"));
        CardSettings settings = adult.settings();
        String script = code;
        if (code.startsWith("{")) {
            settings = settings(settings, code.substring(1, code.indexOf('}')));
            script = code.substring(code.indexOf('}') + 1);
        }
        CardImage image = new CardImage(adult.atr(), settings, adult.applications());
        SimulatedCard card = CardBlueprint.of(image).newCard(new Random(1));
        card.powerUp();
        new CoverageProof(image, card).run(script);
    }

    private static CardSettings settings(CardSettings from, String change) {
        return switch (change) {
            case "reselection=keeps-status" ->
                new CardSettings(CardSettings.Reselection.KEEPS_STATUS, from.blockedPin(), from.retryQueryWithLe());
            case "blockedPin=6983" ->
                new CardSettings(from.reselection(), StatusWord.AUTHENTICATION_METHOD_BLOCKED, from.retryQueryWithLe());
            case "retryQueryWithLe=answered" ->
                new CardSettings(from.reselection(), from.blockedPin(), CardSettings.RetryQueryWithLe.ANSWERED);
            case "multipleRecords=refused" -> from.with(CardSettings.MultipleRecords.REFUSED);
            default -> throw new AssertionError("no setting " + change);
        };
    }

    private static long testsNamed(String name) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file ->
                            file.endsWith(name + ".java") && file.toString().contains("/src/test/"))
                    .count();
        }
    }

    private static Stream<String> ids(String application, String ids) {
        return Stream.of(ids.split(" ")).map(id -> application + " 00" + id);
    }

    /** "EF TEXT 001C, 001E" names both. */
    private static boolean mentions(CoverageRow row, String file) {
        int lastBlank = file.lastIndexOf(' ');
        return row.item().startsWith(file.substring(0, lastBlank))
                && row.item().contains(file.substring(lastBlank + 1));
    }
}
