// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.fault.Action;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultyIcc;
import dev.mynasim.fault.Match;
import dev.mynasim.fault.Point;
import dev.mynasim.pcsc.Program;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.FreshCards;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.timing.VirtualPause;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.Step;
import dev.mynasim.vectors.scripts.CardScript;
import dev.mynasim.vectors.scripts.CardScripts;
import dev.mynasim.vectors.scripts.Effect;
import dev.mynasim.vectors.scripts.ScriptSuite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Python consumer of the vectors runs the card scripts through a socket, and notices a card that errs. */
class PythonVectorsTest {
    private static final Path PROGRAM = Path.of("..", "vectors", "python", "run_vectors.py");
    private static final ClientTrace.Card CARD = new ClientTrace.Card("adult", "plastic-contact");
    private static final Map<String, String> USUAL = Map.of(
            "reselection", "clears-status",
            "blockedPin", "6984",
            "retryQueryWithLe", "refused",
            "multipleRecords", "answered",
            "lastCommandIndicator", "refused");

    /** The steps that the program does. */
    private static final Set<Class<?>> STEPS = Set.of(
            Step.Send.class,
            Step.Read.class,
            Step.Check.class,
            Step.Join.class,
            Step.FirstObject.class,
            Step.IsCertificate.class,
            Step.Verify.class,
            Step.AnswerToReset.class,
            Step.Reset.class);

    private final CardImage image = adult();
    private final CardBlueprint blueprint = CardBlueprint.of(image);

    private static CardImage adult() {
        try {
            return Personalization.withTestRoots()
                    .personalize(Library.persona(CARD.persona()), Library.profile(CARD.profile()));
        } catch (DataFileException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void allScriptsForTheCardPass() throws Exception {
        Map<String, Integer> expected = new TreeMap<>();
        for (ScriptSuite suite : CardScripts.all()) {
            int run = (int) suite.vectors().stream()
                    .filter(script -> isRun(suite, script))
                    .count();
            expected.put(suite.suite() + " passed", run);
            expected.put(suite.suite() + " left out", suite.vectors().size() - run);
        }
        Program.Result result = run(card -> card);
        assertThat(result.exitCode()).as(result.stdout() + result.stderr()).isZero();
        assertThat(counted(result)).isEqualTo(expected);
    }

    @Test
    void aCardThatTakesEveryPinIsNoticed() throws Exception {
        FaultPlan plan = FaultPlan.named("takes-every-pin")
                .fault(Match.anyCommand().ins(0x20).data(true), new Action.Answer(StatusWord.OK, Point.BEFORE_CARD))
                .build();
        Program.Result result = run(card -> new FaultyIcc(card, plan, new VirtualPause(), fault -> {}));
        assertThat(result.exitCode()).as(result.stdout() + result.stderr()).isEqualTo(1);
        Map<String, Integer> counts = counted(result);
        assertThat(counts.get("card-verify failed")).isGreaterThan(300);
        assertThat(counts.get("card-select passed")).isGreaterThan(300);
        assertThat(result.stdout().lines().filter(line -> line.matches("card-[a-z]+-\\d{4}: .*")))
                .as("a line for each failure")
                .hasSize(counts.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith(" failed"))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }

    private static boolean isRun(ScriptSuite suite, CardScript script) {
        boolean spent = script.effect().compareTo(Effect.CHANGES_CARD) >= 0;
        return suite.cardFor(script).equals(CARD)
                && USUAL.entrySet().containsAll(script.settings().entrySet())
                && STEPS.containsAll(
                        script.steps().stream().map(Object::getClass).toList())
                && !(spent && script.steps().toString().contains("codeB"));
    }

    private static Map<String, Integer> counted(Program.Result result) {
        Map<String, Integer> counts = new TreeMap<>();
        Pattern count = Pattern.compile("(\\d+) (passed|failed|left out)");
        result.stdout().lines().filter(line -> line.matches("card-[a-z]+: .*")).forEach(line -> {
            String suite = line.substring(0, line.indexOf(':'));
            counts.put(suite + " left out", 0);
            Matcher matcher = count.matcher(line);
            while (matcher.find()) {
                counts.merge(suite + " " + matcher.group(2), Integer.parseInt(matcher.group(1)), Integer::sum);
            }
        });
        return counts;
    }

    private Program.Result run(UnaryOperator<Icc> asItIs) throws Exception {
        try (RunningServer running = new RunningServer(
                ServerConfig.loopback(0),
                threads -> new FreshCards(
                        reader -> new FreshCards.Fresh(
                                new CardSession(asItIs.apply(blueprint.newCard(new Random(1))), threads, 32), () -> {}),
                        threads))) {
            List<String> arguments = new ArrayList<>(List.of(
                    "python3",
                    PROGRAM.toString(),
                    "127.0.0.1",
                    String.valueOf(running.address.getPort()),
                    CARD.persona() + "/" + CARD.profile()));
            codes().forEach((name, value) -> arguments.add(name + "=" + value));
            return Program.of(arguments.toArray(String[]::new))
                    .withEnvironment(Map.of("PYTHONDONTWRITEBYTECODE", "1"))
                    .within(Duration.ofMinutes(3))
                    .run();
        }
    }

    private Map<String, String> codes() {
        return Map.of(
                "auth", code(Kind.JPKI, 0x18),
                "sign", code(Kind.JPKI, 0x1B),
                "inputSupport", code(Kind.TEXT_INPUT_SUPPORT, 0x11),
                "codeA", code(Kind.TEXT_INPUT_SUPPORT, 0x14),
                "codeB", code(Kind.TEXT_INPUT_SUPPORT, 0x15),
                "birthDate", code(Kind.SURFACE_CHECK, 0x11),
                "juki", code(Kind.JUKI, 0x1C));
    }

    private String code(Kind application, int id) {
        return image.applications().stream()
                .filter(any -> any.kind() == application)
                .flatMap(any -> any.files().stream())
                .filter(file -> file.id() == id)
                .map(file -> new String(((FileImage.Pin) file).value().toByteArray(), StandardCharsets.US_ASCII))
                .findFirst()
                .orElseThrow();
    }
}
