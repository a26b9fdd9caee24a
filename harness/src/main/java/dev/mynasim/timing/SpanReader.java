// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.Set;

/**
 * Reads a {@link Span}: {@code 300ms}, or {@code uniform}, {@code normal} or {@code exponential} with their numbers.
 */
public final class SpanReader {
    private SpanReader() {}

    /**
     * Reads a span.
     *
     * @throws SettingsException when it is none, or out of bounds
     */
    public static Span read(Node node) throws SettingsException {
        try {
            return node instanceof Scalar scalar ? Span.of(scalar.duration()) : distribution(node.asFields());
        } catch (IllegalArgumentException e) {
            throw node.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static Span distribution(Fields fields) throws SettingsException {
        String kind = fields.oneOf(Set.of("uniform", "normal", "exponential"));
        Fields numbers = fields.get(kind).asFields();
        return switch (kind) {
            case "uniform" -> {
                numbers.only("from", "to");
                yield new Span.Uniform(
                        numbers.scalar("from").duration(), numbers.scalar("to").duration());
            }
            case "normal" -> {
                numbers.only("mean", "deviation", "at-most");
                yield new Span.Normal(
                        numbers.scalar("mean").duration(),
                        numbers.scalar("deviation").duration(),
                        numbers.scalar("at-most").duration());
            }
            default -> {
                numbers.only("mean", "at-most");
                yield new Span.Exponential(
                        numbers.scalar("mean").duration(),
                        numbers.scalar("at-most").duration());
            }
        };
    }
}
