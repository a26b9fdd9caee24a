// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mynasim.fault.YamlSchema;
import dev.mynasim.load.report.LoadJson;
import dev.mynasim.reader.ListeningCard;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.PinName;
import dev.mynasim.trace.SecretForms;
import java.io.FileInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mynasim load} as a person and a build meet it. */
@Timeout(120)
class LoadCommandTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("mynasim.root", ".."), "examples");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRunWritesItsReports() throws Exception {
        assertThat(run(
                        "load",
                        "--reader",
                        "sim:adult",
                        "--cards",
                        "8",
                        "--scenario",
                        "mixed",
                        "--duration",
                        "1500ms",
                        "--warm-up",
                        "200ms",
                        "--threads",
                        "2",
                        "--report",
                        folder.toString(),
                        "--fail-if",
                        "p50>60s"))
                .as("%s %s", out, err)
                .isZero();
        assertThat(out.toString()).contains("Every answer was right.", "Report: ");
        String json = Files.readString(folder.resolve("load.json"));
        assertThat(new YamlSchema(LoadJson.class, "schema/load-1.schema.json").errors(json))
                .isEmpty();
        JsonNode report = new ObjectMapper().readTree(json);
        long operations = report.at("/phases/0/operations").asLong();
        assertThat(operations).isPositive();
        assertThat(report.at("/cards").size()).isEqualTo(8);
        assertThat(report.at("/phases/0/each").size()).isEqualTo(3);
        assertThat(logged(folder.resolve("latencies.hlog"))).isEqualTo(operations);
        String html = Files.readString(folder.resolve("load.html"));
        assertThat(html).contains("Latency by percentile", "Latency over time", "Throughput over time");
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "<script");
        // Measured numbers may have the four digits in them; a PIN would stand alone, or in another form.
        String all = json + html + out;
        assertThat(all).as("no PIN").doesNotContain("\"1234\"", "ABC123");
        assertThat(SecretForms.in(all, "1234")).isEmpty();
    }

    @Test
    void aWrongSignatureIsNamedAndFailsTheRun() {
        Path plan = EXAMPLES.resolve("load/one-wrong-signature.yaml");
        assertThat(run(
                        "load",
                        "--reader",
                        "sim:adult",
                        "--cards",
                        "3",
                        "--scenario",
                        "sign",
                        "--duration",
                        "60s",
                        "--warm-up",
                        "0s",
                        "--faults",
                        plan.toString(),
                        "--faulty-card",
                        "2"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Ended at a wrong answer (--keep-going goes on). 1 answer was wrong.");
        assertThat(err.toString())
                .contains("card 2, sign: the signature with the AUTH key does not verify with the card's certificate");
    }

    @Test
    void aThresholdThatIsPassedFailsTheRun() {
        assertThat(run(
                        "load",
                        "--reader",
                        "sim:adult",
                        "--scenario",
                        "read",
                        "--duration",
                        "300ms",
                        "--warm-up",
                        "0s",
                        "--fail-if",
                        "rate>0/s",
                        "--fail-if",
                        "errors>0"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("threshold passed: rate>0/s: ").doesNotContain("errors>0");
    }

    /** Two cards behind two sockets; the PIN is verified and every try is there afterwards. */
    @Test
    void cardsBehindSocketsAreTheSame() throws Exception {
        try (MyNumberCard first = MyNumberCard.builder().build();
                MyNumberCard second = MyNumberCard.builder().cardNumber(1).build();
                ListeningCard one = new ListeningCard(first.icc());
                ListeningCard other = new ListeningCard(second.icc())) {
            String[] command = {
                "load",
                "--reader",
                "socket:127.0.0.1:" + one.port(),
                "--reader",
                "socket:127.0.0.1:" + other.port(),
                "--scenario",
                "login",
                "--mode",
                "open",
                "--rate",
                "50",
                "--duration",
                "1s",
                "--warm-up",
                "200ms",
                "--pin-file",
                EXAMPLES.resolve("apdu/adult.pins").toString()
            };
            assertThat(run(command)).as("%s %s", out, err).isZero();
            assertThat(out.toString()).containsPattern("run: [1-9]\\d* operations");
            assertThat(first.triesLeft(PinName.AUTH)).isEqualTo(3);
            assertThat(second.triesLeft(PinName.AUTH)).isEqualTo(3);
        }
    }

    @Test
    void aPinThatHasLostATryIsNotPresented() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.pins"), "auth = 0000\n");
        try (MyNumberCard card = MyNumberCard.builder().build()) {
            for (int i = 0; i < 3; i++) {
                try (ListeningCard listening = new ListeningCard(card.icc())) {
                    assertThat(run(
                                    "load",
                                    "--reader",
                                    "socket:127.0.0.1:" + listening.port(),
                                    "--keep-going",
                                    "--pin-file",
                                    wrong.toString()))
                            .isEqualTo(1);
                }
            }
            assertThat(card.triesLeft(PinName.AUTH))
                    .as("one was spent on the wrong PIN, none after")
                    .isEqualTo(2);
            assertThat(err.toString())
                    .contains("2 of 3 tries left, so it is not presented")
                    .doesNotContainPattern("\\b0000\\b");
        }
    }

    @Test
    void twoRunsAreCompared() {
        for (String name : new String[] {"a", "b"}) {
            assertThat(run(
                            "load",
                            "--reader",
                            "sim:adult",
                            "--scenario",
                            "read",
                            "--duration",
                            "300ms",
                            "--warm-up",
                            "0s",
                            "--report",
                            folder.resolve(name).toString()))
                    .isZero();
        }
        assertThat(run(
                        "load",
                        "compare",
                        folder.resolve("a/load.json").toString(),
                        folder.resolve("b/load.json").toString()))
                .isZero();
        assertThat(out.toString()).contains("throughput", "too short to say", "Figures differ when");
    }

    @Test
    void growthIsMeasuredStepByStep() throws Exception {
        assertThat(run("load", "growth", "--cards", "1,20", "--duration", "200ms", "--report", folder.toString()))
                .as("%s %s", out, err)
                .isZero();
        String json = Files.readString(folder.resolve("growth.json"));
        assertThat(new YamlSchema(LoadJson.class, "schema/growth-1.schema.json").errors(json))
                .isEmpty();
        JsonNode steps = new ObjectMapper().readTree(json).path("steps");
        assertThat(steps.size()).isEqualTo(2);
        assertThat(steps.at("/1/cards").asInt()).isEqualTo(20);
        assertThat(steps.at("/1/phases/1/operations").asLong()).isPositive();
        assertThat(Files.readString(folder.resolve("growth.html")))
                .contains("Throughput of read", "Live heap of the cards");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        load                                                  | say where the cards are: --reader sim:adult
        load --reader sim:adult --scenario logout             | there is no scenario "logout"
        load --reader sim:adult --mode open                   | --mode open needs --rate
        load --reader sim:adult --rate 5                      | --rate goes with --mode open
        load --reader sim:adult --mode open --rate 0          | a rate is above 0
        load --reader sim:adult --duration 5                  | "5" is not a time such as 500ms, 10s, 5m or 2h
        load --reader sim:adult --duration 0s                 | a phase lasts up to 7 days
        load --reader sim:adult --cards 0                     | --cards is 1 to 100000 here, not 0
        load --reader sim:adult --threads 5000                | --threads: threads are 1 to 1024, not 5000
        load --reader sim:adult --ramp 1,2                    | --ramp: clients are whole numbers of 1 to the number of cards (1), not 2
        load --reader sim:adult --soak --ramp 1               | --soak watches one load over its time; leave --ramp out
        load --reader sim:adult --fail-if p99>5               | "p99>5" has another unit; p99 has ms, s, us
        load --reader sim:adult --fail-if heap-slope>8B/op    | heap-slope is measured with --soak only
        load --reader sim:adult --faulty-card 1               | --faulty-card goes with --faults
        load --reader sim:nobody                              | there is no persona "nobody"
        load --reader pcsc:x --cards 2 --scenario read        | a PC/SC reader and a card file are one card each
        load --reader pcsc:x                                  | the scenario login needs the auth PIN; give it by --pin-file FILE, or take --scenario read
        load --reader pcsc:x --timing contact                 | --faults and --timing are for cards in this program
        load --reader sim:adult --reader sim:child            | sim:PERSONA stands alone
        load compare none.json none.json                      | the report none.json is not there
        load growth --report x --reader pcsc:x                | growth makes its cards in this program
        load growth --report x --cards 0                      | --cards: each is 1 to 100000
        """)
    void whatCannotBeUsedIsSaid(String command, String sentence) {
        assertThat(run(command.split(" +", -1))).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    private static long logged(Path log) throws Exception {
        long count = 0;
        try (HistogramLogReader reader = new HistogramLogReader(new FileInputStream(log.toFile()))) {
            while (reader.hasNext()) {
                count += ((AbstractHistogram) reader.nextIntervalHistogram()).getTotalCount();
            }
        }
        return count;
    }

    private int run(String... arguments) {
        return Main.run(
                new Console(new PrintWriter(out, true), new PrintWriter(err, true)), Clock.systemUTC(), arguments);
    }
}
