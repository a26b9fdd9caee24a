// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.memory.CardMemory;

/** The card's memory as the applets may use it. */
record AppletMemory(CardMemory memory) implements NonVolatileMemory {
    @Override
    public short size(short segment) {
        return memory.size(segment);
    }

    @Override
    public byte get(short segment, short offset) {
        return memory.get(segment, offset);
    }

    @Override
    public void read(short segment, short offset, byte[] to, short toOffset, short length) {
        memory.read(segment, offset, to, toOffset, length);
    }

    @Override
    public void put(short segment, short offset, byte value) {
        memory.put(segment, offset, value);
    }

    @Override
    public void write(short segment, short offset, byte[] from, short fromOffset, short length) {
        memory.write(segment, offset, from, fromOffset, length);
    }

    @Override
    public void begin() {
        memory.begin();
    }

    @Override
    public void commit() {
        memory.commit();
    }
}
