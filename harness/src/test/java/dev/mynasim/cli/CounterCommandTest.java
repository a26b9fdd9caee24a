// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.counter.world.CertificatesOnCard;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRegisterFile;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code mynasim counter} on card files and readers, as a person at a terminal uses it. */
class CounterCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Deque<String> types = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void aCardIsMade() {
        assertThat(Main.run(console(), CLOCK, "card", "new", "--persona", "adult", "--out", file("taro.card")))
                .as(err.toString())
                .isZero();
        out.getBuffer().setLength(0);
    }

    private Console console() {
        return new Console(new PrintWriter(out), new PrintWriter(err));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private char @Nullable [] type(String prompt) {
        asked.add(prompt);
        String next = types.poll();
        return next == null ? null : next.toCharArray();
    }

    private int counter(String... arguments) throws Exception {
        CommandLine line = new CommandLine(new CounterCommand(console(), CLOCK, this::type));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            err.write(problem.getMessage());
            return problem instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILED;
        });
        line.setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--reader")) {
            all.addAll(List.of("--card", file("taro.card"), "--ca", file("ca.json")));
        }
        return line.execute(all.toArray(String[]::new));
    }

    private List<CertificateId> onCard() throws Exception {
        CardFile card = KeptCard.look(folder.resolve("taro.card"));
        return CertificatesOnCard.of(card.image());
    }

    private CertificateStatus status(CertificateId id) throws Exception {
        CaRegister register = CaRegisterFile.load(folder.resolve("ca.json"), InstantSource.system());
        return register.statusAt(id, Instant.parse("2026-11-30T00:00:00Z"));
    }

    @Test
    void aMoveAndANewSignCertificateInTheSameVisit() throws Exception {
        List<CertificateId> before = onCard();
        assertThat(counter("move-within-city", "--address", "群馬県高崎市新町３１５２"))
                .as("" + out + err)
                .isZero();
        assertThat(asked).isEmpty();
        assertThat(out.toString()).contains("accepted", "S-73", "confirmed", "outcome: done");
        types.addAll(List.of("3456", "ABC123"));
        assertThat(counter("issue-sign-after-change", "--at", "2026-11-24T10:20"))
                .as("" + out + err)
                .isZero();
        assertThat(asked).containsExactly("JUKI PIN: ", "SIGN PIN: ");
        List<CertificateId> after = onCard();
        assertThat(after.get(0)).isNotEqualTo(before.get(0));
        assertThat(after.get(1)).as("auth stays").isEqualTo(before.get(1));
        assertThat(status(before.get(0))).isInstanceOf(CertificateStatus.Revoked.class);
        assertThat(status(after.get(0))).isInstanceOf(CertificateStatus.Good.class);
        // Serial numbers and folders may have four digits of a PIN in them; a PIN stands alone.
        assertThat("" + out + err).doesNotContain("ABC123").doesNotContainPattern("\\b3456\\b");
    }

    @Test
    void aNewPinIsTypedTwice() throws Exception {
        types.addAll(List.of("3456", "ABC123", "NEW123", "NEW123"));
        assertThat(counter("change-pin", "pin=SIGN")).as("" + out + err).isZero();
        assertThat(asked).containsExactly("JUKI PIN: ", "SIGN PIN: ", "new SIGN PIN: ", "new SIGN PIN, again: ");
        types.addAll(List.of("3456", "ABC123", "NEW456", "NEW456"));
        assertThat(counter("change-pin", "pin=SIGN")).as("the old one").isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("4 of 5 tries are left");
    }

    @Test
    void endOfInputAndWrongEntriesLeaveEverythingWhole() throws Exception {
        List<CertificateId> before = onCard();
        assertThat(counter("issue", "kinds=SIGN,AUTH")).isEqualTo(ExitCode.FAILED);
        types.addAll(List.of("3456", "1234"));
        assertThat(counter("issue", "kinds=SIGN,AUTH")).isEqualTo(ExitCode.FAILED);
        types.addAll(List.of("3456", "1234", ""));
        assertThat(counter("issue", "kinds=SIGN,AUTH")).isEqualTo(ExitCode.FAILED);
        types.addAll(List.of("3456", "9".repeat(70)));
        assertThat(counter("issue", "kinds=SIGN,AUTH")).isEqualTo(ExitCode.FAILED);
        assertThat(onCard()).isEqualTo(before);
        for (CertificateId id : before) {
            assertThat(status(id)).isInstanceOf(CertificateStatus.Good.class);
        }
        types.addAll(List.of("3456", "1234", "ABC123"));
        assertThat(counter("issue", "kinds=SIGN,AUTH")).as("" + out + err).isZero();
        assertThat(onCard()).doesNotContainAnyElementsOf(before);
    }

    @Test
    void pinsComeFromAFileWhereNobodySitsAtATerminal() throws Exception {
        Files.writeString(folder.resolve("pins"), "juki = 3456\nnew-auth = 7777\n");
        assertThat(counter("reset-pins", "pins=AUTH", "--pins", file("pins")))
                .as("" + out + err)
                .isZero();
        assertThat(asked).isEmpty();
        CommandLine nobody = new CommandLine(new CounterCommand(console(), CLOCK, null));
        nobody.setExecutionExceptionHandler((problem, command, parsed) -> {
            err.write(problem.getMessage());
            return ExitCode.USAGE;
        });
        assertThat(nobody.execute("change-pin", "pin=AUTH", "--card", file("taro.card"), "--ca", file("ca.json")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("give --pins FILE");
    }

    @Test
    void wrongUseIsSaidInASentence() throws Exception {
        wrong("say what is asked for", "fly");
        wrong("is no word of a visit", "renew", "kinds=SIGN}");
        wrong("\"SING\" is not known here", "renew", "kinds=SING");
        wrong("is no moment", "renew", "kinds=SIGN", "--at", "today");
        wrong("is not known here", "renew", "kinds=SIGN", "--by", "neighbour");
        wrong("say which card", "renew", "kinds=SIGN", "--reader", "sim:adult");
    }

    @Test
    void neitherAClockThatWentBackNorAnotherCardIsTaken() throws Exception {
        assertThat(counter("report-loss", "--place", "HOTLINE"))
                .as("" + out + err)
                .isZero();
        String before = Files.readString(folder.resolve("ca.json"));
        wrong("--at cannot lie before that", "report-found", "--at", "2026-11-24T09:00");
        assertThat(Main.run(
                        console(),
                        CLOCK,
                        "card",
                        "new",
                        "--persona",
                        "adult",
                        "--number",
                        "1",
                        "--out",
                        file("taro.card"),
                        "--force"))
                .as(err.toString())
                .isZero();
        wrong("the town knows another card of adult", "report-found", "--at", "2026-11-24T11:00");
        assertThat(Files.readString(folder.resolve("ca.json"))).isEqualTo(before);
    }

    private void wrong(String sentence, String... arguments) throws Exception {
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.contains("--reader")) {
            all.addAll(List.of("--card", file("taro.card")));
        }
        assertThat(counter(all.toArray(String[]::new))).as(sentence).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(sentence);
    }

    @Test
    void aCardInAReaderOfOthersIsCheckedAndItsPinsAreChanged() throws Exception {
        String reader = "sim:" + file("taro.card");
        assertThat(counter("--reader", reader)).as("" + out + err).isZero();
        assertThat(out.toString())
                .contains("SIGN PIN: 5 of 5 tries left", "AUTH certificate: until 2031-08-14T14:59:59Z");
        types.addAll(List.of("1234", "7777", "7777"));
        assertThat(counter("change-pin", "pin=AUTH", "--reader", reader))
                .as("" + out + err)
                .isZero();
        types.addAll(List.of("1234", "8888", "8888"));
        assertThat(counter("change-pin", "pin=AUTH", "--reader", reader)).isEqualTo(ExitCode.FAILED);
        assertThat(counter("change-pin", "pin=JUKI", "--reader", reader)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("in a reader of others");
        assertThat(counter("renew", "kinds=AUTH", "--reader", reader)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("cannot be written as an issuer does it");
    }
}
