// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Journal, tear points and snapshots of the memory by itself. */
class MemoryTearTest {
    private static final byte[] FIRST = {1, 2, 3, 4};

    private final MemoryImage image = image();
    private final List<String> units = new ArrayList<>();
    private final Map<String, byte[]> journal = new HashMap<>();
    private final CardMemory memory = new CardMemory(image, this::append);

    private void append(List<SegmentChange> unit) {
        units.add(unit.toString());
        unit.forEach(change -> journal.put(change.segment(), change.contents().clone()));
    }

    @Test
    void aLoneWriteIsAUnitAndATransactionIsOne() {
        memory.put((short) 0, (short) 0, (byte) 9);
        memory.begin();
        memory.put((short) 0, (short) 1, (byte) 9);
        memory.put((short) 1, (short) 1, (byte) 9);
        memory.put((short) 1, (short) 1, (byte) 8);
        assertThat(units).hasSize(1);
        memory.commit();
        assertThat(units).containsExactly("[A/0 (4 octets)]", "[A/0 (4 octets), A/1 (4 octets)]");
        assertThat(journal.get("A/1")).containsExactly(1, 8, 3, 4);
    }

    @Test
    void whatChangesNothingIsNoUnit() {
        memory.put((short) 0, (short) 0, (byte) 1);
        memory.begin();
        memory.put((short) 0, (short) 0, (byte) 9);
        memory.put((short) 0, (short) 0, (byte) 1);
        memory.commit();
        assertThat(units).isEmpty();
    }

    @Test
    void afterATearNothingIsWrittenUntilThePowerIsBack() {
        memory.tearAfter(1);
        assertThatThrownBy(() -> memory.put((short) 0, (short) 0, (byte) 9)).isInstanceOf(PowerLossException.class);
        assertThat(memory.isTorn()).isTrue();
        assertThatThrownBy(() -> memory.put((short) 0, (short) 1, (byte) 9)).isInstanceOf(PowerLossException.class);
        memory.powerLost();
        memory.put((short) 0, (short) 2, (byte) 9);
        assertThat(contents(memory, 0)).containsExactly(9, 2, 9, 4);
        assertThatThrownBy(() -> memory.tearAfter(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMemoryWhoseJournalHasFailedStaysAsItWasAndTakesNothing() {
        CardMemory failing = new CardMemory(image, unit -> {
            throw new IOException("No space left on device");
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> failing.put((short) 0, (short) 0, (byte) 9))
                    .isInstanceOf(PowerLossException.class)
                    .hasMessageContaining("No space left on device");
            failing.powerLost();
            assertThat(failing.isTorn()).as("for good").isTrue();
            assertThat(contents(failing, 0)).isEqualTo(FIRST);
        }
    }

    @Test
    void changesFitTheirImage() {
        assertThat(contents(new CardMemory(image.with(Map.of("A/1", new byte[4]))), 1))
                .containsOnly(0);
        assertThatThrownBy(() -> image.with(Map.of("A/1", new byte[5]))).hasMessageContaining("A/1 has 4 octets");
        assertThatThrownBy(() -> image.with(Map.of("A/7", new byte[4]))).hasMessageContaining("no segment A/7");
        MemorySnapshot other = new CardMemory(image()).snapshot();
        assertThatThrownBy(() -> memory.restore(other)).hasMessageContaining("another card");
    }

    /** Any mix of writes, transactions, tears and snapshots: without power the memory is what its journal says. */
    @Property
    void withoutPowerTheMemoryIsWhatItsJournalSays(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, byte[]> kept = new HashMap<>();
        CardMemory judged = new CardMemory(
                image,
                unit -> unit.forEach(
                        change -> kept.put(change.segment(), change.contents().clone())));
        MemorySnapshot snapshot = judged.snapshot();
        byte[] then = FIRST;
        for (int step = 0; step < 200; step++) {
            try {
                switch (random.nextInt(8)) {
                    case 0 -> judged.tearAfter(random.nextInt(4));
                    case 1 -> {
                        if (judged.inTransaction()) {
                            judged.commit();
                        } else {
                            judged.begin();
                        }
                    }
                    case 2 -> {
                        if (!judged.inTransaction()) {
                            snapshot = judged.snapshot();
                            then = contents(judged, 0);
                        }
                    }
                    case 3 -> {
                        if (!judged.inTransaction()) {
                            judged.restore(snapshot);
                            assertThat(contents(judged, 0)).isEqualTo(then);
                        }
                    }
                    default ->
                        judged.put((short) random.nextInt(2), (short) random.nextInt(4), (byte) random.nextInt());
                }
            } catch (PowerLossException e) {
                judged.powerLost();
            }
            if (!judged.inTransaction()) {
                CardMemory again = new CardMemory(image.with(kept));
                assertThat(contents(judged, 0)).isEqualTo(contents(again, 0));
                assertThat(contents(judged, 1)).isEqualTo(contents(again, 1));
            }
        }
        assertThat(contents(new CardMemory(image), 0)).isEqualTo(FIRST);
    }

    private static byte[] contents(CardMemory memory, int segment) {
        byte[] contents = new byte[memory.size((short) segment)];
        memory.read((short) segment, (short) 0, contents, (short) 0, (short) contents.length);
        return contents;
    }

    private static MemoryImage image() {
        MemoryImage.Builder builder = new MemoryImage.Builder();
        builder.add("A/0", FIRST);
        builder.add("A/1", FIRST);
        return builder.build();
    }
}
