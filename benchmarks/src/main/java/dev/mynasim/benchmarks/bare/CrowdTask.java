// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import java.util.concurrent.CompletableFuture;

/** How many questions are left for a crowd, and how many answers are missing. On the crowd's one thread only. */
final class CrowdTask {
    private CompletableFuture<Integer> done = CompletableFuture.completedFuture(0);
    private int all;
    private int left;
    private int missing;

    void begin(int questions, CompletableFuture<Integer> whenDone) {
        done = whenDone;
        all = questions;
        left = questions;
        missing = questions;
    }

    /** Whether there is one more question to ask; it counts as asked. */
    boolean take() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    void answered() {
        missing--;
        if (missing == 0) {
            done.complete(all);
        }
    }

    void fail(String why) {
        done.completeExceptionally(new IllegalStateException(why));
    }
}
