// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which readers of a run are ready, and the ready file, which is there as long as all are. */
final class Readiness {
    private final @Nullable ReadyFile file;
    private final Console console;
    private final List<@Nullable ReadyReader> readers = new ArrayList<>();
    private boolean complete;

    Readiness(@Nullable ReadyFile file, Console console) {
        this.file = file;
        this.console = console;
    }

    /** A reader that is not ready yet; its place in the file is that of this call among the others. */
    synchronized Mark expect() {
        readers.add(null);
        return new Mark(readers.size() - 1);
    }

    /** No more readers are to come. */
    synchronized void complete() {
        complete = true;
        update();
    }

    /** No reader is ready any more. */
    synchronized void end() {
        complete = false;
        update();
    }

    private void update() {
        if (file == null) {
            return;
        }
        boolean all = complete && readers.stream().allMatch(Objects::nonNull);
        try {
            if (all) {
                file.write(readers.stream().filter(Objects::nonNull).toList());
            } else {
                file.remove();
            }
        } catch (IOException e) {
            console.problem("The ready file cannot be " + (all ? "written" : "removed") + ": " + e.getMessage());
        }
    }

    /** One reader's state. */
    final class Mark {
        private final int index;

        private Mark(int index) {
            this.index = index;
        }

        void ready(ReadyReader reader) {
            set(reader);
        }

        void gone() {
            set(null);
        }

        private void set(@Nullable ReadyReader reader) {
            synchronized (Readiness.this) {
                if (!Objects.equals(readers.set(index, reader), reader)) {
                    update();
                }
            }
        }
    }
}
