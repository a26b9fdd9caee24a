// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.mynasim.vectors.Octets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Octets with gaps for values: {@code 00 20 00 80 <#auth>}. Hexadecimal octets stand for themselves, {@code <name>} for
 * the octets of a value, {@code <#name>} for their number in one octet and then the octets. Long ones are written in
 * parts, of which some repeat.
 */
public final class OctetTemplate {
    /** Hexadecimal octets, or the name of a value with or without its length. */
    private sealed interface Part {
        record Literal(String hex) implements Part {}

        record Value(String name, boolean withLength) implements Part {}
    }

    private final String text;
    private final List<Part> parts;

    private OctetTemplate(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /**
     * Reads a template.
     *
     * @param text tokens with a blank between them
     * @throws IllegalArgumentException when a token is none
     */
    @JsonCreator
    public static OctetTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String token : text.split(" +", -1)) {
            Matcher matcher = Tokens.TEMPLATE.matcher(token);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("\"" + token + "\" is neither octets nor a <value>");
            }
            String name = matcher.group("name");
            parts.add(
                    name == null
                            ? new Part.Literal(token)
                            : new Part.Value(name, !matcher.group("length").isEmpty()));
        }
        return new OctetTemplate(text, List.copyOf(parts));
    }

    /**
     * Reads parts that stand one behind the other.
     *
     * @param parts each of them
     * @throws IllegalArgumentException when there is none, or they are longer than {@link Octets#MAX_LENGTH}
     */
    @JsonCreator
    public static OctetTemplate ofParts(List<TemplatePart> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("at least one part has to be there");
        }
        if (parts.stream().mapToLong(TemplatePart::digits).sum() > 2L * Octets.MAX_LENGTH) {
            throw new IllegalArgumentException("the parts are longer than " + Octets.MAX_LENGTH + " octets");
        }
        String text = String.join(" ", parts.stream().map(TemplatePart::text).toList());
        String whole = String.join(" ", parts.stream().map(TemplatePart::whole).toList());
        return new OctetTemplate(text, parse(whole).parts);
    }

    /** The names of the values that it is made of. */
    public Set<String> values() {
        return parts.stream()
                .filter(Part.Value.class::isInstance)
                .map(part -> ((Part.Value) part).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The octets with all values filled in.
     *
     * @param values gives the octets of a name
     * @throws IllegalArgumentException when a value that needs its length has more than 255 octets
     */
    public byte[] fill(Function<String, byte[]> values) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                octets.writeBytes(HexFormat.of().parseHex(literal.hex()));
            } else if (part instanceof Part.Value value) {
                byte[] filled = values.apply(value.name());
                if (value.withLength()) {
                    octets.write(oneOctet(value.name(), filled.length));
                }
                octets.writeBytes(filled);
            }
        }
        return octets.toByteArray();
    }

    private static int oneOctet(String name, int length) {
        if (length > 0xFF) {
            throw new IllegalArgumentException("the length of " + name + ", " + length + ", does not fit an octet");
        }
        return length;
    }

    /** The template as it was written; values by name only, so that a PIN never shows. */
    @Override
    public String toString() {
        return text;
    }
}
