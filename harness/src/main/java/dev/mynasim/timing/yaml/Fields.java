// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing.yaml;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fields with their values.
 *
 * @param place where they stand
 * @param values each field's value, by name, in the file's order
 */
public record Fields(Place place, Map<String, Node> values) implements Node {
    /** Takes a copy of the map. */
    public Fields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Checks that no other fields than these are here.
     *
     * @return this
     * @throws SettingsException when there is another one
     */
    public Fields only(String... names) throws SettingsException {
        for (Map.Entry<String, Node> field : values.entrySet()) {
            if (!Arrays.asList(names).contains(field.getKey())) {
                Place at = new Place(place.source(), field.getValue().place().line(), place.path());
                throw at.problem("the field \"" + field.getKey() + "\" is not known here; known are " + list(names));
            }
        }
        return this;
    }

    /**
     * The one field that is here, of several possible ones.
     *
     * @throws SettingsException when there are none, several or another one
     */
    public String oneOf(Set<String> names) throws SettingsException {
        String[] sorted = names.stream().sorted().toArray(String[]::new);
        only(sorted);
        if (values.size() != 1) {
            throw place.problem("exactly one of these is expected here: " + list(sorted));
        }
        return values.keySet().iterator().next();
    }

    /** Whether the field is here. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of a field; null when it is not here. */
    public @Nullable Node find(String name) {
        return values.get(name);
    }

    /**
     * The value of a field.
     *
     * @throws SettingsException when it is not here
     */
    public Node get(String name) throws SettingsException {
        Node value = values.get(name);
        if (value == null) {
            throw place.problem("the field \"" + name + "\" is missing here");
        }
        return value;
    }

    /**
     * The plain value of a field.
     *
     * @throws SettingsException when it is not here or is something else
     */
    public Scalar scalar(String name) throws SettingsException {
        return get(name).asScalar();
    }

    /**
     * The plain value of a field; null when it is not here.
     *
     * @throws SettingsException when it is something else
     */
    public @Nullable Scalar maybe(String name) throws SettingsException {
        Node value = values.get(name);
        return value == null ? null : value.asScalar();
    }

    /**
     * The list in a field; none when it is not here.
     *
     * @throws SettingsException when it is something else
     */
    public List<Node> list(String name) throws SettingsException {
        Node value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Items items) {
            return items.items();
        }
        throw value.place().problem("a list is expected here");
    }

    private static String list(String... names) {
        return names.length == 0 ? "none" : Arrays.stream(names).sorted().collect(Collectors.joining(", "));
    }
}
