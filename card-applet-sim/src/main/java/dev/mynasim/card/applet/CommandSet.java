// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

/** Which instructions an application has, and who carries each one out. Filled at installation. */
final class CommandSet {
    private static final short MOST = 16;

    private final byte[] classes = new byte[MOST];
    private final byte[] instructions = new byte[MOST];
    private final CommandHandler[] handlers = new CommandHandler[MOST];
    private short count;

    /** Adds an instruction of class {@code 00}. */
    void iso(byte ins, CommandHandler handler) {
        add(Ins.CLA_ISO, ins, handler);
    }

    /** Adds an instruction of class {@code 80}. */
    void card(byte ins, CommandHandler handler) {
        add(Ins.CLA_CARD, ins, handler);
    }

    private void add(byte cla, byte ins, CommandHandler handler) {
        classes[count] = cla;
        instructions[count] = ins;
        handlers[count] = handler;
        count++;
    }

    /** The handler of an instruction, or null. */
    CommandHandler find(byte cla, byte ins) {
        for (short i = 0; i < count; i++) {
            if (instructions[i] == ins && classes[i] == cla) {
                return handlers[i];
            }
        }
        return null;
    }
}
