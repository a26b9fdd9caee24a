// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On a card whose answers the test names; the PIN is 1234. */
class DumpReplayTest {
    private static final String QUERY = "00200080";
    private static final String VERIFY = "002000800431323334";
    private static final String MASKED = """
            # PIN: auth
            # MASKED COMMAND: 0020008004********
            # MASKED ANSWER: 9000
            """;

    private final Scripted card = new Scripted();
    private ReplayRules rules = ReplayRules.strict();

    @Test
    void whatIsTheSameIsTheSame() throws Exception {
        card.answers.put("00A40000", "6A86");
        card.answers.put("00B0000002", "01029000");
        DumpReport report = play("# ATR: 3B00\n00A40000\n6A86\n00B0000002\n01029000\n# RESET 3B00\n# POWER DOWN\n");
        assertThat(report.verdict()).isEqualTo(DumpReport.Verdict.SAME);
        assertThat(card.seen).containsExactly("on", "00A40000", "00B0000002", "reset", "off");
    }

    @Test
    void differencesAreToldWithoutData() throws Exception {
        card.answers.put("00A40000", "6A82");
        card.answers.put("00B0000002", "01039000");
        card.answers.put("00B0000003", "019000");
        DumpReport report = play("00A40000\n9000\n00B0000002\n01029000\n00B0000003\n0102039000\n");
        assertThat(report.verdict()).isEqualTo(DumpReport.Verdict.DIFFERENT);
        assertThat(words(report))
                .containsExactly(
                        "6A82 instead of 9000: The card has no such file or application.",
                        "the data differs from octet 2 of 2 on",
                        "1 octets of data instead of 3");
    }

    @Test
    void anotherAtrIsADifferenceUnlessItMayBe() throws Exception {
        assertThat(words(play("# ATR: 3B0102\n# POWER UP\n")))
                .containsExactly("answer to reset 3B00 instead of 3B0102");
        rules = rules.withAnyAtr();
        assertThat(play("# ATR: 3B0102\n# POWER UP\n").verdict()).isEqualTo(DumpReport.Verdict.SAME);
    }

    @Test
    void whatIsRandomIsComparedByLengthAlone() throws Exception {
        card.answers.put("0084000002", "01029000");
        card.answers.put("802A0497013000", "05069000");
        card.answers.put("802A0097013000", "05069000");
        assertThat(words(play("0084000002\nAAAA9000\n802A0497013000\nAAAA9000\n802A0097013000\nAAAA9000\n")))
                .containsExactly("the data differs from octet 1 of 2 on");
        assertThat(words(play("0084000002\nAAAAAA9000\n"))).containsExactly("2 octets of data instead of 3");
        rules = rules.withAnyData(0x2A);
        assertThat(words(play("802A0097013000\nAAAAAA9000\n"))).isEmpty();
        assertThat(words(play("802A0097013000\n6982\n")))
                .containsExactly("9000 instead of 6982: The card has carried the command out.");
    }

    @Test
    void aMaskedAnswerIsComparedByStatusWordAndLength() throws Exception {
        card.answers.put("00B0810002", "31329000");
        String dump = "# MASKED COMMAND: 00B0810002\n# MASKED ANSWER: %s\n";
        assertThat(play(dump.formatted("****9000")).verdict()).isEqualTo(DumpReport.Verdict.SAME);
        assertThat(words(play(dump.formatted("******9000")))).containsExactly("2 octets of data instead of 3");
        assertThat(words(play(dump.formatted("6982"))))
                .containsExactly("9000 instead of 6982: The card has carried the command out.");
    }

    @Test
    void withoutThePinAMaskedVerifyIsNotPlayedAndThatIsNoSuccess() throws Exception {
        DumpReport report = play(MASKED);
        assertThat(report.verdict()).isEqualTo(DumpReport.Verdict.INCOMPLETE);
        assertThat(words(report)).containsExactly("no PIN was given for auth");
        assertThat(card.seen).containsExactly("on");
    }

    @Test
    void withThePinItIsPlayedAfterAskingHowManyTriesAreLeft() throws Exception {
        rules = rules.withPin("auth", "1234".getBytes(StandardCharsets.US_ASCII));
        card.answers.put(QUERY, "63C3");
        card.answers.put(VERIFY, "9000");
        assertThat(play(MASKED).verdict()).isEqualTo(DumpReport.Verdict.SAME);
        assertThat(card.seen).containsExactly("on", QUERY, VERIFY);
    }

    @Test
    void theLastTryIsNeverSpent() throws Exception {
        rules = rules.withPin("auth", "1234".getBytes(StandardCharsets.US_ASCII))
                .withPinsOfDump()
                .withTriesToSpend();
        for (String left : new String[] {"63C1", "63C0", "6984", "6A82"}) {
            card.answers.put(QUERY, left);
            for (String dump : new String[] {MASKED, VERIFY + "\n9000\n", VERIFY + "\n63C2\n"}) {
                assertThat(play(dump).verdict()).isEqualTo(DumpReport.Verdict.INCOMPLETE);
                assertThat(card.seen).as(left + dump).containsExactly("on", QUERY);
            }
        }
    }

    @Test
    void aPinThatTheCardRefusesIsNotTriedAgain() throws Exception {
        rules = rules.withPin("auth", "1234".getBytes(StandardCharsets.US_ASCII));
        card.answers.put(QUERY, "63C3");
        card.answers.put(VERIFY, "63C2");
        DumpReport report = play(MASKED + MASKED);
        assertThat(card.seen).containsExactly("on", QUERY, VERIFY);
        assertThat(words(report))
                .containsExactly(
                        "63C2 instead of 9000: 2 tries are left for the PIN or key.",
                        "the card has refused a PIN before that the dump says is right");
    }

    @Test
    void aPinThatStandsInTheDumpIsSentOnlyWhenAskedFor() throws Exception {
        card.answers.put(QUERY, "63C3");
        card.answers.put(VERIFY, "9000");
        String right = VERIFY + "\n9000\n";
        String wrong = VERIFY + "\n63C2\n";
        assertThat(play(right + wrong).notPlayed()).isEqualTo(2);
        assertThat(card.seen).containsExactly("on");
        rules = rules.withPinsOfDump();
        assertThat(play(right + wrong).notPlayed()).isEqualTo(1);
        assertThat(card.seen).containsExactly("on", QUERY, VERIFY);
        rules = rules.withTriesToSpend();
        assertThat(play(wrong).notPlayed()).isZero();
    }

    @Test
    void nothingThatMayCostATryIsSentUnasked() throws Exception {
        for (String command : new String[] {
            "0C2000800431323334", "1020008002 3132", "00240180 04 31323334", "803200800431323334",
            "00C2000009 002000800431323334", "FF00000009 002000800431323334", "0020008031323334", "008200000431323334"
        }) {
            DumpReport report = play(command.replace(" ", "") + "\n9000\n");
            assertThat(report.notPlayed()).as(command).isEqualTo(1);
            assertThat(card.seen).containsExactly("on");
        }
    }

    @Test
    void onACardThatMayBeRealCautionDecidesToo() throws Exception {
        card.answers.put("80FC0000", "6700");
        assertThat(play("80FC0000\n6700\n").verdict()).isEqualTo(DumpReport.Verdict.SAME);
        rules = rules.withCaution(command -> Optional.of("it is not known"));
        assertThat(play("80FC0000\n6700\n").notPlayed()).isEqualTo(1);
    }

    @Test
    void aRetryQueryIsFree() throws Exception {
        card.answers.put(QUERY, "63C3");
        assertThat(play(QUERY + "\n63C3\n").verdict()).isEqualTo(DumpReport.Verdict.SAME);
    }

    @Test
    void aMaskedPinThatWasRefusedCannotBePlayed() throws Exception {
        rules = rules.withPin("auth", "1234".getBytes(StandardCharsets.US_ASCII));
        assertThat(words(play(MASKED.replace("9000", "63C2"))))
                .containsExactly("it was refused, and what it carries is masked");
        assertThat(card.seen).containsExactly("on");
    }

    @Test
    void aLinkThatBreaksIsADifferenceAndTheRestIsNotPlayed() throws Exception {
        DumpReport report = play("00B0000001\n9000\n00B0000002\n9000\n");
        assertThat(words(report)).containsExactly("no answer: the card is gone", "the link broke at line 1");
        assertThat(report.verdict()).isEqualTo(DumpReport.Verdict.DIFFERENT);
    }

    @Test
    void faultsOfThenAreToldBesideADifference() throws Exception {
        card.answers.put("00B0000001", "9000");
        assertThat(words(play("# FAULT: injected \"a\": answers 6F00\n00B0000001\n6F00\n")))
                .containsExactly(
                        "9000 instead of 6F00: The card has carried the command out. (when the dump was made: injected \"a\": answers 6F00)");
    }

    @Test
    void anEmptyDumpShowsNothing() throws Exception {
        assertThat(play("# nothing\n").verdict()).isEqualTo(DumpReport.Verdict.INCOMPLETE);
    }

    @Test
    void theRulesDoNotTellThePins() {
        assertThat(ReplayRules.strict().withPin("auth", "1234".getBytes(StandardCharsets.US_ASCII)))
                .asString()
                .contains("auth")
                .doesNotContain("1234", "49, 50");
    }

    private DumpReport play(String dump) throws Exception {
        card.seen.clear();
        return DumpReplay.play(Dump.read(new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8))), card, rules);
    }

    private static List<String> words(DumpReport report) {
        List<String> words = new ArrayList<>();
        for (StepResult result : report.results()) {
            if (result instanceof StepResult.Different different) {
                words.add(different.difference());
            } else if (result instanceof StepResult.NotPlayed notPlayed) {
                words.add(notPlayed.reason());
            }
        }
        return words;
    }

    private static final class Scripted implements Icc {
        private final Map<String, String> answers = new HashMap<>();
        private final List<String> seen = new ArrayList<>();

        @Override
        public Atr atr() {
            return Atr.ofHex("3B00");
        }

        @Override
        public Atr powerUp() {
            seen.add("on");
            return atr();
        }

        @Override
        public Atr reset() {
            seen.add("reset");
            return atr();
        }

        @Override
        public void powerDown() {
            seen.add("off");
        }

        @Override
        public byte[] transmit(byte[] command) throws LinkException {
            String hex = HexFormat.of().withUpperCase().formatHex(command);
            seen.add(hex);
            String answer = answers.get(hex);
            if (answer == null) {
                throw new LinkException("the card is gone");
            }
            return HexFormat.of().parseHex(answer);
        }
    }
}
