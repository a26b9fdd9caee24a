// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CardMemoryTest {
    private static final byte[] FIRST = {1, 2, 3, 4};

    private final MemoryImage image = image(FIRST);
    private final CardMemory memory = new CardMemory(image);

    @Test
    void whatIsWrittenIsRead() {
        memory.put((short) 0, (short) 1, (byte) 9);
        memory.write((short) 0, (short) 2, new byte[] {0, 7, 8}, (short) 1, (short) 2);
        assertThat(contents(memory)).containsExactly(1, 9, 7, 8);
        assertThat(memory.get((short) 0, (short) 3)).isEqualTo((byte) 8);
        assertThat(memory.size((short) 0)).isEqualTo((short) 4);
    }

    @Test
    void cardsOfOneImageDoNotSeeEachOther() {
        CardMemory other = new CardMemory(image);
        memory.put((short) 0, (short) 0, (byte) 9);
        assertThat(contents(other)).isEqualTo(FIRST);
        assertThat(contents(new CardMemory(image))).isEqualTo(FIRST);
    }

    @Test
    void anAbortedTransactionNeverHappenedAndLeavesTheImageAlone() {
        memory.begin();
        memory.put((short) 0, (short) 0, (byte) 9);
        memory.put((short) 0, (short) 0, (byte) 8);
        memory.abort();
        assertThat(contents(memory)).isEqualTo(FIRST);
        memory.put((short) 0, (short) 0, (byte) 7);
        assertThat(contents(new CardMemory(image)))
                .as("the shared first contents")
                .isEqualTo(FIRST);
    }

    @Test
    void aLossOfPowerUndoesOnlyWhatIsUnfinished() {
        memory.begin();
        memory.put((short) 0, (short) 0, (byte) 9);
        memory.commit();
        memory.begin();
        memory.put((short) 0, (short) 1, (byte) 9);
        memory.powerLost();
        memory.powerLost();
        assertThat(contents(memory)).containsExactly(9, 2, 3, 4);
    }

    @Test
    void transactionsDoNotNest() {
        assertThatThrownBy(memory::commit).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(memory::abort).isInstanceOf(IllegalStateException.class);
        memory.begin();
        assertThatThrownBy(memory::begin).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWriteOutsideASegmentChangesNothing() {
        assertThatThrownBy(() -> memory.write((short) 0, (short) 2, new byte[3], (short) 0, (short) 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(contents(memory)).isEqualTo(FIRST);
    }

    /**
     * Any mix of writes, transactions and losses of power, beside two plain arrays: what is durable, and what is not
     * yet.
     */
    @Property
    void theMemoryBehavesAsTwoArraysWould(@ForAll long seed) {
        Random random = new Random(seed);
        CardMemory judged = new CardMemory(image);
        byte[] durable = FIRST.clone();
        byte[] visible = FIRST.clone();
        boolean open = false;
        for (int step = 0; step < 100; step++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (!open) {
                        judged.begin();
                        open = true;
                    }
                }
                case 1 -> {
                    if (open) {
                        judged.commit();
                        open = false;
                    }
                }
                case 2 -> {
                    judged.powerLost();
                    visible = durable.clone();
                    open = false;
                }
                default -> {
                    int offset = random.nextInt(4);
                    byte value = (byte) random.nextInt();
                    judged.put((short) 0, (short) offset, value);
                    visible[offset] = value;
                }
            }
            if (!open) {
                durable = visible.clone();
            }
            assertThat(contents(judged)).isEqualTo(visible);
        }
        assertThat(contents(new CardMemory(image))).isEqualTo(FIRST);
    }

    private static byte[] contents(CardMemory memory) {
        byte[] contents = new byte[memory.size((short) 0)];
        memory.read((short) 0, (short) 0, contents, (short) 0, (short) contents.length);
        return contents;
    }

    private static MemoryImage image(byte[] contents) {
        MemoryImage.Builder builder = new MemoryImage.Builder();
        builder.add("A/0001", contents);
        return builder.build();
    }
}
