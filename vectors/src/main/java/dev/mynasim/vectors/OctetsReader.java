// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads {@link Octets} from their compact form. */
final class OctetsReader extends StdDeserializer<Octets> {
    private static final long serialVersionUID = 1L;

    OctetsReader() {
        super(Octets.class);
    }

    /** The part of an array that repeats. */
    private record Repeat(@Nullable String repeat, int times) {}

    @Override
    public Octets deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return new Octets(hex(json.getText(), context));
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return context.reportInputMismatch(this, "octets are a hexadecimal string or an array of parts");
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            append(octets, json, context);
        }
        return new Octets(octets.toByteArray());
    }

    private void append(ByteArrayOutputStream octets, JsonParser json, DeserializationContext context)
            throws IOException {
        boolean once = json.currentToken() == JsonToken.VALUE_STRING;
        Repeat part = once ? new Repeat(json.getText(), 1) : context.readValue(json, Repeat.class);
        if (part.repeat() == null || part.times() < 1) {
            context.reportInputMismatch(this, "a repeated part has \"repeat\" and a \"times\" of 1 or more");
            return;
        }
        byte[] unit = hex(part.repeat(), context);
        if (octets.size() + (long) unit.length * part.times() > Octets.MAX_LENGTH) {
            context.reportInputMismatch(this, "octets are longer than %d", Octets.MAX_LENGTH);
            return;
        }
        for (int i = 0; i < part.times(); i++) {
            octets.writeBytes(unit);
        }
    }

    private byte[] hex(String digits, DeserializationContext context) throws IOException {
        try {
            return HexFormat.of().parseHex(digits.replace(" ", ""));
        } catch (IllegalArgumentException e) {
            return context.reportInputMismatch(this, "octets are pairs of hexadecimal digits: %s", e.getMessage());
        }
    }
}
