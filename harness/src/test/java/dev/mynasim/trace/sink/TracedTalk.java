// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.trace.Secrets;
import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.TracingIcc;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/** Events of a card whose answers the test names. Each exchange takes 1.5 ms. */
public final class TracedTalk {
    static final Instant START = Instant.parse("2026-11-22T12:34:56.789654321Z");
    static final String ATR = "3BE000FF8131FE4514";

    final List<TraceEvent> events = new ArrayList<>();
    /** What is told as done on purpose to the next exchange. */
    public final List<String> marks = new ArrayList<>();

    private final Deque<String> answers = new ArrayDeque<>();
    private Instant now = START;
    private final Icc traced;

    /** In the only slot, secrets masked. */
    public TracedTalk() {
        this("", Secrets.MASKED);
    }

    TracedTalk(String slot, Secrets secrets) {
        traced = new TracingIcc(
                new Scripted(),
                () -> {
                    Instant tick = now;
                    now = now.plus(Duration.ofNanos(1_500_000));
                    return tick;
                },
                () -> {
                    List<String> taken = List.copyOf(marks);
                    marks.clear();
                    return taken;
                },
                events::add,
                slot,
                secrets);
    }

    TracedTalk powerUp() {
        return quietly(traced::powerUp);
    }

    /** A warm reset. */
    public TracedTalk reset() {
        return quietly(traced::reset);
    }

    TracedTalk powerDown() {
        return quietly(() -> {
            traced.powerDown();
            return true;
        });
    }

    /** A command and its answer in hexadecimal; an empty answer is a broken link. */
    public TracedTalk exchange(String command, String answer) {
        answers.add(answer);
        return quietly(() -> traced.transmit(HexFormat.of().parseHex(command.replace(" ", ""))));
    }

    /** The last event. */
    public TraceEvent last() {
        return events.get(events.size() - 1);
    }

    /** All events, written. */
    void writeTo(TraceSink sink) throws IOException {
        for (TraceEvent event : events) {
            sink.write(event);
        }
        sink.close();
    }

    private interface Action {
        Object run() throws LinkException;
    }

    private TracedTalk quietly(Action action) {
        try {
            action.run();
        } catch (LinkException e) {
            // It is in the trace, which is what the test looks at.
        }
        return this;
    }

    private final class Scripted implements Icc {
        @Override
        public Atr atr() {
            return Atr.ofHex(TracedTalk.ATR);
        }

        @Override
        public Atr powerUp() {
            return atr();
        }

        @Override
        public Atr reset() {
            return atr();
        }

        @Override
        public void powerDown() {}

        @Override
        public byte[] transmit(byte[] command) throws LinkException {
            String answer = answers.remove().replace(" ", "");
            if (answer.isEmpty()) {
                throw new LinkException("the card did not answer");
            }
            return HexFormat.of().parseHex(answer);
        }
    }
}
