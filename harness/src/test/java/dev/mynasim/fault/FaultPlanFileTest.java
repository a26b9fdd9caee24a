// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.docs.Listings;
import dev.mynasim.timing.Span;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import dev.mynasim.trace.ApplicationNames;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanFileTest {
    private static final String GOOD = """
            plan: mine
            purpose: Mine.
            seed: 5
            faults:
              - name: first
                when: {application: JPKI, cla: "00", ins: "20", file: "0018", data: present, nth: 2}
                then:
                  remove-card: {point: before-card, back-after: 500ms}
            """;

    private final YamlSchema schema = new YamlSchema(FaultPlanFile.class, "schema/fault-plan-1.schema.json");

    @Test
    void aPlanIsReadAsItIsWritten() throws SettingsException {
        assertThat(schema.errors(GOOD)).isEmpty();
        FaultPlan plan = read(GOOD);
        assertThat(plan.seed()).isEqualTo(5);
        assertThat(plan.faults())
                .containsExactly(new Fault(
                        "first",
                        Match.anyCommand()
                                .application("JPKI")
                                .cla(0)
                                .ins(0x20)
                                .file(0x18)
                                .data(true),
                        Often.nth(2),
                        new Action.RemoveCard(Point.BEFORE_CARD, Duration.ofMillis(500))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            answer: {status: "6A82", point: after-card}
            truncate: {keep: 10}
            truncate: {keep: 0, status: lost}
            corrupt: {}
            corrupt: {part: status, octets: 2, at: 0, xor: "01"}
            delay: {by: 50us, point: after-card}
            delay: {by: {uniform: {from: 1ms, to: 2s}}, point: before-card}
            delay: {by: {normal: {mean: 20ms, deviation: 5ms, at-most: 1s}}, point: before-card}
            stay-silent: {at-most: 60s, point: before-card}
            drop-connection: {point: after-card}
            remove-card: {point: after-card}
            lose-field: {for: 120ms, point: before-card, reported: false}
            next-atr: {octets: "3BE000FF8131FE4514", resets: 3}
            slow-card: {each: 1s, commands: 5}
            """)
    void eachActionIsReadAndTheSchemaAgrees(String action) throws SettingsException {
        String text = withAction(action);
        assertThat(schema.errors(text)).isEmpty();
        assertThat(read(text).faults()).hasSize(1);
    }

    @Test
    void whatIsNotSaidIsAsTheSchemaSays() throws SettingsException {
        assertThat(action("corrupt: {}")).isEqualTo(new Action.Corrupt(Action.Corrupt.Part.DATA, 1, null, 0xFF));
        assertThat(action("truncate: {keep: 1}")).isEqualTo(new Action.Truncate(1, true));
        assertThat(action("lose-field: {for: 1ms, point: after-card}"))
                .isEqualTo(new Action.LoseField(Point.AFTER_CARD, Duration.ofMillis(1), true));
        assertThat(action("slow-card: {each: 1ms}"))
                .isEqualTo(new Action.SlowCard(Span.of(Duration.ofMillis(1)), Action.SlowCard.ALWAYS));
        assertThat(read("plan: p\npurpose: p\nfaults: []\n").seed()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            faults:           | fautls:               | mine.yaml, line 4: the field "fautls" is not known here; known are faults, plan, purpose, seed
            plan: mine        | plan: 5               | mine.yaml, line 1, field plan: a text is expected here
            seed: 5           | seed: now             | mine.yaml, line 3, field seed: a whole number of up to 18 digits
            ins: "20"         | ins: 20               | mine.yaml, line 6, field faults[0].when.ins: 1 octets in hexadecimal are expected here; put it in quotes: "20"
            ins: "20"         | ins: "2000"           | 1 octets in hexadecimal are expected here, not "2000"
            file: "0018"      | file: "18"            | 2 octets in hexadecimal are expected here, not "18"
            application: JPKI | application: PIV      | field faults[0].when.application: there is no application "PIV"; known are issuer security domain, JPKI
            data: present     | data: true            | "true" is not known here; known are absent, present
            nth: 2            | nth: 0                | field faults[0].when.nth: a whole number from 1 to 1000000
            nth: 2            | nth: 2, times: 3      | mine.yaml, line 6, field faults[0].when: the n-th match is one
            nth: 2            | probability: 1.5      | a number above 0 and up to 1 is expected here, not 1.5
            nth: 2            | event: rest           | "rest" is not known here; known are command, reset
            nth: 2            | event: reset          | a reset has no application
            name: first       | nmae: first           | mine.yaml, line 5, field faults[0]: the field "nmae" is not known here; known are name, then, when
            remove-card:      | remove:               | mine.yaml, line 8, field faults[0].then: the field "remove" is not known here; known are answer, corrupt, delay, drop-connection, lose-field, next-atr, remove-card, slow-card, stay-silent, truncate
            point: before-card| point: middle         | field faults[0].then.remove-card.point: "middle" is not known here; known are after-card, before-card
            point: before-card, | ``                  | the field "point" is missing here
            500ms             | 0.5s                  | field faults[0].then.remove-card.back-after: a time such as 300ms, 2s or 50us is expected here, not 0.5s
            """)
    void aMistakeIsToldWithItsPlaceAndWhatIsAllowed(String good, String bad, String message) {
        String text = GOOD.replace(good.strip(), bad);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
        assertThat(schema.errors(text)).as("the schema agrees").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer: {status: \"6A82\"}",
                "truncate: {keep: 70000}",
                "corrupt: {xor: \"00\"}",
                "delay: {by: 5ms, point: after-card, unit: ms}",
                "stay-silent: {point: before-card}",
                "next-atr: {octets: \"\"}",
                "slow-card: {each: 1s, commands: 0}",
                "lose-field: {for: 1s, point: before-card, reported: maybe}",
                "delay: {by: {uniform: {from: 1ms}}, point: before-card}",
                "delay: {by: [1ms], point: before-card}",
                "drop-connection: {point: before-card}\n      slow-card: {each: 1s}",
                "{}"
            })
    void anActionThatIsNoneIsRefusedByBoth(String action) {
        String text = withAction(action);
        assertThatThrownBy(() -> read(text)).isInstanceOf(SettingsException.class);
        assertThat(schema.errors(text)).isNotEmpty();
    }

    @Test
    void aResetHasNoAnswerThatCouldBeChanged() {
        String text =
                GOOD.replaceAll("when:.*", "when: {event: reset}").replaceAll("remove-card:.*", "truncate: {keep: 1}");
        assertThatThrownBy(() -> read(text))
                .hasMessageContaining(
                        "mine.yaml, line 5, field faults[0]: a reset has no answer that could be changed");
        assertThat(schema.errors(text)).isNotEmpty();
    }

    @Test
    void thePlanInTheDocumentIsOne() throws SettingsException {
        String shown = String.join("\n", Listings.named("docs/faults.md", "plan"));
        assertThat(schema.errors(shown)).isEmpty();
        assertThat(read(shown).name()).isEqualTo("removed-before-verify");
    }

    @Test
    void whatASchemaCannotSayIsRefusedAllTheSame() {
        assertThatThrownBy(() -> action("delay: {by: 61s, point: before-card}"))
                .hasMessageContaining("field faults[0].then.delay.by: a time is 0ms to 60000ms, not 61000ms");
        assertThatThrownBy(() -> action("remove-card: {point: before-card, back-after: 61s}"))
                .hasMessageContaining("0ms to 60000ms");
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - name"));
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("two faults named \"first\"");
    }

    @Test
    void theSchemaKnowsTheApplicationsThatTheTraceKnows() {
        for (String name : ApplicationNames.all()) {
            assertThat(schema.errors(GOOD.replace("JPKI", name))).as(name).isEmpty();
        }
        assertThat(schema.errors(GOOD.replace("JPKI", "PIV"))).isNotEmpty();
        assertThat(schema.errors(GOOD.replace("JPKI", "\"D392\""))).isEmpty();
    }

    private static Action action(String action) throws SettingsException {
        return read(withAction(action)).faults().get(0).then();
    }

    private static String withAction(String action) {
        return GOOD.replaceAll("remove-card:.*", action.replace("\\", "\\\\"));
    }

    private static FaultPlan read(String text) throws SettingsException {
        return FaultPlanFile.read(SettingsFile.parse("mine.yaml", text));
    }
}
