// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.file;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates and words of a file. */
final class Words {
    private Words() {}

    static LocalDate date(Scalar scalar) throws SettingsException {
        try {
            return LocalDate.parse(scalar.words());
        } catch (DateTimeException e) {
            throw scalar.place().problem("a date such as 2026-09-01 is expected here, not " + scalar.text());
        }
    }

    static @Nullable LocalDate maybeDate(Fields fields, String name) throws SettingsException {
        Scalar scalar = fields.maybe(name);
        return scalar == null ? null : date(scalar);
    }

    static LocalDateTime moment(Scalar scalar) throws SettingsException {
        try {
            return LocalDateTime.parse(scalar.words());
        } catch (DateTimeException e) {
            throw scalar.place()
                    .problem("a moment in Japan such as 2026-09-01T10:00 is expected here, not " + scalar.text());
        }
    }

    static <E extends Enum<E>> E word(Scalar scalar, Class<E> type) throws SettingsException {
        Map<String, E> words =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, constant -> constant));
        return scalar.choice(words);
    }

    static <E extends Enum<E>> Set<E> words(Fields fields, String name, Class<E> type) throws SettingsException {
        return words(fields.list(name), type);
    }

    static <E extends Enum<E>> Set<E> words(List<Node> nodes, Class<E> type) throws SettingsException {
        Set<E> set = new LinkedHashSet<>();
        for (Node node : nodes) {
            set.add(word(node.asScalar(), type));
        }
        return set;
    }

    static boolean truth(Fields fields, String name) throws SettingsException {
        Scalar scalar = fields.maybe(name);
        return scalar != null && scalar.truth();
    }

    static List<String> texts(Fields fields, String name) throws SettingsException {
        List<String> texts = new ArrayList<>();
        for (Node node : fields.list(name)) {
            texts.add(node.asScalar().words());
        }
        return texts;
    }
}
