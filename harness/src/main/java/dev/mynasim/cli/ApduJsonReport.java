// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.trace.TraceEvent;
import org.jspecify.annotations.Nullable;

/** For a program: a JSON object a line, each with one of the fields reader, event, expected and end. */
final class ApduJsonReport implements ApduReport {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final Console console;
    private final ObjectMapper mapper = new ObjectMapper();

    ApduJsonReport(Console console) {
        this.console = console;
    }

    @Override
    public void reader(OpenedReader reader) {
        ObjectNode line = mapper.createObjectNode();
        line.put("reader", reader.name());
        line.put("atr", reader.atr().toString());
        line.put("emulator", reader.nature() == OpenedReader.Nature.EMULATOR);
        print(line);
    }

    @Override
    public void event(String place, TraceEvent event, @Nullable StatusWord statusWord) {
        ObjectNode line = mapper.createObjectNode();
        line.put("event", event.meaning());
        if (!place.isEmpty()) {
            line.put("place", place);
        }
        line.put("time", event.time().toString());
        line.put("milliseconds", event.duration().toNanos() / NANOS_PER_MILLI);
        line.put("command", String.valueOf(event.command()));
        line.put("answer", String.valueOf(event.answer()));
        if (statusWord != null) {
            line.put("statusWord", statusWord.toString());
        }
        line.put("outcome", event.outcome());
        print(line);
    }

    @Override
    public void judged(String place, Expectation expectation, boolean met) {
        ObjectNode line = mapper.createObjectNode();
        line.put("expected", expectation.toString());
        line.put("place", place);
        line.put("met", met);
        print(line);
    }

    @Override
    public void end(ApduOutcome outcome) {
        ObjectNode line = mapper.createObjectNode();
        line.put("end", outcome.isGood() ? "as expected" : "not as expected");
        line.put("done", outcome.done());
        line.put("steps", outcome.steps());
        line.put("expectations", outcome.expectations());
        line.put("differences", outcome.differences());
        line.put("failures", outcome.failures());
        print(line);
    }

    private void print(ObjectNode line) {
        console.line(line.toString());
    }
}
