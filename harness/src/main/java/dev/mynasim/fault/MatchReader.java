// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.trace.ApplicationNames;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code when} of a fault. */
final class MatchReader {
    private static final int MOST = 1_000_000;
    private static final Map<String, Match.Event> EVENTS =
            Map.of("command", Match.Event.COMMAND, "reset", Match.Event.RESET);

    private static final Map<String, Boolean> DATA = Map.of("present", true, "absent", false);

    private MatchReader() {}

    static Match match(Fields when) throws SettingsException {
        when.only("event", "application", "cla", "ins", "file", "data", "nth", "times", "probability");
        Scalar event = when.maybe("event");
        Scalar data = when.maybe("data");
        try {
            return new Match(
                    event == null ? Match.Event.COMMAND : event.choice(EVENTS),
                    application(when.maybe("application")),
                    hex(when.maybe("cla"), 1),
                    hex(when.maybe("ins"), 1),
                    hex(when.maybe("file"), 2),
                    data == null ? null : data.choice(DATA));
        } catch (IllegalArgumentException e) {
            throw when.place().problem(String.valueOf(e.getMessage()));
        }
    }

    static Often often(Fields when) throws SettingsException {
        Scalar nth = when.maybe("nth");
        Scalar times = when.maybe("times");
        Scalar probability = when.maybe("probability");
        try {
            return new Often(
                    nth == null ? null : nth.whole(1, MOST),
                    times == null ? null : times.whole(1, MOST),
                    probability == null ? 1 : probability.probability());
        } catch (IllegalArgumentException e) {
            throw when.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Aid application(@Nullable Scalar name) throws SettingsException {
        if (name == null) {
            return null;
        }
        Optional<Aid> known = ApplicationNames.aid(name.text());
        if (known.isPresent()) {
            return known.get();
        }
        if (name.isText() && name.text().matches("([0-9A-Fa-f]{2}){1,16}")) {
            return Aid.ofHex(name.text());
        }
        throw name.place()
                .problem("there is no application \"" + name.text() + "\"; known are "
                        + String.join(", ", ApplicationNames.all())
                        + ", and the beginning of an identifier in hexadecimal, in quotes");
    }

    private static @Nullable Integer hex(@Nullable Scalar value, int octets) throws SettingsException {
        return value == null ? null : value.hex(octets);
    }
}
