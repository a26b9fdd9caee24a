// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One choice for each conflict, and what the office does in its own way. Immutable. */
public final class Policies {
    private static final List<Class<? extends Policy>> TOPICS = Arrays.stream(Policy.class.getPermittedSubclasses())
            .<Class<? extends Policy>>map(topic -> topic.asSubclass(Policy.class))
            .toList();

    /** The sheet's defaults, no option on. */
    public static final Policies DEFAULTS = new Policies(
            TOPICS.stream().collect(Collectors.toUnmodifiableMap(topic -> topic, topic -> topic.getEnumConstants()[0])),
            Set.of());

    private final Map<Class<? extends Policy>, Policy> choices;
    private final Set<Option> options;

    private Policies(Map<Class<? extends Policy>, Policy> choices, Set<Option> options) {
        this.choices = Map.copyOf(choices);
        this.options = Set.copyOf(options);
    }

    /** The same with another choice. */
    public Policies with(Policy choice) {
        Map<Class<? extends Policy>, Policy> changed = new LinkedHashMap<>(choices);
        changed.put(choice.getClass(), choice);
        return new Policies(changed, options);
    }

    /**
     * The same with another choice, by names.
     *
     * @param conflict {@code K1} to {@code K14}
     * @param choice a constant's name, in any case, with {@code -} or {@code _}
     * @throws IllegalArgumentException when there is no such conflict or choice
     */
    public Policies with(String conflict, String choice) {
        List<Policy> possible =
                all().filter(policy -> policy.conflict().equals(conflict)).toList();
        String name = choice.toUpperCase(Locale.ROOT).replace('-', '_');
        return with(possible.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no choice \"" + choice + "\" for \""
                        + conflict + "\"; there are "
                        + (possible.isEmpty() ? all() : possible.stream())
                                .map(policy -> policy.conflict() + " " + policy.name())
                                .collect(Collectors.joining(", ")))));
    }

    /** The same with an option on. */
    public Policies with(Option option) {
        EnumSet<Option> changed = EnumSet.of(option);
        changed.addAll(options);
        return new Policies(choices, changed);
    }

    /** Whether an option is on. */
    public boolean has(Option option) {
        return options.contains(option);
    }

    /**
     * The choice on a topic.
     *
     * @param <P> the topic
     */
    public <P extends Policy> P choice(Class<P> topic) {
        Policy choice = choices.get(topic);
        if (choice == null) {
            throw new IllegalArgumentException(topic.getSimpleName() + " is no topic on which sources disagree");
        }
        return topic.cast(choice);
    }

    /** Every choice that there is, the default of each conflict first. */
    public static Stream<Policy> all() {
        return TOPICS.stream().flatMap(topic -> Arrays.stream(topic.getEnumConstants()));
    }
}
