// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import dev.mynasim.card.file.LongCommand;

/** Data and answer beside the Java Card API, for lengths that it does not count: at most 65,535 and 65,536 octets. */
final class LongDialogue extends Dialogue {
    private final LongCommand command;

    LongDialogue(LongCommand command) {
        this.command = command;
    }

    @Override
    short receive(byte[] kept) {
        clear(kept);
        command.read((short) 0, kept, (short) 0, atMostABlock(command.dataLength()));
        return command.dataLength();
    }

    @Override
    void askExpected() {
        // It is known from the beginning.
    }

    @Override
    boolean hasExpected() {
        return command.hasExpected();
    }

    @Override
    short expected() {
        return command.expected();
    }

    @Override
    void begin(short octets) {
        // The answer has the length of what is added.
    }

    @Override
    void add(byte[] from, short length) {
        command.send(from, (short) 0, length);
    }
}
