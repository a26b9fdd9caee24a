// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing.yaml;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One plain value.
 *
 * @param place where it stands
 * @param kind what YAML takes it for
 * @param text as it is written
 */
public record Scalar(Place place, Kind kind, String text) implements Node {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,8})(us|ms|s)");
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LONG = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,12})?");

    /** What YAML takes a value for. */
    public enum Kind {
        /** A text, in quotes or not. */
        TEXT,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        TRUTH,
        /** Nothing, {@code null}. */
        NOTHING
    }

    /** Whether it is a text. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /**
     * A text that is not empty.
     *
     * @throws SettingsException when it is something else
     */
    public String words() throws SettingsException {
        if (kind != Kind.TEXT || text.isBlank()) {
            throw place.problem("a text is expected here" + quoted());
        }
        return text;
    }

    /**
     * Octets in hexadecimal.
     *
     * @param least fewest octets
     * @param most most octets
     * @throws SettingsException when it is something else
     */
    public byte[] octets(int least, int most) throws SettingsException {
        boolean fits = kind == Kind.TEXT
                && HEX.matcher(text).matches()
                && text.length() >= 2 * least
                && text.length() <= 2 * most;
        if (!fits) {
            String count = least == most ? String.valueOf(least) : least + " to " + most;
            throw place.problem(count + " octets in hexadecimal are expected here" + quoted());
        }
        return HexFormat.of().parseHex(text);
    }

    /**
     * A number of so many octets, in hexadecimal.
     *
     * @throws SettingsException when it is something else
     */
    public int hex(int octets) throws SettingsException {
        return HexFormat.fromHexDigits(HexFormat.of().formatHex(octets(octets, octets)));
    }

    /**
     * A whole number.
     *
     * @throws SettingsException when it is something else or outside
     */
    public int whole(int least, int most) throws SettingsException {
        if (kind == Kind.NUMBER && NUMBER.matcher(text).matches()) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw place.problem("a whole number from " + least + " to " + most + " is expected here, not " + text);
    }

    /**
     * A whole number of up to 18 digits.
     *
     * @throws SettingsException when it is something else
     */
    public long seed() throws SettingsException {
        if (kind != Kind.NUMBER || !LONG.matcher(text).matches()) {
            throw place.problem("a whole number of up to 18 digits is expected here, not " + text);
        }
        return Long.parseLong(text);
    }

    /**
     * A number above 0 and up to 1.
     *
     * @throws SettingsException when it is something else
     */
    public double probability() throws SettingsException {
        if (kind == Kind.NUMBER && DECIMAL.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (value > 0 && value <= 1) {
                return value;
            }
        }
        throw place.problem("a number above 0 and up to 1 is expected here, not " + text);
    }

    /**
     * Yes or no.
     *
     * @throws SettingsException when it is something else
     */
    public boolean truth() throws SettingsException {
        if (kind != Kind.TRUTH) {
            throw place.problem("true or false is expected here, not " + text);
        }
        return Boolean.parseBoolean(text);
    }

    /**
     * A time such as {@code 300ms}, {@code 2s} or {@code 50us}.
     *
     * @throws SettingsException when it is something else
     */
    public Duration duration() throws SettingsException {
        Matcher matcher = DURATION.matcher(text);
        if (kind != Kind.TEXT || !matcher.matches()) {
            throw place.problem("a time such as 300ms, 2s or 50us is expected here, not " + text);
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> Duration.ofNanos(number * 1_000);
            case "ms" -> Duration.ofMillis(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /**
     * One of these words.
     *
     * @throws SettingsException when it is another one
     */
    public <T> T choice(Map<String, T> words) throws SettingsException {
        T chosen = words.get(text);
        if (chosen == null) {
            throw place.problem("\"" + text + "\" is not known here; known are "
                    + words.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    /** YAML takes 20 for a number and 0018 for whatever it likes; in quotes they are what they look like. */
    private String quoted() {
        return kind == Kind.TEXT ? ", not \"" + text + "\"" : "; put it in quotes: \"" + text + "\"";
    }
}
