// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.trace.TraceEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackgroundTraceTest {
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final Recorder recorder = new Recorder();
    private final TraceEvent event =
            new TracedTalk().exchange("00B0000004", "6982").last();

    @Test
    void everyEventReachesEverySinkInOrder() {
        Recorder other = new Recorder();
        List<TraceEvent> events = new ArrayList<>();
        TracedTalk talk = new TracedTalk();
        for (int i = 0; i < 1000; i++) {
            events.add(talk.exchange("00B0%04X04".formatted(i), "6982").last());
        }
        try (BackgroundTrace trace = trace(recorder, other)) {
            events.forEach(trace);
        }
        assertThat(recorder.events).containsExactlyElementsOf(events);
        assertThat(other.events).containsExactlyElementsOf(events);
        assertThat(recorder.closed).isTrue();
        assertThat(problems).isEmpty();
    }

    @Test
    void aSinkThatHangsHoldsACardUpOnceAndWhatIsMissingIsTold() {
        CountDownLatch stuck = new CountDownLatch(1);
        recorder.before = stuck;
        int more = 500;
        long longest = 0;
        long begin = System.nanoTime();
        try (BackgroundTrace trace = trace(recorder)) {
            for (int i = 0; i < BackgroundTrace.MOST_EVENTS + more; i++) {
                long start = System.nanoTime();
                trace.accept(event);
                longest = Math.max(longest, System.nanoTime() - start);
            }
            // 500 times the patience would be 50 s.
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThat(Duration.ofNanos(longest)).isGreaterThanOrEqualTo(BackgroundTrace.PATIENCE);
            stuck.countDown();
        }
        assertThat(recorder.events.size() + recorder.lost).isEqualTo(BackgroundTrace.MOST_EVENTS + more);
        assertThat(recorder.lost).isBetween((long) more - 1, (long) more);
    }

    @Test
    void longAnswersAreBoundedByTheirOctetsToo() {
        CountDownLatch stuck = new CountDownLatch(1);
        recorder.before = stuck;
        TraceEvent big = new TracedTalk()
                .exchange("00B00000000000", "5A".repeat(65_536) + "9000")
                .last();
        int fit = BackgroundTrace.MOST_OCTETS / (65_538 + 7);
        try (BackgroundTrace trace = trace(recorder)) {
            for (int i = 0; i < fit + 20; i++) {
                trace.accept(big);
            }
            stuck.countDown();
        }
        assertThat(recorder.events.size()).isBetween(fit, fit + 1);
        assertThat(recorder.events.size() + recorder.lost).isEqualTo(fit + 20);
    }

    @Test
    void aSinkThatFailsIsToldOnceAndTheOthersGoOn() {
        Recorder full = new Recorder();
        full.failure = "no space left";
        try (BackgroundTrace trace = trace(full, recorder)) {
            trace.accept(event);
            trace.accept(event);
        }
        assertThat(recorder.events).hasSize(2);
        assertThat(problems).containsExactly("The trace to sink 0 ends here, it cannot be written: no space left");
    }

    @Test
    void whatComesAfterTheEndIsDropped() {
        BackgroundTrace trace = trace(recorder);
        trace.close();
        trace.accept(event);
        assertThat(recorder.events).isEmpty();
    }

    private BackgroundTrace trace(Recorder... sinks) {
        List<BackgroundTrace.Target> targets = new ArrayList<>();
        for (Recorder sink : sinks) {
            targets.add(new BackgroundTrace.Target("sink " + targets.size(), sink));
        }
        return new BackgroundTrace(targets, problems::add);
    }

    private static final class Recorder implements TraceSink {
        private final List<TraceEvent> events = new ArrayList<>();
        private CountDownLatch before = new CountDownLatch(0);
        private String failure = "";
        private long lost;
        private boolean closed;

        @Override
        public void write(TraceEvent event) throws IOException {
            try {
                before.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!failure.isEmpty()) {
                throw new IOException(failure);
            }
            events.add(event);
        }

        @Override
        public void lost(long count) {
            lost += count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
