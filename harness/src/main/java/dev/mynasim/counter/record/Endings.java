// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import dev.mynasim.counter.rule.Bundled;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What ends which certificate, a row for each event. The data file is {@code endings.yaml}. */
public final class Endings {
    private static final Map<String, RegisterEvent> EVENTS = words(RegisterEvent.values(), RegisterEvent::name);
    private static final Map<String, Ending.Fate> FATES = words(Ending.Fate.values(), Ending.Fate::name);
    private static final Map<String, RevocationReason> REASONS =
            words(RevocationReason.values(), RevocationReason::rfcName);

    private final Map<RegisterEvent, Ending> endings;

    private Endings(Map<RegisterEvent, Ending> endings) {
        this.endings = endings;
    }

    /** The bundled table. */
    public static Endings bundled() {
        return Bundled.read("endings.yaml", Endings::read);
    }

    /**
     * Reads a table.
     *
     * @throws SettingsException when it cannot be used or an event is missing
     */
    public static Endings read(Fields file) throws SettingsException {
        Map<RegisterEvent, Ending> endings = new EnumMap<>(RegisterEvent.class);
        for (Node node : file.only("endings").list("endings")) {
            Ending ending = ending(node.asFields().only("event", "sign", "auth", "reason", "rules"));
            if (endings.put(ending.event(), ending) != null) {
                throw node.place().problem("the event " + ending.event() + " stands here twice");
            }
        }
        for (RegisterEvent event : RegisterEvent.values()) {
            if (!endings.containsKey(event)) {
                throw file.place().problem("the event " + event + " is missing");
            }
        }
        return new Endings(endings);
    }

    private static Ending ending(Fields fields) throws SettingsException {
        Scalar reason = fields.maybe("reason");
        List<String> rules = new ArrayList<>();
        for (Node rule : fields.list("rules")) {
            rules.add(rule.asScalar().words());
        }
        try {
            return new Ending(
                    fields.scalar("event").choice(EVENTS),
                    fields.scalar("sign").choice(FATES),
                    fields.scalar("auth").choice(FATES),
                    reason == null ? null : reason.choice(REASONS),
                    rules);
        } catch (IllegalArgumentException e) {
            throw fields.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, value -> value));
    }

    /** The row of an event. */
    public Ending of(RegisterEvent event) {
        Ending ending = endings.get(event);
        if (ending == null) {
            throw new IllegalStateException("the table has no row for " + event);
        }
        return ending;
    }
}
