// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A part of a template that is written in parts: tokens, or octets that repeat.
 *
 * @param tokens what is written
 * @param times how often, 1 or more
 */
record TemplatePart(String tokens, int times) {
    /** Written as it is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TemplatePart once(String tokens) {
        return new TemplatePart(tokens, 1);
    }

    /** Octets that repeat. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static TemplatePart repeated(
            @JsonProperty(value = "repeat", required = true) String repeat,
            @JsonProperty(value = "times", required = true) int times) {
        if (times < 1 || !repeat.matches("([0-9A-F]{2})+")) {
            throw new IllegalArgumentException("a repeated part has octets and a \"times\" of 1 or more");
        }
        return new TemplatePart(repeat, times);
    }

    /** An upper bound of the digits that it stands for, values not counted. */
    long digits() {
        return (long) tokens.length() * times;
    }

    /** All of it as tokens. */
    String whole() {
        return tokens.repeat(times);
    }

    /** How it shows in a sentence. */
    String text() {
        return times == 1 ? tokens : tokens + "*" + times;
    }
}
