// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A register as JSON and back, strictly: an unknown field is an error. */
final class RegisterJson {
    private static final String FORMAT = "mynasim-ca-register-1";
    private static final String TEST = "test";
    private static final String PRODUCTION_SHAPED = "production-shaped";
    private static final Set<String> FIELDS =
            Set.of("format", "hierarchy", "signActivation", "authActivation", "holds", "history");

    private RegisterJson() {}

    static ObjectNode write(CaRegister register) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT);
        document.put("hierarchy", hierarchyName(register.roots().hierarchy()));
        document.put("signActivation", register.policy().signActivation().toString());
        document.put("authActivation", register.policy().authActivation().toString());
        document.put("holds", name(register.policy().holds()));
        var history = document.putArray("history");
        register.history().forEach(event -> history.add(EventJson.write(event)));
        return document;
    }

    /** @throws IllegalArgumentException when it is not what {@link #write} wrote */
    static CaRegister read(JsonNode document, InstantSource clock) {
        requireFields(document, FIELDS);
        if (!document.get("format").asText().equals(FORMAT)) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        try {
            CaRoots roots = CaRoots.of(hierarchy(text(document, "hierarchy")));
            CaPolicy policy = new CaPolicy(
                    Duration.parse(text(document, "signActivation")),
                    Duration.parse(text(document, "authActivation")),
                    constant(CaPolicy.Holds.class, text(document, "holds")));
            List<CaEvent> events = new ArrayList<>();
            if (!document.get("history").isArray()) {
                throw new IllegalArgumentException("history: a list is expected here");
            }
            for (JsonNode event : document.get("history")) {
                events.add(EventJson.read(event, roots));
            }
            return new CaRegister(roots, policy, clock, events);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time in it is none: " + e.getMessage(), e);
        }
    }

    static String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException(field + ": a text is expected here");
        }
        return value.asText();
    }

    static void requireFields(JsonNode object, Set<String> fields) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("fields with their values are expected in it");
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw new IllegalArgumentException("the field \"" + name + "\" is not known here");
            }
        }
        for (String field : fields) {
            if (!object.has(field)) {
                throw new IllegalArgumentException(field + ": missing");
            }
        }
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" is not known here");
    }

    private static String hierarchyName(Hierarchy hierarchy) {
        if (hierarchy.equals(Hierarchy.TEST)) {
            return TEST;
        }
        if (hierarchy.equals(Hierarchy.PRODUCTION_SHAPED)) {
            return PRODUCTION_SHAPED;
        }
        throw new IllegalArgumentException("only registers of the two bundled hierarchies can be kept in a file");
    }

    private static Hierarchy hierarchy(String name) {
        return switch (name) {
            case TEST -> Hierarchy.TEST;
            case PRODUCTION_SHAPED -> Hierarchy.PRODUCTION_SHAPED;
            default -> throw new IllegalArgumentException("hierarchy: \"" + name + "\" is not known");
        };
    }
}
