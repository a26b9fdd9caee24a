// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what is printed is seen by a person at a terminal. */
final class Terminal {
    private Terminal() {}

    /** Whether this process prints to a terminal whose user has not asked for no colours. */
    static boolean wantsColour() {
        return wantsColour(isTerminal(System.console()), System.getenv());
    }

    /** By the convention of no-color.org: NO_COLOR with any value but none. */
    static boolean wantsColour(boolean terminal, Map<String, String> environment) {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    // Since Java 22 there is a console without a terminal too, and a method that tells.
    static boolean isTerminal(java.io.@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            Method tells = java.io.Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(tells.invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
