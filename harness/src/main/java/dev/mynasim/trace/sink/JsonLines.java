// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.trace.MaskedOctets;
import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.TracedFile;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A JSON object a line (JSON lines, UTF-8), each whole when the next begins. The schema of a line is
 * {@code schema/trace-line-1.schema.json} beside this class.
 */
public final class JsonLines implements TraceSink {
    private static final int VERSION = 1;

    private final OutputStream out;
    private final JsonFactory json = JsonFactory.builder().build();

    /** @param out where to; closed with this */
    public JsonLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(TraceEvent event) throws IOException {
        line(generator -> fields(generator, event));
    }

    @Override
    public void lost(long events) throws IOException {
        line(generator -> generator.writeNumberField("lost", events));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private interface Fields {
        void write(JsonGenerator generator) throws IOException;
    }

    private void line(Fields fields) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.writeStartObject();
            generator.writeNumberField("trace", VERSION);
            fields.write(generator);
            generator.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static void fields(JsonGenerator generator, TraceEvent event) throws IOException {
        generator.writeStringField("time", event.time().toString());
        generator.writeNumberField("nanoseconds", event.duration().toNanos());
        generator.writeStringField("slot", event.slot());
        generator.writeStringField("kind", event.kind().words());
        generator.writeStringField("meaning", event.meaning());
        if (!event.application().isEmpty()) {
            generator.writeStringField("application", event.application());
        }
        TracedFile file = event.file();
        if (file != null) {
            generator.writeObjectFieldStart("file");
            generator.writeStringField("id", "%04X".formatted(file.id()));
            generator.writeStringField("name", file.name());
            generator.writeEndObject();
        }
        octets(generator, "command", event.command());
        octets(generator, "answer", event.answer());
        StatusWord statusWord = event.statusWord();
        if (statusWord != null) {
            generator.writeStringField("statusWord", statusWord.toString());
        }
        generator.writeStringField("outcome", event.outcome());
        if (!event.trouble().isEmpty()) {
            generator.writeStringField("trouble", event.trouble());
        }
        generator.writeArrayFieldStart("faults");
        for (String fault : event.faults()) {
            generator.writeString(fault);
        }
        generator.writeEndArray();
    }

    private static void octets(JsonGenerator generator, String name, MaskedOctets octets) throws IOException {
        if (octets.isEmpty()) {
            return;
        }
        generator.writeObjectFieldStart(name);
        generator.writeStringField("hex", octets.hex());
        generator.writeNumberField("length", octets.length());
        if (octets.hasMask()) {
            generator.writeNumberField("maskedFrom", octets.maskedFrom());
            generator.writeNumberField("maskedTo", octets.maskedTo());
        }
        generator.writeEndObject();
    }
}
