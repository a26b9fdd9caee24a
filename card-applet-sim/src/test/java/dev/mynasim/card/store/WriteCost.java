// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.memory.SegmentChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What it costs to keep one change, by the ways that there are; the figures stand in docs/reliability.md. Run it on the
 * disk in question: {@code java -cp … dev.mynasim.card.store.WriteCost FOLDER}.
 */
final class WriteCost {
    private static final int ROUNDS = 500;
    private static final double NANOS_PER_MICRO = 1_000.0;

    private WriteCost() {}

    /** A way to keep a change. */
    private interface Way {
        void keep(List<SegmentChange> unit) throws IOException;
    }

    /** Prints a line for each way; the first argument names the folder, or else a temporary one is used. */
    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length == 0
                ? Files.createTempDirectory("write-cost")
                : Files.createTempDirectory(Path.of(arguments[0]), "write-cost");
        byte[] card = Cards.ADULT.toText().getBytes(StandardCharsets.UTF_8);
        System.out.printf("card file of %d octets, %d changes of one PIN counter each%n", card.length, ROUNDS);
        CardPaths paths = new CardPaths(folder.resolve("x.card"));
        measure("rewrite, fsync, rename, fsync of the folder", unit -> SafeFile.replace(paths.card(), paths, card));
        for (boolean force : new boolean[] {true, false}) {
            try (JournalFile journal = new JournalFile(paths, "sha256:00", Map.of(), force, 4L << 20)) {
                measure(force ? "append, fsync" : "append", journal::append);
            }
        }
        for (Path left : List.of(paths.card(), paths.journal(), folder)) {
            Files.deleteIfExists(left);
        }
    }

    private static void measure(String name, Way way) throws IOException {
        long[] nanos = new long[ROUNDS];
        byte[] pin = new byte[18];
        for (int i = 0; i < ROUNDS; i++) {
            pin[0] = (byte) i;
            long start = System.nanoTime();
            way.keep(List.of(new SegmentChange("D392F000260100000001/0018", pin)));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-46s median %8.1f us   99 %% %8.1f us%n",
                name,
                nanos[ROUNDS / 2] / NANOS_PER_MICRO,
                nanos[ROUNDS * 99 / 100] / NANOS_PER_MICRO);
    }
}
