// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.trace.ApplicationNames;
import org.jspecify.annotations.Nullable;

/**
 * Which events a fault is for. What is null matches everything. Immutable; each {@code with}-like method gives another.
 *
 * @param event what kind of event
 * @param application the beginning of the identifier of the application that a command selects or works on
 * @param cla the class octet, 0 to 255
 * @param ins the instruction, 0 to 255
 * @param file the file that a command selects, refers to or works on, 0 to 65,535
 * @param data whether a command carries data: a VERIFY without asks how many tries are left
 */
public record Match(
        Event event,
        @Nullable Aid application,
        @Nullable Integer cla,
        @Nullable Integer ins,
        @Nullable Integer file,
        @Nullable Boolean data) {
    /** What a reader does to a card. */
    public enum Event {
        /** A command APDU. */
        COMMAND,
        /** A power-up or a reset. */
        RESET
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a number is outside, or a reset is to have an application, class,
     *     instruction, file or data
     */
    public Match {
        check("a class octet", cla, 0xFF);
        check("an instruction", ins, 0xFF);
        check("a file", file, 0xFFFF);
        if (event == Event.RESET
                && (application != null || cla != null || ins != null || file != null || data != null)) {
            throw new IllegalArgumentException("a reset has no application, class, instruction, file or data");
        }
    }

    /** Every command. */
    public static Match anyCommand() {
        return new Match(Event.COMMAND, null, null, null, null, null);
    }

    /** Every power-up and reset. */
    public static Match anyReset() {
        return new Match(Event.RESET, null, null, null, null, null);
    }

    /**
     * Only in this application.
     *
     * @param name a name that traces use, such as {@code JPKI}
     * @throws IllegalArgumentException when there is no application of this name
     */
    public Match application(String name) {
        return application(ApplicationNames.aid(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no application \"" + name + "\"; there are "
                        + String.join(", ", ApplicationNames.all()))));
    }

    /** Only in applications whose identifier begins so. */
    public Match application(Aid beginning) {
        return new Match(event, beginning, cla, ins, file, data);
    }

    /** Only with this class octet. */
    public Match cla(int value) {
        return new Match(event, application, value, ins, file, data);
    }

    /** Only with this instruction. */
    public Match ins(int value) {
        return new Match(event, application, cla, value, file, data);
    }

    /** Only for this file. */
    public Match file(int id) {
        return new Match(event, application, cla, ins, id, data);
    }

    /** Only with data, or only without. */
    public Match data(boolean present) {
        return new Match(event, application, cla, ins, file, present);
    }

    /** Whether a command is meant. */
    boolean matches(Asked asked) {
        return event == Event.COMMAND
                && (application == null || asked.application().startsWith(application.toString()))
                && same(cla, asked.cla())
                && same(ins, asked.ins())
                && same(file, asked.file())
                && (data == null || data == asked.data());
    }

    private static boolean same(@Nullable Integer wanted, int value) {
        return wanted == null || wanted == value;
    }

    private static void check(String what, @Nullable Integer value, int most) {
        if (value != null && (value < 0 || value > most)) {
            throw new IllegalArgumentException(what + " is 0 to " + most + ", not " + value);
        }
    }
}
