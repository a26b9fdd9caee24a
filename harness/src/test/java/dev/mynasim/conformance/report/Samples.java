// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.conformance.AlwaysPowered;
import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.conformance.Verdict;
import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.TracingIcc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Runs that never were, with everything in them that a report has to show. */
public final class Samples {
    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    /** The suite that the samples are of. */
    public static final SuiteVersion SUITE = new SuiteVersion("0.1.0", "0123456789abcdef".repeat(4));

    static final String PIN = "2580";
    static final String PASSWORD = "KAWAII99";
    static final Environment SHORT_READER = new Environment(
            "pcsc",
            "Virtual PCD 00 00",
            new ExchangeLevel(false, 255, 256, "tried: an extended command came back as 6700"),
            Map.of("java", "17.0.15", "pcsc-lite", "1.9.9", "mynasim", "0.1.0"));

    private Samples() {}

    /** Two that passed (one twice), one tolerated, one failed, one broken, one that does not apply. */
    static List<CaseResult> results() {
        SampleCase tries = SampleCase.of("verify-0001", "card-verify", "An empty VERIFY tells the tries", "CP-4.1-03");
        return List.of(
                result(tries, 1, Verdict.passed(), verifying(PIN)),
                result(
                        SampleCase.of("verify-0002", "card-verify", "A wrong PIN costs one try", "CP-4.1-04"),
                        1,
                        new Verdict.Failed("step 3: the answer is another one", "63C2", "63C3"),
                        verifying(PIN)),
                result(
                        SampleCase.of("verify-0003", "card-verify", "A password of the signature PIN", "CP-4.1-10"),
                        1,
                        new Verdict.Broken("the link broke: the card was taken out"),
                        verifying(PASSWORD)),
                result(
                        SampleCase.of("select-0001", "card-select", "SELECT the application by its AID", "CP-3.2-01"),
                        1,
                        new Verdict.Tolerated("it answered 6A82 where 6A86 is usual"),
                        selecting()),
                result(
                        SampleCase.of("read-0255", "card-read", "READ BINARY, Le 0000", "CP-4.1-03"),
                        1,
                        new Verdict.NotApplicable("the reader carries no extended APDUs"),
                        List.of()),
                result(tries, 2, Verdict.passed(), verifying(PIN)));
    }

    /** All of them. */
    public static RunReport run() {
        return run(SHORT_READER, results());
    }

    static RunReport run(Environment environment, List<CaseResult> results) {
        return new RunReport(
                SUITE,
                environment,
                "3B8F80018031806549544A33010000000000003F",
                -42,
                START,
                Duration.ofMillis(1_234),
                true,
                results);
    }

    /** Only what holds. */
    public static RunReport passed() {
        return run(
                SHORT_READER,
                results().stream()
                        .filter(result -> !result.verdict().isFailure())
                        .toList());
    }

    /** Many cases of many suites, each with a trace; two in a hundred fail. */
    static RunReport large(int cases) {
        List<CaseResult> results = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            SampleCase test = SampleCase.of(
                    "case-%05d".formatted(i),
                    "suite-" + i * 15 / cases,
                    "Case number " + i + " asks a question whose title has the usual length",
                    "CP-%d.%d-%02d".formatted(1 + i % 9, 1 + i % 5, 1 + i % 30));
            Verdict verdict = i % 50 == 7 ? new Verdict.Failed("step 2", "9000", "6A82") : Verdict.passed();
            results.add(result(test, 1, verdict, verifying(PIN)));
        }
        return run(SHORT_READER, results);
    }

    static CaseResult result(SampleCase test, int repetition, Verdict verdict, List<TraceEvent> trace) {
        return new CaseResult(
                test, repetition, verdict, Duration.ofNanos(1_500_000), trace, List.of("the card was a fresh one"));
    }

    static List<TraceEvent> selecting() {
        return trace("00A4040C0AD392F000260100000001", "00B0000010");
    }

    /** A PIN is asked for, sent wrong and right, and something is signed. */
    static List<TraceEvent> verifying(String pin) {
        String hex = HexFormat.of().withUpperCase().formatHex(pin.getBytes(StandardCharsets.US_ASCII));
        return trace(
                "00A4040C0AD392F000260100000001",
                "00A4020C020018",
                "00200080",
                "00200080%02X%s".formatted(pin.length(), hex),
                "00A4020C020017",
                "802A0080" + "33" + "3031300D060960864801650304020105000420" + "AB".repeat(32) + "00");
    }

    private static List<TraceEvent> trace(String... commands) {
        List<TraceEvent> events = new ArrayList<>();
        AtomicLong micros = new AtomicLong();
        Icc card = new TracingIcc(new Answering(), () -> START.plusNanos(1_000 * micros.getAndAdd(137)), events::add);
        try {
            card.powerUp();
            for (String command : commands) {
                card.transmit(HexFormat.of().parseHex(command));
            }
        } catch (LinkException e) {
            throw new AssertionError(e);
        }
        return events;
    }

    /** Answers everything; a signature is 256 octets long. */
    private static final class Answering extends AlwaysPowered {
        Answering() {
            super("3B8F80018031806549544A33010000000000003F");
        }

        @Override
        public byte[] transmit(byte[] command) {
            byte[] answer = new byte[(command[1] & 0xFF) == 0x2A ? 258 : 2];
            answer[answer.length - 2] = (byte) 0x90;
            return answer;
        }
    }
}
