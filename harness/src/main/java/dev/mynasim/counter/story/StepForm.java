// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of a step, each known by its first field. */
enum StepForm {
    /** Somebody comes with a request. */
    VISIT("visit", "types", "address", "name", "fails", "is"),
    /** Something happens that nobody applies for. */
    EVENT("event"),
    /** A new card comes from the factory. */
    ARRIVES("arrives"),
    /** What the card answers, in the notation of counter-procedures.md section 0.2. */
    PROBE("probe", "times", "answer"),
    /** What the CA answers at once. */
    STATUS("status", "old", "on", "answer"),
    /** What the daily list says. */
    CRL("crl", "old", "on", "answer"),
    /** What a service says of a signature that the card makes now. */
    RELYING("relying", "on", "answer"),
    /** How many inquiry letters the person has got. */
    LETTERS("letters"),
    /** What the registers say of the card. */
    REGISTER("register"),
    /** Time passes. */
    WAIT("wait");

    private final String word;
    private final String fields;

    StepForm(String word, String... more) {
        this.word = word;
        fields = Stream.concat(Stream.of(word, "who", "note"), Arrays.stream(more))
                .collect(Collectors.joining(" "));
    }

    /**
     * The form of a step.
     *
     * @throws SettingsException when it has none, or fields that do not belong to it
     */
    static StepForm of(Fields step) throws SettingsException {
        for (StepForm form : values()) {
            if (step.has(form.word)) {
                step.only(form.fields.split(" ", -1));
                return form;
            }
        }
        throw step.place()
                .problem("a step begins with one of "
                        + Arrays.stream(values()).map(form -> form.word).collect(Collectors.joining(", ")));
    }
}
