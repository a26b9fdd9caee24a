// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.fault.Action;
import dev.mynasim.fault.FaultMarks;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultyIcc;
import dev.mynasim.fault.Match;
import dev.mynasim.fault.Often;
import dev.mynasim.fault.Point;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.Transport;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import dev.mynasim.reader.VpcdReader;
import dev.mynasim.reader.VpcdSlot;
import dev.mynasim.replay.dump.Dump;
import dev.mynasim.replay.dump.DumpReplay;
import dev.mynasim.replay.dump.ReplayRules;
import dev.mynasim.timing.VirtualPause;
import dev.mynasim.trace.sink.BackgroundTrace;
import dev.mynasim.trace.sink.DumpLines;
import dev.mynasim.trace.sink.JsonLines;
import dev.mynasim.trace.sink.PcapngCapture;
import dev.mynasim.trace.sink.TextLines;
import dev.mynasim.trace.sink.TraceText;
import io.netty.channel.EventLoopGroup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A story full of secrets, through the bridge, with faults, every sink and all log levels: no form of a secret is found
 * in anything that comes out, and with other PINs exactly the same comes out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoSecretAnywhereTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final String MY_NUMBER = "A";

    private final Map<String, String> codes = new HashMap<>();
    private Output bundled = new Output();
    private Output others = new Output();

    /** What came out, by where. */
    private static final class Output {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        final StringBuilder talk = new StringBuilder();
        final StringBuilder logs = new StringBuilder();
        List<String> answers = List.of();
        List<TraceEvent> events = List.of();
    }

    @BeforeAll
    void tell(@TempDir Path folder) throws Exception {
        bundled = tell(PinSet.BUNDLED, folder);
        others = tell(PinSet.OTHERS, folder);
    }

    @Test
    void theStoryHappened() {
        assertThat(bundled.answers).as("right and wrong PINs").contains("9000", "63C2", "63C4", "63C9");
        assertThat(bundled.answers)
                .as("the My Number in the clear, and in secure messaging")
                .anyMatch(answer -> answer.startsWith("FF100C") && answer.endsWith("9000"))
                .anyMatch(answer -> answer.startsWith("86") && answer.endsWith("9000"));
        assertThat(bundled.answers).as("signatures").anyMatch(answer -> answer.length() == 516);
        assertThat(bundled.events).hasSizeGreaterThan(1000).anyMatch(event -> !event.faults()
                .isEmpty());
        assertThat(bundled.files.keySet()).containsExactly("text", "json", "dump", "pcapng");
        assertThat(bundled.files)
                .allSatisfy((name, file) -> assertThat(file.length).isGreaterThan(50_000));
        assertThat(bundled.logs).as("all levels are looked at").contains("TRACE", "the story begins");
    }

    @Test
    void noFormOfASecretIsFound() {
        for (String secret : secrets()) {
            bundled.files.forEach((name, file) -> assertThat(SecretForms.in(file, secret))
                    .as("%s in %s", secret, name)
                    .isEmpty());
            assertThat(SecretForms.in(bundled.talk.toString(), secret))
                    .as(secret)
                    .isEmpty();
            assertThat(SecretForms.in(bundled.logs.toString(), secret))
                    .as("%s in logs", secret)
                    .isEmpty();
        }
    }

    @Test
    void withOtherPinsExactlyTheSameComesOut() {
        assertThat(others.files.keySet()).isEqualTo(bundled.files.keySet());
        bundled.files.forEach((name, file) ->
                assertThat(lines(others.files.get(name))).as(name).containsExactlyElementsOf(lines(file)));
        assertThat(others.events).isEqualTo(bundled.events);
        assertThat(others.talk.toString()).isEqualTo(bundled.talk.toString());
    }

    @Test
    void theSearchFindsEachFormWhenItIsThere() {
        byte[] octets = "1234".getBytes(StandardCharsets.US_ASCII);
        for (String form : new String[] {
            "x31323334x",
            "31 32 33 34",
            "49, 50, 51, 52",
            "49 50 51 52",
            "0x31, 0x32, 0x33, 0x34",
            Base64.getEncoder().encodeToString("1234".getBytes(StandardCharsets.US_ASCII)),
            Base64.getEncoder().encodeToString("a1234b".getBytes(StandardCharsets.US_ASCII)),
            Base64.getEncoder().encodeToString("ab1234c".getBytes(StandardCharsets.US_ASCII))
        }) {
            assertThat(SecretForms.in(form, "1234")).as(form).isNotEmpty();
        }
        assertThat(SecretForms.in("my ABC123", "ABC123")).isNotEmpty();
        assertThat(SecretForms.in(octets, "2345")).isEmpty();
    }

    private static List<String> lines(byte @Nullable [] file) {
        return new String(Objects.requireNonNull(file), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>(PinSet.BUNDLED.all());
        secrets.addAll(codes.values());
        return secrets;
    }

    private Output tell(PinSet pins, Path folder) throws Exception {
        Output output = new Output();
        CardImage image = image(pins, folder);
        findCodes(image);
        ByteArrayOutputStream[] files = new ByteArrayOutputStream[4];
        for (int i = 0; i < files.length; i++) {
            files[i] = new ByteArrayOutputStream();
        }
        FaultMarks marks = new FaultMarks();
        List<TraceEvent> events = new ArrayList<>();
        AtomicLong ticks = new AtomicLong();
        InstantSource clock = () -> START.plusMillis(ticks.incrementAndGet());
        FaultyIcc faulty =
                new FaultyIcc(CardBlueprint.of(image).newCard(new Random(42)), plan(), new VirtualPause(), fault -> {
                    marks.accept(fault);
                    output.talk.append(fault).append(fault.sentence());
                });
        ListAppender<ILoggingEvent> logs = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ExecutorService cardThread = Executors.newSingleThreadExecutor();
        logs.start();
        root.addAppender(logs);
        root.setLevel(Level.TRACE);
        LoggerFactory.getLogger(NoSecretAnywhereTest.class).trace("the story begins");
        EventLoopGroup loops = Transport.best().newGroup(1, "reader");
        try (BackgroundTrace trace = new BackgroundTrace(
                        List.of(
                                new BackgroundTrace.Target("text", new TextLines(files[0])),
                                new BackgroundTrace.Target("json", new JsonLines(files[1])),
                                new BackgroundTrace.Target("dump", new DumpLines(files[2])),
                                new BackgroundTrace.Target("pcapng", new PcapngCapture(files[3]))),
                        output.talk::append);
                VpcdSlot slot = VpcdSlot.open(0);
                VpcdBridge bridge = new VpcdBridge(
                        VpcdConfig.of("127.0.0.1", slot.port()),
                        new CardSession(
                                new TracingIcc(faulty, clock, marks, event -> {
                                    events.add(event);
                                    trace.accept(event);
                                }),
                                cardThread,
                                16),
                        loops,
                        event -> {})) {
            bridge.start();
            try (VpcdReader reader = slot.accept(Duration.ofSeconds(10))) {
                output.answers = new SecretStory(reader, pins, codes).tell();
            }
        } finally {
            root.setLevel(before);
            root.detachAppender(logs);
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
            cardThread.shutdown();
            assertThat(cardThread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        output.events = List.copyOf(events);
        String[] names = {"text", "json", "dump", "pcapng"};
        for (int i = 0; i < names.length; i++) {
            output.files.put(names[i], files[i].toByteArray());
        }
        logs.list.forEach(event ->
                output.logs.append(event).append(event.getFormattedMessage()).append('\n'));
        saySo(output, image);
        return output;
    }

    /** Everything that has words: events, their parts, coloured text, a dump, its replay. */
    private static void saySo(Output output, CardImage image) throws Exception {
        for (TraceEvent event : output.events) {
            output.talk
                    .append(event)
                    .append(event.command())
                    .append(event.answer())
                    .append(event.file())
                    .append(TraceText.COLOURED.lines(event));
        }
        Dump dump = Dump.read(new ByteArrayInputStream(Objects.requireNonNull(output.files.get("dump"))));
        output.talk.append(dump);
        output.talk.append(DumpReplay.play(
                dump,
                CardBlueprint.of(image).newCard(new Random(42)),
                ReplayRules.strict().withAnyAtr()));
    }

    private void findCodes(CardImage image) {
        for (var application : image.applications()) {
            for (FileImage file : application.files()) {
                if (file instanceof FileImage.Pin pin) {
                    String value = new String(pin.value().toByteArray(), StandardCharsets.US_ASCII);
                    String name = value.length() == 12 ? MY_NUMBER : value.length() == 14 ? "B" : "birth";
                    if (value.length() >= 12 || (pin.id() == 0x11 && value.length() == 6)) {
                        codes.put(name, value);
                    }
                }
            }
        }
        assertThat(codes).containsOnlyKeys("A", "B", "birth");
    }

    private static CardImage image(PinSet pins, Path folder) throws Exception {
        try (var in = Objects.requireNonNull(Library.class.getResourceAsStream("personas/adult.yaml"))) {
            String yaml = pins.in(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Persona persona = Library.persona(
                    Files.writeString(folder.resolve("adult.yaml"), yaml).toString());
            assertThat(persona.pins().juki()).isEqualTo(pins.juki());
            return Personalization.withTestRoots()
                    .personalize(persona, Library.profile(persona.usualProfile()), new Issuing(START, 0));
        }
    }

    /** Answers that are made up, cut and changed while the My Number is read and PINs are given. */
    private static FaultPlan plan() {
        Match reads = Match.anyCommand().application("text input support").ins(0xB0);
        return FaultPlan.named("all sorts")
                .fault(reads, Often.nth(4), new Action.Truncate(9, false))
                .fault(reads, Often.nth(5), new Action.Truncate(3, false))
                .fault(
                        Match.anyCommand().ins(0xA4).file(0x0001),
                        Often.nth(1),
                        new Action.Answer(StatusWord.FILE_NOT_FOUND, Point.AFTER_CARD))
                .fault(
                        Match.anyCommand().ins(0x20),
                        Often.nth(9),
                        new Action.Answer(StatusWord.NO_PRECISE_DIAGNOSIS, Point.AFTER_CARD))
                .build();
    }
}
