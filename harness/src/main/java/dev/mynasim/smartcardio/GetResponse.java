// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is done on behalf of a program before it sees an answer: the JDK's own switches, by its names, so that software
 * that sets them finds here what it finds there.
 *
 * @param t0 whether 61xx and 6Cxx are answered with T=0
 * @param t1 whether they are with every other protocol
 * @param t1StripLe whether Le is left away with T=1 when there are data
 */
record GetResponse(boolean t0, boolean t1, boolean t1StripLe) {
    /** What the JDK does when nothing is said. */
    static final GetResponse DEFAULT = new GetResponse(true, true, false);

    /** Answers are handed on as they are, and so are commands. */
    static final GetResponse NONE = new GetResponse(false, false, false);

    private static final String PREFIX = "sun.security.smartcardio.";

    /**
     * What is said.
     *
     * @param properties gives the value of a system property, or null
     * @throws IllegalArgumentException when one is neither true nor false
     */
    static GetResponse of(UnaryOperator<@Nullable String> properties) {
        return new GetResponse(
                flag(properties, "t0GetResponse", DEFAULT.t0()),
                flag(properties, "t1GetResponse", DEFAULT.t1()),
                flag(properties, "t1StripLe", DEFAULT.t1StripLe()));
    }

    /** Whether 61xx and 6Cxx are answered. */
    boolean appliesTo(Protocol protocol) {
        return protocol == Protocol.T0 ? t0 : t1;
    }

    /** Whether a command with data goes out without its Le. */
    boolean stripsLe(Protocol protocol) {
        return protocol == Protocol.T0 || (protocol == Protocol.T1 && t1StripLe);
    }

    private static boolean flag(UnaryOperator<@Nullable String> properties, String name, boolean usual) {
        String value = properties.apply(PREFIX + name);
        if (value == null) {
            return usual;
        }
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(value);
        }
        throw new IllegalArgumentException(PREFIX + name + " is true or false, not \"" + value + "\"");
    }
}
